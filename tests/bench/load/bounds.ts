import type { BrowserContext, Page } from '@playwright/test';
import { longestText } from '../../../src/guide/readings/printed';
import { seed } from '../../pwa/seeds';
import { wayBy } from '../../pwa/ways';
import { journalOf } from '../../support/journey';
import type { Program } from './loads';
import { openWindow, type Visit } from './visit';
import { everythingIsThere, openProgram } from './walks';

/** Where something is pasted back, and further answers wait. */
const way = wayBy('acquiring', 'ownServer', 'lync2010', 'windows10', 'clockRight');

/** A session of so many entries: notes, values and answers taken back, over and over. */
function endless(length: number) {
  const answered = journalOf(way.stops.map(({ answer }) => answer));
  const at = answered.at(-1)?.at ?? 0;
  const { step } = way.end;
  return Array.from({ length }, (_, index) => {
    const own = answered[index];
    if (own) return own;
    return index % 2
      ? { kind: 'noted', at: at + index, step, note: `note ${index}` }
      : { kind: 'gave', at: at + index, input: 'address', value: `user${index}@example.com` };
  });
}

/** What a command may print, of so many characters. */
const printed = (length: number) =>
  'C:\\Windows> 28/11/2026 10:42 Provider = Microsoft Software\r\n'.repeat(length / 50).slice(0, length);

/** The longest task of the main thread while something is done, in milliseconds; 0 if none took 50. */
async function longestTask({ page }: Visit, act: () => Promise<unknown>): Promise<number> {
  await act();
  await page.waitForTimeout(everythingIsThere);
  return page.evaluate(() => Math.max(0, ...window.longTasks.splice(0)));
}

function watch(): void {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}

async function store(page: Page, { site }: Program, entries: number): Promise<void> {
  // What runs no script stores nothing over it.
  await page.goto(`${site.url}robots.txt`);
  await seed(page, { journal: endless(entries) });
}

/**
 * What is far too much: how long it holds up the page at once, in milliseconds.
 * @param rate how many times slower the processor is than this machine's
 */
export async function heldUp(context: BrowserContext, program: Program, rate: number) {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: program.site.url });
  const clipboard = await openProgram(context, program, 1);
  const visit = await openWindow(context, { rate });
  await visit.page.addInitScript(watch);
  await store(visit.page, program, 20_000);
  const load = await longestTask(visit, () => visit.page.goto(program.site.url));
  await visit.page.locator('.ways [data-option=command]').click();
  await visit.page.locator('[data-paste] summary').first().click();
  const field = visit.page.locator('[data-paste] textarea');
  const pasteOf = async (length: number) => {
    await clipboard.page.bringToFront();
    await clipboard.page.evaluate((text) => navigator.clipboard.writeText(text), printed(length));
    await visit.page.bringToFront();
    await field.fill('');
    await field.focus();
    return longestTask(visit, () => visit.page.keyboard.press('Control+V'));
  };
  const refused = await pasteOf(5_000_000);
  const read = await pasteOf(longestText);
  return { load, refused, read };
}

declare global {
  interface Window {
    longTasks: number[];
  }
}
