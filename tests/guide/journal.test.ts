import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandIds } from '../../src/guide/commands/commands';
import { checkInput, cutInput, longestInput } from '../../src/guide/commands/inputs';
import { longestJournal } from '../../src/guide/session/bounded';
import {
  type Entry,
  givenInputs,
  lastAnswer,
  longestNote,
  noteAt,
  reasons,
  standingAnswers,
  tidyNote,
} from '../../src/guide/session/journal';
import { readJournal } from '../../src/guide/session/readJournal';
import { followTrail } from '../../src/guide/session/trail';
import { stepIds, stepInfo } from '../../src/guide/steps';
import { firstSituation, follow } from '../support/graph';
import { bendsOf } from '../support/hostile';
import { answered, journalOf, tookBack } from '../support/journey';
import { anyText } from '../support/values';

const runs = { seed: 2604176 };
const good = journalOf(['acquiring', 'ownServer', 'lync2010', 'windows7', 'clockRight']);

/** One entry of each kind, all fit to be kept. */
const everyKind: readonly Entry[] = [
  answered('whichError', 'acquiring'),
  answered('fixClock', 'couldNot', 1, 'noRights'),
  { ...answered('resetEndpointCache', 'unsolved', 1), stamp: '20261123-1042', again: true },
  tookBack('fixClock', 2),
  { kind: 'did', at: 1795395600002, step: 'resetEndpointCache', act: 'selectFolder' },
  { kind: 'noted', at: 1795395600003, step: 'checkClock', note: 'l’orologio è avanti di 7 minuti' },
  { kind: 'gave', at: 1795395600004, input: 'address', value: 'not "an address' },
  { kind: 'gave', at: 1795395600005, input: 'since', value: 'today' },
  {
    kind: 'copied',
    at: 1795395600006,
    step: 'resetEndpointCache',
    command: 'setFolderAside',
    carrier: 'cmd',
    stamp: '20261123-1042-2',
    values: { address: 'user.name@example.com' },
  },
  {
    kind: 'read',
    at: 1795395600007,
    step: 'checkChain',
    probe: 'verifyChain',
    lines: ['dwErrorStatus = CERT_TRUST_IS_NOT_TIME_VALID (0x1)'],
    findings: ['notTimeValid', 'revocationUnknown'],
    entries: 256,
  },
  { kind: 'putBack', at: 1795395600007, step: 'trustChain', result: 'couldNot' },
  {
    kind: 'putBack',
    at: 1795395600008,
    step: 'resetEndpointCache',
    stamp: '20261123-1042-2',
    result: 'done',
  },
];

describe('Reading a journal from outside', () => {
  it('keeps every kind of entry as it is', () => {
    expect(readJournal(JSON.parse(JSON.stringify(everyKind)))).toEqual({
      journal: everyKind,
      leftOut: 0,
      isShortened: false,
    });
  });

  it.each([undefined, null, 0, 'journal', {}, { length: 3 }, () => [], new Map()])(
    'makes none of %o',
    (value) => {
      expect(readJournal(value)).toEqual({ journal: [], leftOut: 0, isShortened: false });
    },
  );

  const [did, copied, read, putBack] = [everyKind[4], everyKind[8], everyKind[9], everyKind[11]];
  const damaged: [string, unknown][] = [
    ['nothing', null],
    ['a text', 'answered'],
    ['an unknown kind', { ...good[0], kind: 'rated' }],
    ['no kind', { at: 1795395600000, step: 'whichError', answer: 'acquiring' }],
    ['no time', { kind: 'tookBack', step: 'whichError' }],
    ['a time in words', { ...good[0], at: '2026-11-23' }],
    ['a time that no stamp can hold', { ...good[0], at: 1e300 }],
    ['an endless time', { ...good[0], at: Number.POSITIVE_INFINITY }],
    ['a step of another version', { ...good[0], step: 'checkProxy' }],
    ['a step that only routes', { kind: 'tookBack', at: 1795395600000, step: 'byClient' }],
    ['a step named like a method', { kind: 'tookBack', at: 1795395600000, step: 'constructor' }],
    ['a step that is a list', { ...good[0], step: ['whichError'] }],
    ['an answer of another version', { ...good[0], answer: 'expiring' }],
    ['an answer of another step', { ...good[0], answer: 'braces' }],
    ['an answer at an outcome', { ...good[0], step: 'resolved', answer: 'escalateNow' }],
    ['an unknown reason', { ...answered('fixClock', 'couldNot'), reason: 'tooTired' }],
    ['an act of another version', { ...did, act: 'waveGoodbye' }],
    ['an act of another step', { ...did, act: 'setTime' }],
    ['an act named like a method', { ...did, act: 'toString' }],
    ['no act', { ...did, act: undefined }],
    ['no note', { kind: 'noted', at: 1795395600000, step: 'checkClock' }],
    [
      'a note too long',
      { kind: 'noted', at: 1795395600000, step: 'checkClock', note: 'a'.repeat(longestNote + 1) },
    ],
    ['an unknown input', { kind: 'gave', at: 1795395600000, input: 'password', value: 'x' }],
    ['an input named like a method', { kind: 'gave', at: 1795395600000, input: 'toString', value: 'x' }],
    ['a value that is no text', { kind: 'gave', at: 1795395600000, input: 'address', value: { length: 3 } }],
    ['a value without end', { kind: 'gave', at: 1795395600000, input: 'address', value: 'a'.repeat(10_000) }],
    ['an unknown command', { ...copied, command: 'formatDisk' }],
    ['a command named like a method', { ...copied, command: 'toString' }],
    ['an unknown carrier', { ...copied, carrier: 'bash' }],
    ['a malformed stamp', { ...copied, stamp: '20261123-1042" & calc' }],
    ['a stamp that is a list', { ...copied, stamp: ['20261123-1042'] }],
    ['a stamp that cannot be a text', { ...copied, stamp: { toString: 1, valueOf: 1 } }],
    ['no values', { ...copied, values: undefined }],
    ['values that are a list', { ...copied, values: ['user.name@example.com'] }],
    ['an unknown value', { ...copied, values: { password: 'x' } }],
    ['a value of a command that is no text', { ...copied, values: { address: 7 } }],
    ['a stamp of an answer that is none', { ...answered('resetEndpointCache', 'unsolved'), stamp: '2026' }],
    ['an answer that is again no', { ...answered('resetEndpointCache', 'unsolved'), again: false }],
    ['an unknown finding', { ...read, findings: ['notTimeValid', 'lunch'] }],
    ['a finding twice', { ...read, findings: ['revoked', 'revoked'] }],
    ['findings of nothing', { ...read, findings: [] }],
    ['findings that are no list', { ...read, findings: 'revoked' }],
    ['half an entry', { ...read, entries: 255.5 }],
    ['a number of entries in words', { ...read, entries: '256' }],
    ['an unknown result', { ...putBack, result: 'partly' }],
    ['no result', { ...putBack, result: undefined }],
    ['a step that can not be put back', { ...putBack, step: 'deleteCertificate' }],
    ['a step that does nothing to put back', { ...putBack, step: 'whichError' }],
    ['a stamp of nothing', { ...putBack, stamp: '' }],
    ['a stamp that is a number', { ...putBack, stamp: 20261123 }],
  ];

  it.each(damaged)('leaves out an entry with %s and keeps the others', (_, entry) => {
    expect(readJournal([good[0], entry, good[1]])).toEqual({
      journal: [good[0], good[1]],
      leftOut: 1,
      isShortened: false,
    });
  });

  it('keeps a value as long as a field keeps it, and no longer one', () => {
    const gave = (value: string) => ({ kind: 'gave', at: 1795395600000, input: 'address', value });
    const [longest, longer] = ['a'.repeat(600), 'a'.repeat(longestInput + 2)];
    expect(readJournal([gave(cutInput(longest)), gave(longer)]).leftOut).toBe(1);
    expect(checkInput('address', cutInput(longest))).toMatchObject({ refusal: 'tooLong' });
  });

  it('stops the trail at the last good step', () => {
    const stored = [good[0], good[1], { ...good[2], answer: 'lync2007' }, good[3]];
    const { journal, leftOut } = readJournal(stored);
    expect(leftOut).toBe(1);
    expect(followTrail(journal)).toMatchObject({ answered: [good[0], good[1]], step: 'whichClient' });
  });

  it('takes a hundred thousand entries, good and bad, and keeps what counts', () => {
    const huge = Array.from({ length: 100_000 }, (_, index) =>
      index % 2 ? { ...everyKind[(index >> 1) % everyKind.length] } : { index },
    );
    const { journal, leftOut } = readJournal(huge);
    expect(leftOut).toBe(50_000);
    expect(journal.length).toBeLessThanOrEqual(longestJournal);
    expect(new Set(journal.map(({ kind }) => kind)).size).toBe(8);
    expect(followTrail(journal).step).toBe('whichService');
  });

  /** Entries that are nearly right: a good one of which one part was replaced. */
  const nearlyRight = fc
    .tuple(
      fc.constantFrom(...everyKind),
      fc.constantFrom(
        'kind',
        'at',
        'step',
        'answer',
        'reason',
        'note',
        'input',
        'value',
        'command',
        'carrier',
        'stamp',
        'values',
        'result',
        'findings',
        'entries',
        'again',
      ),
      fc.oneof(
        fc.anything({
          withNullPrototype: true,
          withObjectString: true,
          withSparseArray: true,
          withBigInt: true,
        }),
        fc.constantFrom<unknown>(...stepIds, ...commandIds, ...reasons),
        fc.constantFrom<unknown>({ toString: null, valueOf: null }, Object.create(null), [], Number.NaN),
      ),
    )
    .map(([entry, part, value]) => ({ ...entry, [part]: value }));
  const fullOfHoles = fc
    .constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty')
    .map((step) => ({ kind: 'tookBack', at: 1795395600000, step }));
  const garbage = fc.array(
    fc.oneof(nearlyRight, fc.anything(), fc.constantFrom<unknown>(...everyKind), fullOfHoles),
    { maxLength: 12 },
  );

  it('never throws, whatever is stored, and what it keeps it would keep again', () => {
    fc.assert(
      fc.property(fc.oneof(garbage, fc.anything()), (stored) => {
        const { journal, leftOut } = readJournal(stored);
        expect(leftOut).toBe(Array.isArray(stored) ? stored.length - journal.length : 0);
        expect(readJournal(journal)).toEqual({ journal, leftOut: 0, isShortened: false });
      }),
      { ...runs, numRuns: 2000 },
    );
  });

  it('always gives a trail that the guide knows', () => {
    const anyAnswers = fc.array(
      fc
        .constantFrom(...stepIds)
        .chain((step) =>
          fc
            .constantFrom(...stepInfo(step).answers, 'nonsense')
            .map((answer) => ({ kind: 'answered', at: 1795395600000, step, answer })),
        ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(fc.oneof(anyAnswers, garbage), (stored) => {
        const { journal } = readJournal(stored);
        const { answered: given, step } = followTrail(journal);
        const end = given.reduce<typeof firstSituation | undefined>((here, entry) => {
          expect(here?.step).toBe(entry.step);
          return here && follow(here, entry.answer);
        }, firstSituation);
        expect(end?.step).toBe(step);
      }),
      { ...runs, numRuns: 500 },
    );
  });
});

describe('What stands', () => {
  it('is the last answer of each step, unless it was taken back since', () => {
    const journal = [...good, tookBack('checkClock', 5), answered('whichError', 'verifying', 6)];
    const standing = [...standingAnswers(journal).values()].map(({ step, answer }) => `${step} ${answer}`);
    expect(standing.sort()).toEqual([
      'whichClient lync2010',
      'whichError verifying',
      'whichService ownServer',
      'whichWindows windows7',
    ]);
    expect(lastAnswer(journal, 'checkClock')?.answer).toBe('clockRight');
    expect(lastAnswer(journal, 'fixClock')).toBeUndefined();
  });

  it('is an answer given again after it was taken back', () => {
    const journal = [...good, tookBack('checkClock', 5), answered('checkClock', 'clockWrong', 6)];
    expect(standingAnswers(journal).get('checkClock')?.answer).toBe('clockWrong');
  });

  it('is the last note of a step; an emptied one is none', () => {
    const noted = (note: string, at: number): Entry => ({ kind: 'noted', at, step: 'checkClock', note });
    expect(noteAt(good, 'checkClock')).toBe('');
    expect(noteAt([noted('one', 1), noted('two', 2)], 'checkClock')).toBe('two');
    expect(noteAt([noted('one', 1), noted('', 2)], 'checkClock')).toBe('');
    expect(noteAt([noted('one', 1)], 'fixClock')).toBe('');
  });

  it('is the last value of each input, as typed', () => {
    const gave = (value: string, at: number): Entry => ({ kind: 'gave', at, input: 'address', value });
    expect(
      givenInputs([
        gave('user', 1),
        gave('user@', 2),
        { kind: 'gave', at: 1795395600003, input: 'after', value: 'outage' },
      ]),
    ).toEqual({
      address: 'user@',
      after: 'outage',
    });
  });
});

describe('A note', () => {
  it.each([
    ['  blanks around ', 'blanks around'],
    ['two\r\nlines', 'two lines'],
    ['tab\there', 'tab here'],
    ['a\u2028b\u2029c\u0000d\u001be', 'a b c d e'],
    ['è già così', 'è già così'],
    ['a\u202eb\u2066c\u200ed\u061ce', 'abcde'],
    ['pa\u00adss\u200bwo\ufeffrd', 'password'],
    ['half \ud83d a character', 'half a character'],
    ['\ud83d\u200b\ude00 apart, 😀 whole', 'apart, 😀 whole'],
    ['private \ue000 and no \uffff character \u{10ffff}', 'private and no character'],
    ['Z\u0301\u0302\u0303\u0304\u0305\u0306algo, perche\u0301', 'Z\u0301\u0302\u0303algo, perche\u0301'],
    ['\n\n', ''],
  ])('of %j becomes %j', (typed, tidy) => {
    expect(tidyNote(typed)).toBe(tidy);
  });

  it('is always one that the journal keeps', () => {
    fc.assert(
      fc.property(anyText(longestNote + 100), (text) => {
        const entry: Entry = { kind: 'noted', at: 1795395600000, step: 'checkClock', note: tidyNote(text) };
        expect(readJournal(JSON.parse(JSON.stringify([entry])))).toEqual({
          journal: [entry],
          leftOut: 0,
          isShortened: false,
        });
        expect(tidyNote(entry.note)).toBe(entry.note);
        expect(bendsOf(entry.note)).toEqual([]);
      }),
      { ...runs, numRuns: 500 },
    );
  });
});
