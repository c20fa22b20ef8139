import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { type Press, type Recorded, record } from './record';

/** How a page is visited. */
export interface Circumstances {
  /** How many times slower the processor is than this machine's. */
  rate: number;
  /** On a line as "slow 4G" is in Chromium's own tools. */
  isSlow4g?: boolean;
}

const slow4g = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (0.75 * 1024 * 1024) / 8,
};

/** A new window gets a renderer of its own, which must have settled before anything is measured. */
const calm = 400;

/** A window with a page, and the line to its renderer. */
export interface Visit {
  page: Page;
  devtools: CDPSession;
}

/** Opens an empty window in these circumstances. */
export async function openWindow(context: BrowserContext, { rate, isSlow4g }: Circumstances): Promise<Visit> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await page.addInitScript(record);
  await page.waitForTimeout(calm);
  // Of the thread's own time, because this machine may have other things to do.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  if (isSlow4g) {
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', slow4g);
  }
  return { page, devtools };
}

/** What the page has written down of its loading and of what moved. */
export function recordedIn({ page }: Visit): Promise<Pick<Recorded, 'largestPaint' | 'shifted'>> {
  return page.evaluate(() => {
    const { largestPaint, shifted } = window.recorded;
    return { largestPaint, shifted };
  });
}

/** The presses of answers since they were last asked for; the page forgets them. */
export function takePresses({ page }: Visit): Promise<Press[]> {
  return page.evaluate(() => window.recorded.takePresses());
}

type Metric = 'TaskDuration' | 'JSHeapUsedSize' | 'Nodes' | 'JSEventListeners';

/** One of Chromium's own figures of a renderer: seconds, bytes or a number. */
export async function metric({ devtools }: Visit, name: Metric): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const found = metrics.find((one) => one.name === name);
  if (!found) throw new Error(`This browser has no metric ${name}`);
  return found.value;
}
