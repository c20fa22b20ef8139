import { expect, test } from '@playwright/test';
import type { Answer } from '../../src/guide/guideMachine';
import type { Journal } from '../../src/guide/session/journal';
import { reportOf } from '../../src/guide/session/report';
import { firstSituation, type Situation } from '../../src/guide/situation';
import { isOutcome, type StepId } from '../../src/guide/steps';
import { dateTags, type Language, languages } from '../../src/i18n/language';
import { reportText } from '../../src/i18n/reportText';
import { stepTitle } from '../../src/i18n/wording';
import { everyStep, type Way, wayBy, wayTo } from '../pwa/ways';
import { wordingAt, words } from '../pwa/words';
import type { Engine } from './engine';
import { engines } from './engines';
import { openAlone } from './openAlone';
import { answer, beginAnew, comesTo } from './session';

/** So few ways that every step and outcome lies on one. */
function waysToAll(): Way[] {
  const covered = new Set<StepId>();
  const all = everyStep.map((step) => wayTo(step));
  return all
    .toSorted((one, other) => other.stops.length - one.stops.length)
    .filter(({ stops, end }) => {
      const isNew = !covered.has(end.step);
      for (const { step } of [...stops, end]) covered.add(step);
      return isNew;
    });
}

/** What is on the screen of a step. */
const shown = (engine: Engine) =>
  engine.evaluate(() => {
    const answers = [...document.querySelectorAll<HTMLElement>('main [data-answer]')];
    const { scrollWidth, clientWidth } = document.documentElement;
    return {
      title: document.querySelector('h1')?.textContent,
      answers: answers
        .filter(({ offsetHeight }) => offsetHeight > 0)
        .map(({ dataset }) => dataset.answer)
        .sort(),
      isTooWide: scrollWidth > clientWidth,
      language: document.documentElement.lang,
    };
  });

async function expectStep(engine: Engine, { step, facts, answers }: Situation, language: Language) {
  const title = stepTitle(step, wordingAt(facts, language));
  const expected = { title, answers: [...answers].sort(), isTooWide: false, language };
  await expect.poll(() => shown(engine), step).toEqual(expected);
}

/** Without the line that says when: each browser writes a day and an hour in its own way. */
const undated = (report: string, language: Language) =>
  report.split('\n').filter((line) => !line.startsWith(`${words(language)('report:names.session')}:`));

/** The report says what the guide makes of the journal that is stored. */
async function expectReport(engine: Engine, language: Language) {
  const { journal, report } = await engine.evaluate(() => {
    const key = `sportello.session.${sessionStorage.getItem('sportello.own')}`;
    return {
      journal: JSON.parse(localStorage.getItem(key) ?? '{}').journal as Journal,
      report: document.querySelector('[data-report]')?.textContent ?? '',
    };
  });
  const expected = reportOf(journal, Date.now());
  const text = reportText(expected, wordingAt(expected.facts, language), [], dateTags[language]);
  expect(undated(report, language)).toEqual(undated(text, language));
}

/** Ends the session wherever it is, and begins another. */
async function beginAgain(engine: Engine, { step }: Situation): Promise<void> {
  if (isOutcome(step)) return void (await beginAnew(engine));
  await engine.press('[data-move=again]');
  await engine.press('[data-move=again-yes]');
  expect(await comesTo(engine, firstSituation.step)).toBe(true);
}

async function walk(engine: Engine, answers: readonly Answer[], each: (now: Situation) => Promise<void>) {
  let situation = firstSituation;
  for (const [index, given] of answers.entries()) {
    await each(situation);
    situation = await answer(engine, situation, given, index);
  }
  await each(situation);
  return situation;
}

for (const [name, start] of Object.entries(engines)) {
  test(`${name}: in the one file every step has its title and answers, and each outcome its report, in either language`, async () => {
    await openAlone(start, ['sportello.html'], async (engine, address) => {
      await engine.open(`${address('sportello.html')}?lang=${languages[0]}`);
      expect(await comesTo(engine, firstSituation.step)).toBe(true);
      let language: Language = languages[0];
      for (const [index, way] of waysToAll().entries()) {
        const wanted = languages[index % languages.length] as Language;
        if (wanted !== language) await engine.press(`header [lang=${wanted}]`);
        language = wanted;
        const answers = way.stops.map((stop) => stop.answer);
        const end = await walk(engine, answers, (now) => expectStep(engine, now, wanted));
        if (isOutcome(end.step)) await expectReport(engine, wanted);
        await beginAgain(engine, end);
      }
    });
  });

  test(`${name}: the one file as a kiosk stores nothing, and ends with nothing left on the screen`, async () => {
    await openAlone(start, ['sportello.html'], async (engine, address) => {
      await engine.open(`${address('sportello.html')}?kiosk&lang=it`);
      expect(await comesTo(engine, firstSituation.step)).toBe(true);
      const { stops } = wayBy('acquiring', 'ownServer');
      await walk(
        engine,
        stops.map((stop) => stop.answer),
        async () => undefined,
      );
      await engine.press('[data-move=again]');
      expect(await comesTo(engine, firstSituation.step)).toBe(true);
      const left = () =>
        engine.evaluate(() => [
          ...Object.keys(localStorage),
          ...Object.keys(sessionStorage),
          location.hash,
          document.querySelector('[data-before]')?.textContent ?? '',
        ]);
      expect(await left()).toEqual(['', '']);
    });
  });
}
