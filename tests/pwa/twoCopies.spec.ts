import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { languages } from '../../src/i18n/language';
import { precacheEntries } from './precache';
import { builtSite } from './server';
import { test } from './site';

/** The app as whom the browser would install what is open, and what it finds wrong with it. */
async function app(page: Page): Promise<{ id: string; faults: string[] }> {
  const devTools = await page.context().newCDPSession(page);
  const { manifest, errors } = await devTools.send('Page.getAppManifest');
  return { id: manifest?.id ?? '', faults: errors.map(({ message }) => message) };
}

test('two copies on one host are two apps, each the same one in both languages', async ({ page, site }) => {
  const files = precacheEntries().flatMap(({ url }) => (/\.(?:html|js|webmanifest)$/.test(url) ? [url] : []));
  for (const url of files) site.newer.set(`branch/${url}`, readFileSync(join(builtSite, url), 'utf8'));
  for (const folder of [site.url, `${site.url}branch/`]) {
    for (const language of languages) {
      await page.goto(`${folder}?lang=${language}`);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.locator('link[rel=manifest]')).toHaveAttribute(
        'href',
        new RegExp(`\\.${language}\\.`),
      );
      expect(await app(page)).toEqual({ id: folder, faults: [] });
    }
  }
});

test('the manifest is named anew only for another language: it may be read right then', async ({ page }) => {
  await page.addInitScript(() => {
    const named: string[] = [];
    new MutationObserver((changes) => {
      for (const { target, attributeName } of changes)
        if (attributeName === 'href' && (target as Element).matches('[rel=manifest]'))
          named.push((target as HTMLLinkElement).href);
    }).observe(document, { subtree: true, attributeFilter: ['href'] });
    Object.assign(window, { named });
  });
  const named = () => page.evaluate(() => (window as never as { named: string[] }).named);
  await page.goto('./?lang=it');
  await page.locator('[data-answer]').first().click();
  await expect(page.locator('main[data-step=whichService]')).toBeVisible();
  expect(await named()).toEqual([]);
  await page.getByRole('button', { name: 'English', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(await named()).toHaveLength(1);
});
