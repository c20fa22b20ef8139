import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { builtSite, type Fault, faults } from './server';
import { openKept, test, testKept } from './site';
import { press } from './walk';
import { words } from './words';

test.use({ locale: 'it-IT' });
testKept.use({ locale: 'it-IT' });

const t = words('it');
const offer = (page: Page) => page.locator('[data-take=one-file]');

/** Saves it as a person does, from the settings. */
async function save(page: Page): Promise<{ name: string; text: string }> {
  await press(page, t('ui:settings.open'));
  const [download] = await Promise.all([page.waitForEvent('download'), offer(page).click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

testKept('gives all of Sportello as one file, without a network too', async ({ page, site }) => {
  await openKept(page);
  await expect(page.locator('[data-offline]')).toHaveAttribute('data-offline', 'ready');
  await site.stop();
  await page.reload();
  const { name, text } = await save(page);
  expect(name).toBe('sportello.html');
  expect(text).toBe(await readFile(join(builtSite, 'sportello.html'), 'utf8'));
});

for (const [name, fault] of Object.entries(faults)) {
  test(`saves nothing that ${name}, says so, and then the file`, async ({ page, site }) => {
    site.faults.set('sportello.html', fault as Fault);
    await page.goto('./');
    await press(page, t('ui:settings.open'));
    await offer(page).click();
    await expect(page.getByText(t('settings:oneFile.failed'))).toBeVisible();
    site.faults.clear();
    const [download] = await Promise.all([page.waitForEvent('download'), offer(page).click()]);
    expect(download.suggestedFilename()).toBe('sportello.html');
    await expect(page.getByText(t('settings:oneFile.failed'))).toBeHidden();
  });
}

test('is not offered at a kiosk', async ({ page }) => {
  await page.goto('./?kiosk');
  await press(page, t('ui:settings.open'));
  await expect(page.getByText(t('settings:keys'))).toBeVisible();
  await expect(offer(page)).toHaveCount(0);
});
