import { describe, expect, it } from 'vitest';
import { commandIds } from '../../src/guide/commands/commands';
import { type Facts, nothingKnown } from '../../src/guide/facts';
import { loadLanguage, type Translate } from '../../src/i18n/i18n';
import {
  answerText,
  commandText,
  outcomeText,
  stepText,
  stepTitle,
  type Wording,
  wordingOf,
} from '../../src/i18n/wording';

const it_ = await loadLanguage('it');
const en = await loadLanguage('en');
const facts = (given: Partial<Facts> = {}): Facts => ({ ...nothingKnown, ...given });

/** Words of a made-up language: what a rule needs and nothing else. */
function madeUp(texts: Record<string, unknown>, given: Partial<Facts> = {}): Wording {
  const t = ((key: string) => texts[key] ?? `no ${key}`) as unknown as Translate;
  const labels = {} as Wording['labels'];
  return { t, windowsTexts: t, facts: facts(given), values: { program: '', w: {} }, labels };
}

describe('The texts of a step', () => {
  const texts = {
    'guide:steps.flushDns': {
      title: 'plain',
      why: 'plain',
      listen: ['plain', 'plain'],
      say: ['plain'],
      on: {
        lync2010: { title: '2010', listen: ['2010'] },
        windows7: { title: '7' },
        windowsXp: { title: 'XP', why: 'XP' },
      },
    },
  };
  const at = (given: Partial<Facts>) => stepText('flushDns', madeUp(texts, given));

  it('are the plain ones where nothing is said of this client or Windows', () => {
    const plain = { title: 'plain', why: 'plain', listen: ['plain', 'plain'], say: ['plain'] };
    expect(at({})).toEqual(plain);
    expect(at({ client: 'sfb2016', windows: 'windows10' })).toEqual(plain);
  });

  it('are those of the client, whole slots at a time', () => {
    expect(at({ client: 'lync2010' })).toEqual({
      title: '2010',
      why: 'plain',
      listen: ['2010'],
      say: ['plain'],
    });
  });

  it('are those of the Windows rather than those of the client', () => {
    expect(at({ client: 'lync2010', windows: 'windowsXp' })).toEqual({
      title: 'XP',
      why: 'XP',
      listen: ['2010'],
      say: ['plain'],
    });
    expect(at({ client: 'lync2013', windows: 'windows7' })).toMatchObject({ title: '7', why: 'plain' });
  });

  it('never show the overrides themselves', () => {
    expect(at({ client: 'lync2010' })).not.toHaveProperty('on');
  });

  it('have their placeholders filled in every slot, lists too', () => {
    const wording = wordingOf(en, en, facts({ client: 'sfb2016' }));
    const { title, say } = stepText('whichClient', wording);
    expect(JSON.stringify([title, say])).not.toContain('{{');
    expect(say[0]).toContain(en('ui:program.sfb2016'));
  });
});

describe('The labels of Windows', () => {
  const labels = (t: Translate, windows: Translate) => wordingOf(t, windows, facts()).values.w;

  it('are in the language of that Windows, quoted as the page quotes', () => {
    expect(labels(it_, it_).exit).toBe('«Esci»');
    expect(labels(it_, en).exit).toBe('«Exit»');
    expect(labels(en, en).exit).toBe('“Exit”');
    expect(labels(en, it_).exit).toBe('“Esci”');
  });

  it('are all named where the exact one is unconfirmed, the others in brackets in the language of the page', () => {
    const names = it_('guide:labels.running', { returnObjects: true }) as unknown as string[];
    expect(names.length).toBeGreaterThan(1);
    expect(labels(it_, it_).running).toBe(`«${names[0]}» (oppure «${names[1]}»)`);
    expect(labels(en, it_).running).toBe(`“${names[0]}” (or “${names[1]}”)`);
  });

  it('are there for every label, in either language', () => {
    for (const windows of [it_, en]) {
      const ids = Object.keys(windows('guide:labels', { returnObjects: true }));
      expect(ids.length).toBeGreaterThan(20);
      expect(Object.keys(labels(it_, windows))).toEqual(ids);
    }
  });

  it('reach the texts of the page', () => {
    const said = (windows: Translate) =>
      stepText('restartWindows', wordingOf(it_, windows, facts())).say.join(' ');
    expect(said(it_)).toContain('«Riavvia il sistema»');
    expect(said(en)).toContain('«Restart»');
    expect(said(en)).not.toContain('«Riavvia il sistema»');
  });

  it.each(['lync2010', 'lync2013', 'sfb2016', 'later', 'unknown'] as const)(
    'leave the program named: %s',
    (client) => {
      expect(wordingOf(it_, en, facts({ client })).values.program).toBe(it_(`ui:program.${client}`));
    },
  );
});

describe('An answer in words', () => {
  const own = { answers: { stopped: 'own' }, caller: { stopped: 'own of a caller' } };
  const plain = { answers: { stopped: 'own' } };
  const shared = { 'guide:answers.couldNot': 'shared', 'guide:caller.couldNot': 'shared of a caller' };
  const wording = (step: object) => madeUp({ ...shared, 'guide:steps.checkAssistant': step });

  it("is the step's own, in the voice of who speaks", () => {
    expect(answerText('checkAssistant', 'stopped', 'alone', wording(own))).toBe('own');
    expect(answerText('checkAssistant', 'stopped', 'phone', wording(own))).toBe('own of a caller');
  });

  it("falls back from a caller's words to the plain ones", () => {
    expect(answerText('checkAssistant', 'stopped', 'phone', wording(plain))).toBe('own');
    expect(answerText('checkAssistant', 'stopped', 'phone', wording({ ...plain, caller: {} }))).toBe('own');
  });

  it('falls back to what all steps share, in the voice of who speaks', () => {
    for (const step of [own, plain, {}]) {
      expect(answerText('checkAssistant', 'couldNot', 'alone', wording(step))).toBe('shared');
      expect(answerText('checkAssistant', 'couldNot', 'phone', wording(step))).toBe('shared of a caller');
    }
  });

  it("prefers the step's own plain words to a caller's shared ones", () => {
    const step = { answers: { couldNot: 'own' } };
    expect(answerText('checkAssistant', 'couldNot', 'phone', wording(step))).toBe('own');
  });

  it('takes overrides for one Windows into account', () => {
    const step = { answers: { stopped: 'own' }, on: { windows7: { answers: { stopped: 'of 7' } } } };
    const on7 = madeUp({ 'guide:steps.checkAssistant': step }, { windows: 'windows7' });
    expect(answerText('checkAssistant', 'stopped', 'alone', on7)).toBe('of 7');
  });

  it('is empty at an outcome, where nothing is answered', () => {
    expect(answerText('resolved', 'solved', 'alone', wordingOf(it_, it_, facts()))).toBe('');
  });
});

describe('Headings and commands', () => {
  const wording = wordingOf(en, en, facts({ client: 'lync2010' }));

  it('find the title of a step and of an outcome', () => {
    expect(stepTitle('updateClient', wording)).toBe(stepText('updateClient', wording).title);
    expect(stepTitle('updateClient', wording)).toContain(en('ui:program.lync2010'));
    expect(stepTitle('resolved', wording)).toBe(outcomeText('resolved', wording).title);
  });

  it('have the title that the screen shows, overrides included', () => {
    const shared = wordingOf(en, en, facts({ windows: 'remoteDesktop' }));
    const plain = wordingOf(en, en, facts());
    const { title } = stepText('tryOtherAccounts', shared);
    expect(title).not.toBe(stepText('tryOtherAccounts', plain).title);
    expect(stepTitle('tryOtherAccounts', shared)).toBe(title);
  });

  it('fill the labels of a command', () => {
    const t = ((_: string, values: object) => values) as unknown as Translate;
    const { values } = wording;
    expect(commandText('openCredentials', { ...wording, t })).toMatchObject({ ...values });
    for (const id of commandIds) expect(JSON.stringify(commandText(id, wording))).not.toContain('{{');
  });
});
