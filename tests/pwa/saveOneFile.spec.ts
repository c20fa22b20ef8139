import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { serve } from './asSet';
import { builtSite, type Fault, faults } from './server';
import { openKept, test, testKept } from './site';
import { press, walk } from './walk';
import { wayBy } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT' });
testKept.use({ locale: 'it-IT' });

const t = words('it');
const offer = (page: Page) => page.locator('[data-take=one-file]');
/** The foot of the page may offer it by then, too. */
const offerInSettings = (page: Page) => page.getByRole('dialog').locator(offer(page));

const asBuilt = () => readFile(join(builtSite, 'sportello.html'), 'utf8');

/** What a saved file holds of an organisation's settings. */
const settingsIn = (html: string) => JSON.parse(html.match(/id="kiosk">([^<]*)<\/script>/)?.[1] ?? '');

/** Saves it as a person does, from the settings. */
async function save(page: Page): Promise<{ name: string; text: string }> {
  await press(page, t('ui:settings.open'));
  const [download] = await Promise.all([page.waitForEvent('download'), offerInSettings(page).click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

testKept('gives all of Sportello as one file, without a network too', async ({ page, site }) => {
  await openKept(page);
  await expect(page.locator('[data-offline]')).toHaveAttribute('data-offline', 'ready');
  await site.stop();
  await page.reload();
  const { name, text } = await save(page);
  expect(name).toBe('sportello.html');
  expect(text).toBe(await asBuilt());
});

for (const [name, fault] of Object.entries(faults)) {
  test(`saves the file where what it is put together from ${name}`, async ({ page, site }) => {
    site.faults.set('sportello.parts.json', fault as Fault);
    await page.goto('./');
    expect((await save(page)).text).toBe(await asBuilt());
  });

  test(`saves nothing that ${name}, says so, and then the file`, async ({ page, site }) => {
    for (const file of ['sportello.parts.json', 'sportello.html']) site.faults.set(file, fault as Fault);
    await page.goto('./');
    await press(page, t('ui:settings.open'));
    await offerInSettings(page).click();
    await expect(page.getByText(t('settings:oneFile.failed'))).toBeVisible();
    site.faults.clear();
    const [download] = await Promise.all([page.waitForEvent('download'), offerInSettings(page).click()]);
    expect(download.suggestedFilename()).toBe('sportello.html');
    await expect(page.getByText(t('settings:oneFile.failed'))).toBeHidden();
  });
}

testKept(
  'gives it with what the organisation has set, its picture included, offline too',
  async ({ page, site }) => {
    site.newer.set('logo.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>');
    const settings = {
      name: 'IT </script> office',
      logo: 'logo.svg',
      mode: 'phone',
      contacts: [{ name: 'Desk' }],
    };
    serve(site, settings);
    await openKept(page);
    await expect(page.locator('[data-offline]')).toHaveAttribute('data-offline', 'ready');
    await expect(page.getByRole('img', { name: settings.name })).toBeVisible();
    await site.stop();
    await page.reload();
    await expect(page.getByRole('img', { name: settings.name })).toBeVisible();
    const { text } = await save(page);
    const [, within = ''] = text.match(/id="kiosk">([^<]*)<\/script>/) ?? [];
    expect(JSON.parse(within)).toMatchObject({
      mode: 'phone',
      logo: `data:image/svg+xml;base64,${btoa(String(site.newer.get('logo.svg')))}`,
      contacts: [{ name: { it: 'Desk', en: 'Desk' } }],
    });
    const folder = await mkdtemp(join(tmpdir(), 'sportello-'));
    await writeFile(join(folder, 'sportello.html'), text);
    await page.goto(pathToFileURL(join(folder, 'sportello.html')).href);
    await expect(page.getByRole('img', { name: settings.name })).toBeVisible();
    await rm(folder, { recursive: true });
  },
);

testKept(
  'is offered beside the word that it works offline, which a private window takes back',
  async ({ page }) => {
    await page.goto('./');
    const line = page.locator('footer [data-offline]');
    await expect(line).toHaveAttribute('data-offline', 'ready');
    await expect(line).toContainText(/finestra privata/);
    const beside = page.locator('footer').locator(offer(page));
    const [download] = await Promise.all([page.waitForEvent('download'), beside.click()]);
    expect(download.suggestedFilename()).toBe('sportello.html');
  },
);

test('is offered where nothing can be kept, as over plain http', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  await page.goto('./');
  await expect(page.locator('footer [data-offline]')).toHaveAttribute('data-offline', 'unsupported');
  await expect(page.locator('footer').locator(offer(page))).toBeVisible();
});

test('is offered to whoever sets Sportello up, also at a kiosk, with what was read', async ({
  page,
  site,
}) => {
  serve(site, { kiosk: true, name: 'IT office' });
  await page.goto('./?kiosk&setup');
  const [download] = await Promise.all([page.waitForEvent('download'), offer(page).click()]);
  const text = await readFile(await download.path(), 'utf8');
  expect(settingsIn(text)).toEqual({ name: { it: 'IT office', en: 'IT office' }, kiosk: true });
});

test('is offered at a kiosk too, whose browser may forget what it keeps, and holds nothing of a session', async ({
  page,
}) => {
  await page.goto('./?kiosk');
  await walk(page, wayBy('acquiring', 'ownServer'), 'it');
  const beside = page.locator('footer').locator(offer(page));
  const [download] = await Promise.all([page.waitForEvent('download'), beside.click()]);
  expect(await readFile(await download.path(), 'utf8')).toBe(await asBuilt());
});
