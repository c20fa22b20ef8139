import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { browserArguments } from '../support/browser.mjs';
import { type Engine, patience, pause } from './engine';
import { endProgram, startProgram } from './program';

/** Asks over the DevTools protocol; an answer that takes longer than anything takes that is only slow is an error. */
type Ask = (method: string, params?: object) => Promise<Record<string, unknown>>;

/**
 * Starts Chromium with a profile of its own, by the protocol of its DevTools. Not by Playwright, which watches each service
 * worker too: one that is watched never falls asleep and never goes, and an update waits for both.
 */
export async function startChromium(program: string): Promise<Engine> {
  const profile = await mkdtemp(join(tmpdir(), 'sportello-chromium-'));
  const chromium = startProgram(
    program,
    [
      ...browserArguments,
      '--headless',
      '--accept-lang=it-IT',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const ask = asking(chromium.stdio[3] as Writable, chromium.stdio[4] as Readable);
  const { product } = await ask('Browser.getVersion');
  await ask('Browser.grantPermissions', { permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'] });
  const targetId = await firstPage(ask);
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true });
  const askPage: Ask = (method, params) => ask(method, { ...params, sessionId });
  const evaluate: Engine['evaluate'] = async (question, ...given) => {
    const { result, exceptionDetails } = await askPage('Runtime.evaluate', {
      expression: `(${question})(...${JSON.stringify(given)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return (result as { value: never }).value;
  };
  // An address where nobody answers, and a reload that another one overtakes, are no fault of the driver's.
  const begin = async (method: string, params = {}) => void askPage(method, params).catch(() => undefined);
  return {
    called: String(product).replace('/', ' '),
    open: (url) => begin('Page.navigate', { url }),
    reload: () => begin('Page.reload'),
    evaluate,
    press: async (selector) => {
      const at = await placeOf(selector, evaluate, async (from, deltaY) => {
        await askPage('Input.dispatchMouseEvent', { type: 'mouseWheel', ...from, deltaX: 0, deltaY });
      });
      const mouse = { ...at, button: 'left', clickCount: 1 };
      await askPage('Input.dispatchMouseEvent', { type: 'mousePressed', ...mouse });
      await askPage('Input.dispatchMouseEvent', { type: 'mouseReleased', ...mouse });
    },
    paste: async (selector) => {
      await evaluate((one) => document.querySelector<HTMLElement>(one)?.focus(), selector);
      const key = { modifiers: 2, key: 'v', code: 'KeyV', windowsVirtualKeyCode: 86 };
      await askPage('Input.dispatchKeyEvent', { type: 'keyDown', commands: ['paste'], ...key });
      await askPage('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    },
    close: async () => {
      await endProgram(chromium, () => void ask('Browser.close').catch(() => undefined));
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The page that it begins with, which may come a moment later than its first words. */
async function firstPage(ask: Ask): Promise<string> {
  for (const end = Date.now() + patience; Date.now() < end; await pause(30)) {
    const { targetInfos } = await ask('Target.getTargets');
    const page = (targetInfos as { type: string; targetId: string }[]).find(({ type }) => type === 'page');
    if (page) return page.targetId;
  }
  throw new Error('Chromium has no page');
}

interface Place {
  x: number;
  y: number;
}

/**
 * The middle of an element, once it is in sight, stands still and nothing lies over it. It is brought there by the wheel, as by a hand: a page
 * that is reloaded goes back to where it was scrolled to, at its end, over what a script has scrolled meanwhile.
 * @param wheel turns the wheel at a place, by so many pixels
 */
async function placeOf(
  selector: string,
  evaluate: Engine['evaluate'],
  wheel: (at: Place, by: number) => Promise<void>,
): Promise<Place> {
  const look = (one: string) => {
    const element = document.querySelector(one);
    if (!element) return undefined;
    const { left, top, bottom, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const away = Math.min(top, 0) + Math.max(bottom - innerHeight, 0);
    const isFree = away === 0 && width > 0 && element.contains(document.elementFromPoint(x, y));
    // Out of sight in something that scrolls for itself, such as a dialog.
    if (!isFree && away === 0) element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    return { x, y, isFree, away, middle: { x: innerWidth / 2, y: innerHeight / 2 } };
  };
  let before: Place | undefined;
  for (const end = Date.now() + patience; Date.now() < end; await pause(30)) {
    const seen = await evaluate(look, selector).catch(() => undefined);
    if (seen?.isFree) {
      const { x, y } = seen;
      // The page may still be gliding: what is pressed then is let go of elsewhere.
      if (before?.x === x && before.y === y) return before;
      before = { x, y };
    }
    if (seen?.away) await wheel(seen.middle, seen.away);
  }
  throw new Error(`Can't press ${selector}`);
}

/** Messages go both ways as JSON, each with a zero byte behind it. */
function asking(to: Writable, from: Readable): Ask {
  const waiting = new Map<number, (answer: { error?: { message: string }; result?: object }) => void>();
  let unread = '';
  let last = 0;
  from.setEncoding('utf8');
  from.on('data', (text: string) => {
    const messages = (unread + text).split('\0');
    unread = messages.pop() ?? '';
    for (const message of messages) {
      const answer = JSON.parse(message);
      waiting.get(answer.id)?.(answer);
    }
  });
  return (method, { sessionId, ...params }: { sessionId?: unknown } = {}) =>
    new Promise((done, fail) => {
      const id = ++last;
      const timer = setTimeout(() => waiting.get(id)?.({ error: { message: 'never answered' } }), patience);
      waiting.set(id, ({ error, result }) => {
        clearTimeout(timer);
        waiting.delete(id);
        if (error) fail(new Error(`${method}: ${error.message}`));
        else done((result ?? {}) as Record<string, unknown>);
      });
      to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
}
