import type { Answer } from '../../src/guide/guideMachine';
import { reasonsAt } from '../../src/guide/session/reasonsAt';
import { firstSituation, type Situation } from '../../src/guide/situation';
import type { StepId } from '../../src/guide/steps';
import { type Engine, patience, pause, soon } from './engine';

/** What is seen of a session. */
export interface Seen {
  /** The step on the screen, with a heading and something to press; none if the page is blank or isn't ours. */
  step: string | undefined;
  /** How many answers of this tab's session are stored. */
  answers: number;
}

/** Looks at the page. */
export async function look(engine: Engine): Promise<Seen> {
  const { step, answers } = await engine.evaluate(() => {
    const main = document.querySelector<HTMLElement>('main[data-step]');
    const isThere = (selector: string) =>
      [...document.querySelectorAll(selector)].some((one) => one.clientHeight > 0);
    const key = `sportello.session.${sessionStorage.getItem('sportello.own')}`;
    const { journal = [] } = JSON.parse(localStorage.getItem(key) ?? '{}') as { journal?: unknown[] };
    const isShown =
      document.querySelector('h1')?.textContent &&
      isThere('main button') &&
      !document.documentElement.hasAttribute('data-left');
    return { step: (isShown && main?.dataset.step) || '', answers: journal.length };
  });
  return { step: step || undefined, answers };
}

/** Opens the site and waits until the service worker serves it. */
export async function openKept(engine: Engine, url: string): Promise<void> {
  await engine.open(url);
  const isServed = () =>
    engine.evaluate(async (address) => {
      const kept = await navigator.serviceWorker.getRegistration();
      // Until it has gone there, this is the page before.
      return document.URL.startsWith(address) && kept?.active?.state === 'activated';
    }, new URL('.', url).href);
  if (!(await soon(isServed))) throw new Error('The service worker was never active');
  await reload(engine);
  const isControlled = () =>
    engine.evaluate(
      () =>
        !document.documentElement.hasAttribute('data-left') &&
        navigator.serviceWorker.controller?.state === 'activated' &&
        document.readyState === 'complete',
    );
  if (!(await soon(isControlled))) throw new Error('The service worker never served the page');
}

/** Reloads, and leaves a mark by which `look` doesn't take the page that goes for the one that comes. */
export async function reload(engine: Engine): Promise<void> {
  await engine.evaluate(() => document.documentElement.setAttribute('data-left', '')).catch(() => undefined);
  await engine.reload();
}

/** The step comes up, and stays. */
export function comesTo(engine: Engine, step: StepId, most = patience): Promise<boolean> {
  return soon(async () => (await look(engine)).step === step, most);
}

/** The text of the first element that a CSS selector finds. */
export const textOf = (engine: Engine, selector: string) =>
  engine.evaluate((one) => document.querySelector(one)?.textContent ?? '', selector);

/** A new step takes longer to take in than this: a second press before is taken for a double press. */
export const glance = 320;

/**
 * Answers as a hand does, with a reason where there is one to give.
 * @returns where that leads, once it is seen
 * @throws Error if it never is
 */
export async function answer(
  engine: Engine,
  situation: Situation,
  given: Answer,
  pick = 0,
): Promise<Situation> {
  await pause(glance);
  await engine.press(`[data-answer=${given}]`);
  const reasons = given === 'couldNot' ? reasonsAt(situation.step) : [];
  if (reasons.length > 0) await engine.press(`[data-reason=${reasons[pick % reasons.length]}]`);
  const next = situation.next(given);
  if (!(await comesTo(engine, next.step)))
    throw new Error(`${given} at ${situation.step} never led to ${next.step}`);
  return next;
}

/** Ends the session at its outcome and begins another. */
export async function beginAnew(engine: Engine): Promise<Situation> {
  await pause(glance);
  await engine.press('[data-move=new-session]');
  await engine.press('[data-move=new-session-yes]');
  if (!(await comesTo(engine, firstSituation.step))) throw new Error('No other session began');
  return firstSituation;
}
