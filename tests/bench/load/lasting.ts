import type { BrowserContext } from '@playwright/test';
import type { Program } from './loads';
import { beginAgain } from './press';
import { metric, openWindow, recordedIn, takePresses, type Visit } from './visit';
import { everythingIsThere, openProgram, stepOf, walk, walkSessions } from './walks';

/** The memory that some sessions leave behind, after everything that can go is gone. */
async function memory(visit: Visit) {
  await takePresses(visit);
  for (const _ of [1, 2]) await visit.devtools.send('HeapProfiler.collectGarbage');
  return {
    heap: await metric(visit, 'JSHeapUsedSize'),
    nodes: await metric(visit, 'Nodes'),
    listeners: await metric(visit, 'JSEventListeners'),
  };
}

/**
 * What a thousand steps leave behind.
 * @returns KiB that the heap grew by in the second half, reckoned for a thousand steps, and nodes and listeners since the
 *   end of the first session
 */
export async function growth(context: BrowserContext, program: Program) {
  const visit = await openProgram(context, program, 1);
  await walkSessions(visit, program, 1);
  const first = await memory(visit);
  const half = Math.ceil(500 / program.way.length);
  await walkSessions(visit, program, half);
  const middle = await memory(visit);
  await walkSessions(visit, program, half);
  const last = await memory(visit);
  const steps = half * program.way.length;
  return {
    heap: ((last.heap - middle.heap) / 1024 / steps) * 1000,
    nodes: last.nodes - first.nodes,
    listeners: last.listeners - first.listeners,
  };
}

/**
 * A session to its outcome, begun anew, taken up after a reload and, in another window, after it was left behind.
 * @returns the sum of the shifts that nobody asked for
 */
export async function shifts(context: BrowserContext, program: Program, rate: number) {
  const visit = await openProgram(context, program, rate);
  const sums: number[] = [];
  const pause = async (one: Visit) => {
    await one.page.waitForTimeout(everythingIsThere);
    sums.push((await recordedIn(one)).shifted);
  };
  const first = (await stepOf(visit)) ?? '';
  await walk(visit, program.way);
  await visit.page.waitForTimeout(everythingIsThere);
  await beginAgain(visit, first);
  await walk(visit, program.way.slice(0, 5));
  await pause(visit);
  await visit.page.reload();
  await walk(visit, program.way.slice(5, 8));
  await pause(visit);
  await visit.page.close();
  const next = await openWindow(context, { rate });
  await next.page.goto(program.site.url);
  await pause(next);
  const resume = next.page.locator('.resume .primary');
  if (await resume.count()) await resume.click();
  await walk(next, program.way.slice(8));
  sums.pop();
  await pause(next);
  return sums.reduce((sum, one) => sum + one, 0);
}
