import { chromium } from '@playwright/test';
import { browserArguments } from '../support/browser.mjs';
import { type Engine, patience } from './engine';

/** Starts Chromium, by Playwright as the other tests do. */
export async function startChromium(program: string): Promise<Engine> {
  const browser = await chromium.launch({ executablePath: program, args: browserArguments });
  const page = await browser.newPage({ locale: 'it-IT', permissions: ['clipboard-read', 'clipboard-write'] });
  // An address where nobody answers, and a reload that another one overtakes, are no fault of the driver's.
  const begin = (going: Promise<unknown>) => void going.catch(() => undefined);
  return {
    called: `Chromium ${browser.version()}`,
    open: async (url) => begin(page.goto(url, { waitUntil: 'commit' })),
    reload: async () => begin(page.reload({ waitUntil: 'commit' })),
    evaluate: (ask, ...given) => inTime(page.evaluate(`(${ask})(...${JSON.stringify(given)})`)),
    press: (selector) => page.locator(selector).first().click({ timeout: patience }),
    paste: (selector) => page.locator(selector).press('Control+V'),
    close: () => browser.close(),
  };
}

/** Playwright waits as long as a page is on its way. */
function inTime<Result>(asked: Promise<Result>): Promise<Result> {
  return new Promise((done, fail) => {
    asked.then(done, fail);
    setTimeout(() => fail(new Error('The page never answered')), patience);
  });
}
