import type { Browser, BrowserContext } from '@playwright/test';
import type { SiteServer } from '../../pwa/server';
import { pressAt } from './press';
import { type Circumstances, metric, openWindow, recordedIn, takePresses, type Visit } from './visit';

/** A program as it is served, and the answers of a session. */
export interface Program {
  site: SiteServer;
  way: readonly string[];
}

/** Nothing is due any more a while after a page was loaded, in milliseconds. */
const afterwards = 1000;

/** Runs something in a window of a browser that has never seen the program. */
export async function inNewContext<Result>(
  browser: Browser,
  run: (context: BrowserContext) => Promise<Result>,
  viewport = { width: 1440, height: 900 },
): Promise<Result> {
  const context = await browser.newContext({ locale: 'it-IT', viewport });
  try {
    return await run(context);
  } finally {
    await context.close();
  }
}

/**
 * The first press of an answer, made as early as the page takes one.
 * @returns milliseconds from the beginning of the load until the next step is in the document
 */
export async function firstPress(
  context: BrowserContext,
  { site, way }: Program,
  circumstances: Circumstances,
): Promise<number> {
  const visit = await openWindow(context, circumstances);
  const { page, devtools } = visit;
  await devtools.send('Runtime.enable');
  await devtools.send('Runtime.addBinding', { name: 'answerIsThere' });
  const isThere = new Promise((done) => devtools.once('Runtime.bindingCalled', done));
  await Promise.all([page.goto(site.url, { waitUntil: 'commit' }), isThere]);
  await pressUntilHeard(visit, `[data-answer="${way[0]}"]`);
  await page.evaluate(() => window.recorded.settled());
  const [first] = await takePresses(visit);
  return first?.inDom ?? Number.NaN;
}

/** Before it has painted for the first time, a browser drops what is pressed. */
async function pressUntilHeard(visit: Visit, selector: string): Promise<void> {
  for (;;) {
    const spot = await visit.page.evaluate((found) => {
      const { isPressed, presses, spot } = window.recorded;
      return isPressed || presses.length > 0 ? undefined : spot(found);
    }, selector);
    if (!spot) return;
    await pressAt(visit, spot);
  }
}

/** Lets a browser visit a program once, until its worker has kept all that it keeps. */
export async function install(context: BrowserContext, { site }: Program): Promise<void> {
  const page = await context.newPage();
  await page.goto(site.url);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForTimeout(afterwards);
  await page.close();
}

/**
 * A load without any press.
 * @returns the largest paint, in milliseconds from its beginning, and for how many of them the main thread was busy
 */
export async function quietLoad(context: BrowserContext, { site }: Program, circumstances: Circumstances) {
  const visit = await openWindow(context, circumstances);
  const before = await metric(visit, 'TaskDuration');
  await visit.page.goto(site.url);
  await visit.page.waitForTimeout(afterwards);
  const after = await metric(visit, 'TaskDuration');
  const { largestPaint } = await recordedIn(visit);
  return { largestPaint, mainThread: (after - before) * 1000 };
}
