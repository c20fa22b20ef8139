import { expect, type Page } from '@playwright/test';
import { isComplaint, openKept, test, testKept } from './site';
import { openTrail, press, walk } from './walk';
import { wayTo } from './ways';
import { words } from './words';

testKept.use({ locale: 'it-IT', permissions: ['clipboard-read', 'clipboard-write'] });

/** Gathers what the policy refuses, and what the browser complains of. */
async function watch(page: Page): Promise<string[]> {
  const seen: string[] = [];
  await page.exposeFunction('refused', (directive: string) => seen.push(directive));
  await page.addInitScript(() => {
    const { refused } = window as never as { refused(what: string): void };
    addEventListener('securitypolicyviolation', (event) =>
      refused(`${event.effectiveDirective} ${event.sourceFile}:${event.lineNumber} ${event.sample}`),
    );
  });
  page.on('console', (message) => isComplaint(message) && seen.push(message.text()));
  page.on('pageerror', ({ message }) => seen.push(message));
  return seen;
}

testKept(
  'a whole session with all that comes later, and the booklet, break no rule of the policy',
  async ({ page }) => {
    const seen = await watch(page);
    await openKept(page);
    await expect(page.locator('[data-offline]')).toHaveAttribute('data-offline', 'ready');
    const t = words('it');
    const parts = await page.evaluate(async () => {
      const cache = await caches.open((await caches.keys()).find((name) => name.includes('precache')) ?? '');
      const scripts = (await cache.keys())
        .map(({ url }) => new URL(url))
        .filter(({ pathname }) => /\/assets\/.*\.js$/.test(pathname));
      const isOther = ({ pathname }: URL) => !pathname.includes('/index-');
      await Promise.all(scripts.filter(isOther).map(({ origin, pathname }) => import(origin + pathname)));
      return scripts.length;
    });
    expect(parts).toBeGreaterThan(8);
    await walk(page, wayTo('escalateService'), 'it');
    await press(page, t('ui:settings.open'));
    await page.keyboard.press('Escape');
    await openTrail(page);
    await page.keyboard.press('Escape');
    await press(page, 'English');
    await page.locator('[data-copy=report]').click();
    await page.goto('./?kiosk');
    await walk(page, wayTo('anotherProblem'), 'it');
    await page.goto('./booklet.it.html');
    await expect(page.locator('.steps')).not.toHaveCSS('max-width', 'none');
    expect(seen).toEqual([]);
  },
);

test('a browser that requires trusted types runs and writes nothing that comes as text', async ({ page }) => {
  await page.goto('./');
  const tried = await page.evaluate(() => {
    const attempts: Record<string, () => unknown> = {
      html: () => {
        document.createElement('div').innerHTML = '<b>x</b>';
      },
      document: () => document.write('x'),
      script: () => {
        document.createElement('script').src = 'x.js';
      },
      frame: () => {
        document.createElement('iframe').srcdoc = 'x';
      },
      policy: () =>
        (
          window as never as { trustedTypes: { createPolicy(name: string, rules: object): object } }
        ).trustedTypes.createPolicy('other', {}),
    };
    return Object.entries(attempts).flatMap(([name, attempt]) => {
      try {
        attempt();
        return name;
      } catch {
        return [];
      }
    });
  });
  expect(tried).toEqual([]);
});
