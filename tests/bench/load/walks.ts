import type { BrowserContext } from '@playwright/test';
import type { Program } from './loads';
import { beginAgain, pressAnswer, settled } from './press';
import type { Press } from './record';
import { metric, openWindow, takePresses, type Visit } from './visit';

/** What is fetched once the page has nothing better to do has come by then, in milliseconds. */
export const everythingIsThere = 3000;

/** Opens a program and waits until all that it fetches ahead is there. */
export async function openProgram(context: BrowserContext, { site }: Program, rate: number) {
  const visit = await openWindow(context, { rate });
  await visit.page.goto(site.url);
  await visit.page.waitForTimeout(everythingIsThere);
  return visit;
}

/** Answers from the first step to the outcome. */
export async function walk(visit: Visit, answers: readonly string[]): Promise<void> {
  for (const answer of answers) await pressAnswer(visit, answer);
  await settled(visit);
}

/** The first step, where a session begins. */
export const stepOf = ({ page }: Visit) => page.locator('[data-step]').getAttribute('data-step');

/** Walks so many whole sessions, each begun anew. */
export async function walkSessions(
  visit: Visit,
  { way }: Program,
  sessions: number,
  around: (session: () => Promise<void>) => Promise<void> = (session) => session(),
): Promise<void> {
  const first = (await stepOf(visit)) ?? '';
  for (let session = 0; session < sessions; session += 1) {
    await around(() => walk(visit, way));
    await beginAgain(visit, first);
  }
}

/**
 * The steps of some sessions, beginning anew left out.
 * @returns what a step costs the processor, and how long each press took until its step was in the document and shown; all
 *   in milliseconds
 */
export async function steps(visit: Visit, program: Program, rate: number, sessions: number) {
  await visit.devtools.send('Emulation.setCPUThrottlingRate', { rate });
  const presses: Press[] = [];
  let busy = 0;
  await takePresses(visit);
  await walkSessions(visit, program, sessions, async (session) => {
    const begun = await metric(visit, 'TaskDuration');
    await session();
    busy += (await metric(visit, 'TaskDuration')) - begun;
    presses.push(...(await takePresses(visit)));
  });
  return {
    cpu: (busy * 1000) / presses.length,
    inDom: presses.map(({ at, inDom }) => inDom - at),
    shown: presses.map(({ at, shown }) => shown - at),
  };
}
