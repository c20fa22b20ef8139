import { expect } from '@playwright/test';
import { firstSituation } from '../../src/guide/situation';
import { stepTitle } from '../../src/i18n/wording';
import { wayTo } from '../pwa/ways';
import { wordingAt, words } from '../pwa/words';
import { type Engine, soon } from './engine';
import { answer, comesTo, reload, textOf } from './session';

/** What lies on the clipboard, as whoever takes it along gets it. */
async function pasted(engine: Engine): Promise<string> {
  await engine.evaluate(() => {
    const field = document.body.appendChild(document.createElement('textarea'));
    field.id = 'pasted';
    field.focus();
  });
  await engine.paste('#pasted');
  const value = () =>
    engine.evaluate(() => document.querySelector<HTMLTextAreaElement>('#pasted')?.value ?? '');
  await soon(async () => (await value()) !== '');
  return value();
}

/** From the first step in Italian to the report, which outlives a reload, and in English onto the clipboard. */
export async function walkToReport(engine: Engine): Promise<void> {
  expect(await comesTo(engine, firstSituation.step)).toBe(true);
  const { stops, end } = wayTo('escalateService');
  let situation = firstSituation;
  for (const stop of stops) situation = await answer(engine, situation, stop.answer);
  await reload(engine);
  expect(await comesTo(engine, end.step)).toBe(true);
  await expect.poll(() => textOf(engine, 'h1')).toBe(stepTitle(end.step, wordingAt(end.facts, 'it')));
  await engine.press('header [lang=en]');
  const title = stepTitle(end.step, wordingAt(end.facts, 'en'));
  await expect.poll(() => textOf(engine, 'h1')).toBe(title);
  await engine.press('[data-copy=report]');
  await expect.poll(() => textOf(engine, '[data-copy=report]')).toBe(words('en')('ui:command.copied'));
  const report = await textOf(engine, '[data-report]');
  expect(report.split('\n').length).toBeGreaterThan(10);
  expect(await pasted(engine)).toBe(report);
}
