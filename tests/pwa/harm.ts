import { expect, type Page } from '@playwright/test';
import { type TextInputId, textInputs } from '../../src/guide/commands/inputs';
import { inputText } from '../../src/i18n/inputTexts';
import { bendsOf } from '../support/hostile';
import type { Random } from '../support/random';
import { isComplaint } from './site';
import { words } from './words';

const t = words('it');

/** What hostile texts try to begin a line with. */
export const forged = 'Forged:';

const lineEnds = ['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f'];

/** A text whose second line nobody should take for one of ours. */
export const twoLines = (random: Random, text: string) => `a${random.pick(lineEnds)}${forged} ${text}`;

/** What is wrong with a text: nothing, if each of its lines reads as it is written and was begun by us. */
export function faultsOfLines(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => [...bendsOf(line), ...(line.trim().startsWith(forged) ? [line] : [])]);
}

/** Remembers all that every script of a page shares, to compare it later. */
function keepShared(): void {
  const shared = () =>
    [Object, Array, String, Number, Boolean, Function, RegExp, Promise, Map, Set].flatMap(({ prototype }) =>
      Reflect.ownKeys(prototype).flatMap((key) => {
        const { value, get, set } = Reflect.getOwnPropertyDescriptor(prototype, key) ?? {};
        return [key, value, get, set] as unknown[];
      }),
    );
  const before = shared();
  const isShared = () => {
    const now = shared();
    return now.length === before.length && now.every((one, index) => Object.is(one, before[index]));
  };
  Object.assign(window, { isShared });
}

/** Gathers from now on what must never happen, and remembers how each page begins. */
export async function watchHarm(page: Page, url: string): Promise<string[]> {
  const harm: string[] = [];
  const { origin } = new URL(url);
  page.on('pageerror', ({ message }) => harm.push(message));
  page.on('console', (message) => isComplaint(message) && harm.push(message.text()));
  page.on('dialog', (dialog) => {
    harm.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => harm.push(`window: ${popup.url()}`));
  page.on('request', (request) => new URL(request.url()).origin !== origin && harm.push(request.url()));
  await page.addInitScript(keepShared);
  return harm;
}

/** Waits until the page works, whatever it begins with. */
export const untilThere = (page: Page) =>
  page.waitForFunction(() => document.querySelector('main h1') && !document.querySelector('.without-script'));

/**
 * The page shows something that can be gone on with, no line of it is bent, and nothing hostile was more than a text.
 * @param harm gathered by `watchHarm`
 * @param given what the page was given, to be looked at after a failure
 */
export async function expectUnharmed(page: Page, harm: readonly string[], given: unknown): Promise<void> {
  const { faults, text } = await page.evaluate(async (patience) => {
    const { isShared } = window as unknown as { isShared(): boolean };
    const has = (selector: string) => document.querySelector(selector) !== null;
    // What an outcome shows may be on its way.
    const canGoOn = () => has('main :is([data-answer], [data-report], [data-result])');
    for (const begin = performance.now(); !canGoOn() && performance.now() < begin + patience; )
      await new Promise(requestAnimationFrame);
    const wrong: [isWrong: boolean, fault: string][] = [
      ['hit' in window, 'a script was run'],
      [!isShared() || Object.keys({}).length > 0, 'a prototype was touched'],
      [!document.querySelector('h1')?.innerText.trim(), 'there is no heading'],
      [!canGoOn(), 'there is no way on'],
      [has('main :is(script, iframe, b), [onerror], [onload]'), 'a text became a part of the page'],
    ];
    return {
      faults: wrong.flatMap(([isWrong, fault]) => (isWrong ? [fault] : [])),
      text: `${document.title}\n${document.body.innerText}`,
    };
  }, 4000);
  expect([...harm, ...faults, ...faultsOfLines(text)], JSON.stringify(given)).toEqual([]);
}

/** The whole report of an outcome, in Italian. */
export async function readReport(page: Page): Promise<string> {
  const report = (await page.locator('[data-report]').textContent()) ?? '';
  expect(report).toContain(t('report:heading'));
  return report;
}

/** What a report calls an input. */
export const labelOf = (input: TextInputId) =>
  input === 'errorText' ? t('report:names.exactError') : inputText(input, t).label;
const labels = textInputs.map(labelOf);

/** How the lines of a report begin, but for those of inputs, and the parts that tell of what was copied. */
export function frameOf(report: string): string[] {
  const told = [t('report:parts.changes'), t('report:parts.undo'), t('report:parts.person')];
  return report
    .split('\n\n')
    .filter((part) => !told.includes(part.split('\n')[0] as never))
    .flatMap((part) => part.split('\n'))
    .map((line) => line.replace(/: .*/s, '').replace(/\d+/g, '#'))
    .filter((line) => !labels.includes(line as never));
}
