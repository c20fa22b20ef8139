import { expect, type Page } from '@playwright/test';
import { serve } from './asSet';
import { jumpTo, prefer, seed } from './seeds';
import { test } from './site';
import { entriesOf, wayBy, wayTo } from './ways';

/** A phone that is four times slower than this machine, and counts what moves although nobody has pressed anything. */
async function slowly(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const moved: number[] = [];
    const movedAbove: number[] = [];
    Object.assign(window, { moved, movedAbove });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Node | null }[];
      })[]) {
        if (entry.hadRecentInput) continue;
        moved.push(entry.value);
        const isFooter = ({ node }: { node: Node | null }) =>
          document.querySelector('footer')?.contains(node);
        if (!entry.sources.every(isFooter)) movedAbove.push(entry.value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The same but for the footer, where what is said of working offline changes. */
const movedAbove = (page: Page) =>
  page.evaluate(() => (window as never as { movedAbove: number[] }).movedAbove);

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

    for (const size of ['normal', 'largest'] as const)
      for (const [what, logo] of [
        ['name', undefined],
        ['picture', 'logo.svg'],
      ])
        test(`nothing moves for the ${what} of an organisation, in ${size} type`, async ({
          page,
          site,
          isOneFile,
        }) => {
          test.skip(isOneFile, 'There it stands in the file');
          test.slow();
          site.newer.set(
            'logo.svg',
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><path d="M0 0h400v300z"/></svg>',
          );
          serve(site, { name: 'Servizio di assistenza informatica della provincia', logo, contacts: [] });
          await page.goto('./robots.txt');
          await prefer(page, { size });
          await slowly(page);
          await page.goto('./');
          // It comes once the page is quiet, which a slow device is late.
          const shown = page.locator(logo ? '.organisation img' : '.organisation span');
          await expect(shown).toBeVisible({ timeout: 20_000 });
          await settled(page);
          expect(await movedAbove(page)).toEqual([]);
          await page.locator('[data-answer=acquiring]').click();
          await expect(page.locator('main[data-step=whichService]')).toBeVisible();
          await settled(page);
          expect(await movedAbove(page)).toEqual([]);
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
