import { expect, type Page } from '@playwright/test';
import { jumpTo, seed } from './seeds';
import { test } from './site';
import { entriesOf, wayBy, wayTo } from './ways';

/** A phone that is four times slower than this machine, and counts what moves although nobody has pressed anything. */
async function slowly(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const moved: number[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) moved.push(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const moved = (page: Page) => page.evaluate(() => (window as never as { moved: number[] }).moved);

/** Until everything that is fetched later has come. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
}

for (const viewport of [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
]) {
  test.describe(`at ${viewport.width} pixels`, () => {
    test.use({ viewport, locale: 'it-IT' });

    test('nothing moves by itself where a session was left behind, nor once it goes on', async ({ page }) => {
      await page.goto('./');
      await seed(page, { journal: entriesOf(wayBy('acquiring', 'ownServer', 'lync2010')), own: false });
      await slowly(page);
      await page.reload();
      await expect(page.locator('.resume [data-recap]')).toBeVisible();
      await settled(page);
      expect(await moved(page)).toEqual([]);
      await page.locator('.resume .primary').click();
      await expect(page.locator('main [data-recap]')).toBeVisible();
      await settled(page);
      expect(await moved(page)).toEqual([]);
    });

    test('nothing moves by itself at an outcome', async ({ page }) => {
      await slowly(page);
      for (const outcome of ['escalateComputer', 'resolved'] as const) {
        await jumpTo(page, wayTo(outcome));
        await expect(page.locator('[data-copy=report]')).toBeVisible();
        await settled(page);
        expect(await moved(page)).toEqual([]);
      }
    });
  });
}
