import { expect, test } from '@playwright/test';
import { firstSituation } from '../../src/guide/situation';
import { type Engine, soon } from './engine';
import { engines } from './engines';
import { copied, openAlone } from './openAlone';
import { comesTo } from './session';
import { walkToReport } from './toReport';

/** In whichever language the browser asks for. */
const isShown = (engine: Engine, selector: string) =>
  engine.evaluate(
    (one) =>
      [...document.querySelectorAll<HTMLElement>(one)].some(
        (element) => element.offsetHeight > 0 && getComputedStyle(element).visibility === 'visible',
      ),
    selector,
  );

for (const [name, start] of Object.entries(engines)) {
  test(`${name}: one file, opened by a double click, walks to the report and copies it`, async () => {
    await openAlone(start, ['sportello.html'], async (engine, address) => {
      await engine.open(`${address('sportello.html')}?lang=it`);
      await walkToReport(engine);
    });
  });

  test(`${name}: a page that was opened as a file leads to the one file, and says so where that is missing`, async () => {
    await openAlone(start, copied, async (engine, address) => {
      await engine.open(`${address('index.html')}?lang=en`);
      expect(await comesTo(engine, firstSituation.step)).toBe(true);
      const isThere = () =>
        engine.evaluate((url) => document.URL.startsWith(url), `${address('sportello.html')}?lang=en`);
      expect(await soon(isThere)).toBe(true);
    });
    await openAlone(start, ['index.html'], async (engine, address) => {
      await engine.open(address('index.html'));
      const says = () => isShown(engine, '.without-script [href*="sportello.html"]');
      expect(await soon(says, 15_000)).toBe(true);
    });
  });
}
