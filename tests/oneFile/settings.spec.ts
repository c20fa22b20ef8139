import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from '@playwright/test';
import { withSettings } from '../../src/organisation/withSettings';
import { builtSite } from '../pwa/server';
import { isComplaint, test } from '../pwa/site';
import { walk } from '../pwa/walk';
import { wayBy } from '../pwa/ways';
import { words } from '../pwa/words';

test.use({ locale: 'it-IT' });

test('what an organisation sets in it is in force at once, and nothing else is asked', async ({ page }) => {
  const logo = `data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>')}`;
  const settings = { kiosk: true, language: 'en', name: 'IT office', logo };
  const folder = await mkdtemp(join(tmpdir(), 'sportello-'));
  const path = join(folder, 'sportello.html');
  await writeFile(path, withSettings(await readFile(join(builtSite, 'sportello.html'), 'utf8'), settings));
  const seen: string[] = [];
  page.on('request', (request) => request.isNavigationRequest() || seen.push(request.url()));
  page.on('console', (message) => isComplaint(message) && seen.push(message.text()));
  const address = pathToFileURL(path).href;
  await page.goto(address);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('img', { name: 'IT office' })).toBeVisible();
  await walk(page, wayBy('acquiring'), 'en');
  await expect(page.getByRole('button', { name: words('en')('ui:end'), exact: true })).toBeVisible();
  expect(seen.filter((one) => !one.startsWith('data:'))).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.goto(`${address}?setup`);
  await expect(page.locator('[data-from=embedded]')).toBeVisible();
  await expect(page.locator('[data-setting=name] dd')).toHaveText('IT office');
  await expect(page.locator('dialog a[href]')).toHaveCount(0);
  await rm(folder, { recursive: true });
});
