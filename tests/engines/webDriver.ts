import { type Engine, patience, pause } from './engine';

/** What of WebDriver is needed here. */
export type Command = 'navigate' | 'execute' | 'find' | 'click' | 'type';

/**
 * Carries a command to a browser.
 * @param given the command's parameters, with the element's `id` where it is about one
 * @returns its value
 * @throws WebDriverError if the browser says so
 */
export type Send = (command: Command, given: Record<string, unknown>) => Promise<unknown>;

/** What went wrong, in the words of the standard. */
export class WebDriverError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

/** What every session asks for: whoever goes to an address looks for what is there. */
export const capabilities = { pageLoadStrategy: 'none' };

const ctrl = '\uE009';

/** An element is not there yet, or no longer, or something that goes away lies over it. */
const passing = [
  'no such element',
  'stale element reference',
  'element not interactable',
  'element click intercepted',
];

/** Drives a browser by WebDriver, the same over HTTP and over Firefox's own protocol. */
export function webDriverEngine(called: string, send: Send, close: () => Promise<void>): Engine {
  const find = async (value: string) => {
    const found = (await send('find', { using: 'css selector', value })) as Record<string, string>;
    return Object.values(found)[0];
  };
  const execute = (script: string, args: unknown[]) => send('execute', { script, args });
  return {
    called,
    open: async (url) => {
      // An address where nobody answers is no fault of the driver's.
      await send('navigate', { url }).catch((error) => {
        if (!(error instanceof WebDriverError)) throw error;
      });
    },
    // Firefox's own command goes past the service worker, as Ctrl+F5 does.
    reload: async () => void (await execute('location.reload()', [])),
    evaluate: async <Result>(ask: (...given: never[]) => unknown, ...args: unknown[]) =>
      (await execute(`return (${ask})(...arguments)`, args)) as Result,
    press: async (selector) => {
      for (const end = Date.now() + patience; ; await pause(30)) {
        try {
          await send('click', { id: await find(selector) });
          return;
        } catch (error) {
          const isPassing = error instanceof WebDriverError && passing.includes(error.code);
          if (!isPassing || Date.now() > end) throw new Error(`Can't press ${selector}`, { cause: error });
        }
      }
    },
    paste: async (selector) => {
      await send('type', { id: await find(selector), text: `${ctrl}v` });
    },
    close,
  };
}
