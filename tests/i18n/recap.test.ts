import { beforeAll, describe, expect, it, vi } from 'vitest';
import { nothingKnown } from '../../src/guide/facts';
import type { Entry, Journal } from '../../src/guide/session/journal';
import { toPutBack } from '../../src/guide/session/putBack';
import { dateTags, type Language } from '../../src/i18n/language';
import { recap } from '../../src/i18n/recap';
import { type Wording, wordingOf } from '../../src/i18n/wording';
import { EditSession } from '../support/edits';
import { situations } from '../support/graph';
import { answered, journalOf, tookBack } from '../support/journey';
import { strictTexts as t } from './strictTexts';
import { bothLanguages } from './texts';

// Whatever the page knows of its own session must not show in that of another.
const page: Record<Language, Wording> = {
  it: wordingOf(t.it, t.it, nothingKnown),
  en: wordingOf(t.en, t.en, nothingKnown),
};

// Times are those of the device, whichever it is: here always the same one.
beforeAll(() => {
  vi.stubEnv('TZ', 'UTC');
});

const begin = Date.UTC(2026, 10, 23, 9, 0);
const minutes = (minute: number) => begin + minute * 60_000;
const told = (journal: Journal, language: Language, now = minutes(60)) =>
  recap(journal, page[language], dateTags[language], now);

/** What is wrong with sentences, whatever they say. */
function faults(sentences: readonly string[]): string[] {
  const rules: [boolean, string][] = [
    [sentences.length < 1 || sentences.length > 2, 'not one or two'],
    [sentences.some((one) => one.split(/\s+/).length > 40), 'more than 40 words'],
    [sentences.some((one) => !/^[\p{Lu}\d«“].*\.$/u.test(one)), 'no sentence'],
    [
      sentences.some((one) => /\{\{|\}\}|undefined|\[object|(?:ui|report|guide):\w/.test(one)),
      'something unfilled',
    ],
    [sentences.some((one) => /\s[,;:.]|[,;:] *[,;:.]|\.\.|\s\s|: *$/.test(one)), 'a hole'],
  ];
  return rules.filter(([isWrong]) => isWrong).map(([, fault]) => `${fault}: ${sentences.join(' ')}`);
}

const copied: Entry = {
  kind: 'copied',
  at: minutes(41),
  step: 'resetEndpointCache',
  command: 'setFolderAside',
  carrier: 'cmd',
  stamp: '20261123-0900',
  values: { address: 'user@example.com' },
};
const call: Journal = [
  answered('whichError', 'acquiring', 30),
  answered('whichService', 'ownServer', 31),
  answered('whichClient', 'lync2010', 32),
  answered('whichWindows', 'windows7', 32),
  answered('checkClock', 'clockRight', 33),
  answered('checkAssistant', 'running', 34),
  answered('updateClient', 'couldNot', 35, 'alreadyDone'),
  answered('restartWindows', 'couldNot', 36, 'noTime'),
  answered('flushDns', 'unsolved', 40),
  copied,
  answered('resetEndpointCache', 'unsolved', 42),
];

describe('The recap', () => {
  it('says who, what and which Windows, what was done when, and where one is', () => {
    expect(told(call, 'it')).toEqual([
      'Lync 2010 su Windows 7: certificato personale non ottenuto.',
      "Alle 09:40 è stata svuotata la cache DNS e alle 09:42 è stata messa da parte la cartella, ma l'accesso non riesce ancora: ora siamo a «C'è un certificato di Communications Server, ancora valido?».",
    ]);
    expect(told(call, 'en')).toEqual([
      'Lync 2010 on Windows 7: personal certificate not acquired.',
      "The DNS cache was flushed at 09:40 and the folder was set aside at 09:42, but signing in still fails: we're now at “Is there a valid Communications Server certificate?”.",
    ]);
  });

  it('names the address that was given, and no other text', () => {
    const given: Entry = { kind: 'gave', at: minutes(37), input: 'address', value: ' sip:user@example.com' };
    expect(told([...call, given], 'it')[0]).toBe(
      'Lync 2010 su Windows 7, user@example.com: certificato personale non ottenuto.',
    );
    expect(told([...call, { ...given, value: 'user@example.com & calc' }], 'it')[0]).not.toContain('calc');
  });

  it('leaves out what is not known', () => {
    expect(told([answered('whichError', 'acquiring', 1)], 'it')).toEqual([
      'Certificato personale non ottenuto.',
      'Ora siamo a «Dove si trova il suo account?».',
    ]);
    expect(told([tookBack('whichError', 1)], 'en')).toEqual(["We're now at “Which message do you get?”."]);
  });

  it('tells what was done on another day with its day', () => {
    const tomorrow = minutes(24 * 60);
    expect(told(call, 'it', tomorrow)[1]).toMatch(
      /^Lunedì alle 09:40 è stata svuotata la cache DNS e lunedì alle 09:42 /,
    );
    expect(told(call, 'en', tomorrow)[1]).toMatch(/^The DNS cache was flushed on Monday at 09:40 and /);
  });

  it('tells what was put back in place of what was done, and no longer that signing in fails', () => {
    const stamp = toPutBack(call)[0]?.stamp as string;
    const back: Entry = {
      kind: 'putBack',
      at: minutes(50),
      step: 'resetEndpointCache',
      stamp,
      result: 'done',
    };
    expect(told([...call, back], 'it')[1]).toBe(
      "Alle 09:40 è stata svuotata la cache DNS e alle 09:50 è tornata al suo posto la cartella vecchia; ora siamo a «C'è un certificato di Communications Server, ancora valido?».",
    );
    expect(told([...call, { ...back, result: 'couldNot' }], 'it')[1]).toContain('messa da parte');
  });

  it('does not tell what was only copied, and tells at most the last three things', () => {
    expect(told(call.slice(0, -1), 'it')[1]).not.toContain('messa da parte');
    const long = [
      ...call,
      answered('findCertificate', 'valid', 43),
      answered('deleteCertificate', 'unsolved', 44),
    ];
    const more = [...long, answered('removeCredentials', 'unsolved', 45)];
    expect(told(long, 'it')[1]?.match(/alle \d/gi)).toHaveLength(3);
    expect(told(more, 'it')[1]?.match(/alle [\d:]+/gi)).not.toContain('Alle 09:40');
  });

  it('says how it ended', () => {
    expect(told([...call.slice(0, 8), answered('flushDns', 'solved', 40)], 'en')[1]).toBe(
      'The DNS cache was flushed at 09:40, and signing in works now.',
    );
    expect(told([answered('whichError', 'escalateNow', 1)], 'it')).toEqual([
      "Siamo all'esito «Il caso passa a un tecnico».",
    ]);
  });

  it.each(bothLanguages)('is one or two whole sentences in every situation: %s', (language) => {
    const found = situations.flatMap(({ way }) => faults(told(journalOf(way), language)));
    expect(found).toEqual([]);
    expect(situations.length).toBeGreaterThan(7000);
  });

  it('is so after 200 sessions at random, also on another day', () => {
    const found: string[] = [];
    for (let seed = 1; seed <= 200; seed += 1) {
      const session = new EditSession(seed);
      for (let moves = 20; moves > 0; moves -= 1) session.move();
      const { journal } = session.state;
      for (const language of bothLanguages)
        for (const now of [minutes(90), minutes(36 * 60)])
          found.push(...faults(told(journal, language, now)));
    }
    expect(found).toEqual([]);
  });

  it('would be caught with a hole, too long, or unfilled', () => {
    const caught = (...sentences: string[]) => faults(sentences).length;
    expect(caught('Lync 2010: fine.')).toBe(0);
    for (const bad of ['Lync : x.', 'Lync, : x.', 'lync.', 'Lync', '{{who}}.', 'undefined: x.', 'At 9:00 .'])
      expect(caught(bad), bad).toBeGreaterThan(0);
    expect(caught(`W${' w'.repeat(41)}.`)).toBe(1);
    expect(caught('One.', 'Two.', 'Three.')).toBe(1);
  });
});
