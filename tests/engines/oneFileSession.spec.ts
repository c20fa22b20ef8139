import { expect, test } from '@playwright/test';
import type { Answer } from '../../src/guide/guideMachine';
import { firstSituation } from '../../src/guide/situation';
import type { StepId } from '../../src/guide/steps';
import { words } from '../pwa/words';
import { fixture } from '../support/printed';
import { type Engine, pause, soon } from './engine';
import { engines } from './engines';
import { openAlone } from './openAlone';
import { answer, beginAnew, comesTo, glance, reload, textOf } from './session';

const t = words('it');

/** Puts a text into a field, as the browser tells the page of it. */
const fill = (engine: Engine, selector: string, text: string) =>
  engine.evaluate(
    (one, typed) => {
      const field = document.querySelector<HTMLTextAreaElement>(one);
      if (!field) throw new Error(`There is no ${one}`);
      field.focus();
      field.value = typed;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      field.blur();
    },
    selector,
    text,
  );

const isThere = (engine: Engine, selector: string) =>
  soon(() => engine.evaluate((one) => document.querySelector(one) !== null, selector));
const expectStep = async (engine: Engine, step: StepId) =>
  expect(await comesTo(engine, step), step).toBe(true);

async function answerAll(engine: Engine, answers: readonly Answer[]) {
  let situation = firstSituation;
  await expectStep(engine, situation.step);
  for (const given of answers) situation = await answer(engine, situation, given);
  return situation;
}

for (const [name, start] of Object.entries(engines))
  test(`${name}: in the one file a print is read back, a note kept, an answer changed, and the session goes on elsewhere`, async () => {
    await openAlone(start, ['sportello.html'], async (engine, address) => {
      await engine.open(`${address('sportello.html')}?lang=it`);
      const atAssistant = await answerAll(engine, [
        'acquiring',
        'ownServer',
        'lync2010',
        'windows10',
        'clockRight',
      ]);
      await expectStep(engine, 'checkAssistant');

      // A driver scrolls only as far as the foot of the window, where the answers are.
      await engine.evaluate(() => document.querySelector('.ways')?.scrollIntoView({ block: 'center' }));
      await engine.press('.ways [data-option=command] input');
      await engine.press('[data-paste] summary');
      expect(await isThere(engine, '[data-paste] textarea')).toBe(true);
      await fill(engine, '[data-paste] textarea', fixture('queryAssistant.it.cmd.stopped'));
      await engine.press('[data-propose=stopped]');
      const { step } = atAssistant.next('stopped');
      await expectStep(engine, step);

      const note = 'Una nota: città, però, «già» 🙂';
      await engine.evaluate((label) => {
        const all = [...document.querySelectorAll('summary')];
        all.find(({ textContent }) => textContent === label)?.click();
      }, t('ui:note.open'));
      expect(await isThere(engine, '.after details[open] textarea')).toBe(true);
      await fill(engine, '.after details[open] textarea', note);
      await reload(engine);
      await expectStep(engine, step);

      await engine.press('.trail-button');
      await engine.press('dialog[open] [data-change=whichWindows]');
      await expectStep(engine, 'whichWindows');
      await engine.press('[data-answer=windows7]');
      if (
        await engine.evaluate(() => document.querySelector('dialog[open] [data-move=change-answer]') !== null)
      )
        await engine.press('[data-move=change-answer]');
      await expect
        .poll(() => engine.evaluate(() => document.querySelector('main')?.dataset.step))
        .not.toBe('whichWindows');

      await engine.press('.trail-button');
      await engine.press('[data-move=hand-over]');
      expect(await isThere(engine, 'dialog[open] [data-code]')).toBe(true);
      const code = await textOf(engine, '[data-code]');
      const here = await engine.evaluate(() => document.querySelector('main')?.dataset.step ?? '');
      await reload(engine);
      await expectStep(engine, here as StepId);
      await engine.press('[data-answer=escalateNow]');
      expect(await isThere(engine, '[data-report]')).toBe(true);
      await expect.poll(() => textOf(engine, '[data-report]')).toContain(note);
      await engine.press('[data-move=take-along]');
      expect(await isThere(engine, 'dialog[open] .qr')).toBe(true);
      await reload(engine);
      expect(await isThere(engine, '[data-report]')).toBe(true);

      await beginAnew(engine);
      await pause(glance);
      await engine.press('[data-move=come-in]');
      expect(await isThere(engine, 'dialog[open] textarea')).toBe(true);
      await fill(engine, 'dialog[open] textarea', code);
      await engine.press('[data-move=go-on]');
      await expectStep(engine, here as StepId);
    });
  });
