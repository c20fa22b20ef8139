import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOutcome, type StepId, stepInfo } from '../../src/guide/steps';
import { stepDetails } from '../../src/i18n/details';
import type { WayOfUse } from '../../src/i18n/manner';
import { type Script, scriptOf } from '../../src/i18n/script';
import { stepText, type Wording, wordingOf } from '../../src/i18n/wording';
import { circumstances } from '../support/circumstances';
import { strictTexts as t } from './strictTexts';
import { bothLanguages, wordsIn } from './texts';

const ways: readonly WayOfUse[] = ['alone', 'phone', 'remote'];

interface Case {
  name: string;
  way: WayOfUse;
  step: StepId;
  wording: Wording;
  script: Script;
}

/** Every script that there is: step, client and Windows, language of the page and of the PC, way of use. */
function* cases(): Generator<Case> {
  for (const { step, facts, edges } of circumstances) {
    const answers = edges.map(({ answer }) => answer);
    for (const language of bothLanguages) {
      const windows = facts.windows === 'windows10' ? 'en' : language;
      const wording = wordingOf(t[language], t[windows], facts);
      for (const way of ways) {
        const name = `${step} ${facts.client} ${facts.windows} ${language} ${way}`;
        yield { name, way, step, wording, script: scriptOf(step, wording, way, answers) };
      }
    }
  }
}

const all = [...cases()];
const faults = (of: (one: Case) => readonly (string | false)[]) =>
  all.flatMap((one) => of(one).flatMap((fault) => (fault ? [`${one.name}: ${fault}`] : [])));
const quotedLabels = (text: string) =>
  [...text.matchAll(/(?:scelga|choose) [«“](.+?)[»”]/gu)].map(([, label]) => label ?? '');
const repeated = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index);
const isLasting = (step: StepId) => {
  const { meta } = stepInfo(step);
  return meta.kind === 'instruction' && meta.effect === 'lasting';
};

/** More than one sentence, or one that nobody says in a breath. */
function unspeakable(text: string): boolean {
  return wordsIn(text) > 20 || !/[.?]$/.test(text) || /[.?] (?=\p{Lu})/u.test(text);
}

describe('A way of use', () => {
  it('is decided upon in one place: others ask for its manner', () => {
    const root = join(import.meta.dirname, '../../src');
    const deciding = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .filter((path) =>
        /\b(?:mode|way) [!=]== '(?:alone|phone|remote)'/.test(readFileSync(join(root, path), 'utf8')),
      );
    expect(deciding).toEqual([]);
  });
});

describe('A script', () => {
  it('has no empty part and no placeholder left, in any way of use', () => {
    expect(all.length).toBeGreaterThan(1000);
    expect(
      faults(({ step, script: { title, why, turnTo, answers, acts, say } }) => [
        [title, why, ...say, ...acts.map(({ text }) => text), ...answers.map(({ text }) => text)].some(
          (text) => !text.trim(),
        ) && 'empty',
        acts.length === 0 && 'nothing to do',
        isOutcome(step) && !turnTo && 'nobody to turn to',
        isOutcome(step) !== (answers.length === 0) && 'answers',
      ]),
    ).toEqual([]);
    expect(all.filter(({ script }) => /\{\{|undefined|\[object/.test(JSON.stringify(script)))).toEqual([]);
  });

  it('has every act once in each way, and each answer once', () => {
    expect(
      faults(({ script: { acts, answers } }) => [
        ...(['hand', 'command'] as const).flatMap((way) =>
          repeated(acts.filter(({ by }) => by === 'both' || by === way).map(({ id }) => id)),
        ),
        ...repeated(answers.map(({ id }) => id)),
      ]),
    ).toEqual([]);
  });

  it('has acts of one sentence of at most twenty words each', () => {
    const texts = faults(({ script: { acts } }) =>
      acts.map(({ id, text }) => unspeakable(text) && `${id}: ${text}`),
    );
    expect(texts).toEqual([]);
    const twenty = Array(20).fill('word').join(' ');
    expect(
      [`${twenty}.`, `${twenty} more.`, 'One. Two.', 'No end', 'At 15.0.5. or so.'].map(unspeakable),
    ).toEqual([false, true, true, true, false]);
  });

  it('is said to somebody by phone and with remote control, in two to four texts, and to nobody alone', () => {
    expect(
      faults(({ way, script: { say } }) => [
        way === 'alone' ? say.length > 0 && 'said' : (say.length < 2 || say.length > 4) && 'say',
      ]),
    ).toEqual([]);
  });

  it('tells an answer by what it sounds like on the phone, else by its hint, and to nobody else by its sound', () => {
    const heard = new Set<string>();
    expect(
      faults(({ way, step, wording, script: { answers } }) => {
        if (isOutcome(step)) return [];
        const { hints = {}, listen = {} } = stepText(step, wording);
        return answers.map(({ id, hint }) => {
          if (way === 'phone' && listen[id]) heard.add(`${step} ${id}`);
          const wanted = (way === 'phone' ? listen[id] : undefined) ?? hints[id];
          return hint !== wanted && `${id}: ${hint}`;
        });
      }),
    ).toEqual([]);
    expect(heard.size).toBeGreaterThan(20);
  });

  it('asks for the password once before what is deleted for good, in writing alone, else by voice', () => {
    for (const language of bothLanguages) {
      const written = t[language]('guide:password.warning');
      const asked = t[language]('guide:password.say', { returnObjects: true })[0] ?? '';
      const wrong = all.filter(({ name, way, step, script: { warning = '', say } }) => {
        if (!name.includes(` ${language} `)) return false;
        const isWritten = warning.includes(written);
        const isAsked = say.includes(asked);
        if (isLasting(step) && !warning) return true;
        const wanted = isLasting(step) && way === 'alone';
        return isWritten !== wanted || isAsked !== (isLasting(step) && way !== 'alone');
      });
      expect(wrong.map(({ name }) => name)).toEqual([]);
    }
  });

  it('offers only the answers that are open, in the words of who speaks', () => {
    const [one] = circumstances.filter(({ step }) => step === 'whichWindows');
    if (!one) throw new Error('whichWindows is never reached');
    const wording = wordingOf(t.it, t.it, one.facts);
    const answers = one.edges.map(({ answer }) => answer);
    const ids = (way: WayOfUse) => scriptOf(one.step, wording, way, answers).answers;
    expect(ids('alone').map(({ id }) => id)).toEqual(answers);
    expect(ids('phone').map(({ text }) => text)).not.toEqual(ids('alone').map(({ text }) => text));
    expect(ids('remote')).toEqual(ids('alone'));
  });

  it('leaves out commands and acts that are of no use here', () => {
    const wrong = faults(({ script: { acts } }) =>
      acts.map(({ id, by, commands }) => by === 'command' && commands.length === 0 && id),
    );
    expect(wrong).toEqual([]);
  });

  it('says the groups of the step that has some, each in one piece', () => {
    const groups = all.map(({ step, script: { acts } }) => {
      const names = acts.map(({ group }) => group);
      return [step, names.filter((name, index) => name !== names[index - 1])] as const;
    });
    expect(new Set(groups.filter(([, names]) => names[0]).map(([step]) => step))).toEqual(
      new Set(['trustChain']),
    );
    expect(groups.filter(([, names]) => repeated(names.map(String)).length > 0)).toEqual([]);
  });
});

it('What else can happen at a step sends to answers that are there, called as they are there', () => {
  let sent = 0;
  const wrong = faults(({ step, script, wording }) => {
    if (isOutcome(step)) return [];
    const { expect: seen, otherwise } = stepDetails(script, wording);
    const labels = quotedLabels(otherwise);
    sent += labels.length;
    const known = [...script.answers.map(({ text }) => text), ...Object.values(wording.labels).flat()];
    return [
      /\{\{|undefined/.test(seen + otherwise) && otherwise,
      ...labels.filter((label) => !known.includes(label)),
    ];
  });
  expect(wrong).toEqual([]);
  expect(sent).toBeGreaterThan(100);
});
