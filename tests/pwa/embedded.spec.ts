import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { embedKiosk } from '../../src/build/embedKiosk';
import { serve } from './asSet';
import { builtSite } from './server';
import { isComplaint, test } from './site';
import { walk } from './walk';
import { wayBy } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT' });

test('settings in the document are in force at once, and nothing else is asked', async ({ page, site }) => {
  const folder = mkdtempSync(join(tmpdir(), 'sportello-'));
  const path = join(folder, 'kiosk.json');
  writeFileSync(join(folder, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>');
  writeFileSync(path, JSON.stringify({ kiosk: true, language: 'en', name: 'IT office', logo: 'logo.svg' }));
  site.newer.set('index.html', await embedKiosk(readFileSync(join(builtSite, 'index.html'), 'utf8'), path));
  rmSync(folder, { recursive: true });
  serve(site, { name: 'Other', language: 'it' });
  const seen: string[] = [];
  page.on('request', (request) => seen.push(request.url()));
  page.on('console', (message) => isComplaint(message) && seen.push(message.text()));
  await page.goto('./');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('img', { name: 'IT office' })).toBeVisible();
  await walk(page, wayBy('acquiring'), 'en');
  await expect(page.getByRole('button', { name: words('en')('ui:end'), exact: true })).toBeVisible();
  expect(seen.filter((one) => /kiosk\.json|logo|Refused|policy/i.test(one))).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.goto('./?setup');
  await expect(page.locator('[data-from=embedded]')).toBeVisible();
  await expect(page.locator('[data-setting=name] dd')).toHaveText('IT office');
});
