import { describe, expect, it } from 'vitest';
import { choices } from '../../src/guide/commands/inputs';
import type { Area } from '../../src/guide/guideMachine';
import { type Finding, findings } from '../../src/guide/readings/findings';
import { type Probe, probeSteps } from '../../src/guide/readings/probes';
import { type CheckId, whereNext } from '../../src/guide/readings/whereNext';
import type { Check } from '../../src/guide/session/found';
import type { Entry, Journal } from '../../src/guide/session/journal';
import { reportOf } from '../../src/guide/session/report';
import { isOutcome, type StepId, stepIds } from '../../src/guide/steps';
import { answersOf, type Case, cases } from '../support/cases';
import { situations } from '../support/graph';
import { journalOf } from '../support/journey';
import { type Random, seededRandom } from '../support/random';

const at = Date.UTC(2026, 10, 23, 12, 0);
const checks: Record<CheckId, Check> = whereNext;
const ids = Object.keys(checks) as CheckId[];

function read(probe: Probe, found: Finding[], entries?: number): Entry {
  const [first] = found;
  return {
    kind: 'read',
    at,
    step: probeSteps[probe] as StepId,
    probe,
    lines: ['a line'],
    ...(first && { findings: found }),
    ...(entries !== undefined && { entries }),
  };
}

const gave = (input: 'place' | 'after', value: string): Entry => ({ kind: 'gave', at, input, value });
const nextAfter = (journal: Journal) => reportOf(journal, 0).next;

/** What each public case must hint at, and what was read or said besides the answers. */
const hints: [letter: string, hint: CheckId, besides: Entry[]][] = [
  ['a, without the password', 'oldData', []],
  ['e, missing', 'policyRoots', []],
  ['f', 'inspection', []],
  ['g', 'reverseProxy', [gave('place', 'elsewhere')]],
  ['g', 'serverCertificate', []],
  ['h', 'revocation', [read('verifyChain', ['revocationUnknown'])]],
  ['j', 'proxy', []],
  ['k', 'freshProfile', []],
  ['l', 'fullVault', [read('listCredentials', ['storeFull'], 256)]],
  ['m', 'keyContainer', [read('listCertificates', ['keyMissing'])]],
  ['n', 'policyOfPcs', []],
];

describe('Where to look next', () => {
  it.each(hints)('case %s: %s', (letter, hint, besides) => {
    const journal = journalOf(answersOf(cases[letter] as Case));
    expect(nextAfter([...journal, ...besides])).toContain(hint);
  });

  it.each([
    ['f', 'serverCertificate'],
    ['g', 'tls12'],
    ['n', 'oldData'],
    ['l', 'directoryAccount'],
  ] as const)('case %s: not %s', (letter, check) => {
    expect(nextAfter(journalOf(answersOf(cases[letter] as Case)))).not.toContain(check);
  });

  it('is nothing before the end, nor where nothing is passed on', () => {
    for (const { step, way } of situations) {
      const { area, next } = reportOf(journalOf(way), 0);
      const isPassedOn = isOutcome(step) && area !== 'none' && step !== 'useTeams';
      expect(next.length > 0, `${step} ${way}`).toBe(isPassedOn);
    }
  });

  it('is told from the last reading of each probe', () => {
    const journal = journalOf(answersOf(cases.l as Case));
    const full = read('listCredentials', ['storeFull'], 256);
    expect(nextAfter([...journal, full])).not.toContain('countVault');
    const after = reportOf([...journal, full, read('listCredentials', [], 3)], 0);
    expect(after).toMatchObject({ findings: [], entries: 3 });
    expect(after.next).not.toContain('fullVault');
    expect(after.next).not.toContain('countVault');
  });
});

/** The end of a session, with what could be read and said. */
function someEnd(random: Random): Journal {
  const outcome = random.pick(stepIds.filter(isOutcome));
  const { way } = random.pick(ends.filter(({ step }) => step === outcome));
  const besides = [
    ...(random.percent(50) ? [gave('place', random.pick(choices.place))] : []),
    ...(random.percent(50) ? [gave('after', random.pick(choices.after))] : []),
    ...(random.percent(40) ? [read('verifyChain', [random.pick(findings)])] : []),
    ...(random.percent(20) ? [read('listCredentials', ['storeFull'], 256)] : []),
  ];
  // The clock is no part of a situation: the shortest way to each finds it right.
  const isClockLeft = random.percent(30);
  const answers = way.flatMap((answer) =>
    answer === 'clockRight' && isClockLeft ? (['clockWrong', 'couldNot'] as const) : [answer],
  );
  return [...journalOf(answers), ...besides];
}

const ends = situations.filter(({ step }) => isOutcome(step));

describe('What was found and mended, or never was', () => {
  const some = ends.filter((_, index) => index % 9 === 0).map((end) => journalOf(end.way));
  const way = (chain: string, rest = ' noBraces') =>
    journalOf(
      `acquiring ownServer sfb2016 windows10 clockWrong unsolved tooOld unsolved unsolved unsolved unsolved unsolved othersFail failsElsewhere ${chain}${rest}`.split(
        ' ',
      ) as Parameters<typeof journalOf>[0],
    );
  /** All that can mend was done, in vain. */
  const inVain = way('untrusted unsolved');
  const readBefore = (step: StepId, reading: Entry): Journal =>
    inVain.toSpliced(
      inVain.findIndex((entry) => entry.kind === 'answered' && entry.step === step),
      0,
      reading,
    );

  it('the clock of the PC says nothing of the server', () => {
    for (const journal of some)
      expect(nextAfter([...journal, read('verifyChain', ['pcClock'])])).toEqual(nextAfter(journal));
  });

  it.each([
    ['trustChain', 'verifyChain', 'untrustedRoot'],
    ['trustChain', 'verifyChain', 'partialChain'],
    ['updateClient', 'listClients', 'tls12Missing'],
    ['fixClock', 'verifyChain', 'pcClock'],
  ] as const)('%s mends what %s showed: %s', (step, probe, finding) => {
    const reading = read(probe, [finding]);
    const mended = reportOf(readBefore(step, reading), 0);
    expect(mended.findings).toEqual([]);
    expect(mended.next).toEqual(nextAfter(inVain));
    // What was read again afterwards is so still, and what was put back is so again.
    expect(reportOf([...inVain, reading], 0).findings).toEqual([finding]);
    const putBack: Entry = { kind: 'putBack', at, step, result: 'done' };
    expect(reportOf([...readBefore(step, reading), putBack], 0).findings).toEqual([finding]);
  });

  it('a clock that was wrong and could not be set comes first; one that was set, or found right, not at all', () => {
    const stoppedAfter = (answers: string) =>
      nextAfter(journalOf(`${answers} escalateNow`.split(' ') as Parameters<typeof journalOf>[0]));
    const till = 'ownServer sfb2016 windows10';
    expect(stoppedAfter(`acquiring ${till} clockWrong couldNot`)[0]).toBe('clock');
    expect(stoppedAfter(`clockMessage ${till} couldNot`)[0]).toBe('clock');
    const before = journalOf(`acquiring ${till} clockWrong couldNot escalateNow`.split(' ') as never).map(
      (entry) =>
        entry.kind === 'answered' && entry.answer === 'couldNot'
          ? { ...entry, reason: 'alreadyDone' as const }
          : entry,
    );
    expect(nextAfter(before)).not.toContain('clock');
    expect(stoppedAfter(`acquiring ${till} clockWrong unsolved`)).not.toContain('clock');
    expect(stoppedAfter(`acquiring ${till} clockRight`)).not.toContain('clock');
    expect(stoppedAfter(`clockMessage ${till} clockRight`)).not.toContain('clock');
  });

  it('an authority that was installed hides no other check', () => {
    const next = nextAfter(inVain);
    for (const id of ['policyOfPcs', 'manyRoots', 'certificateSignIn', 'testSignIn', 'provisioning'] as const)
      expect(next).toContain(id);
    expect(nextAfter(way('untrusted couldNot', ''))).not.toContain('manyRoots');
  });

  it('a program that was updated is not asked for its age', () => {
    expect(nextAfter(inVain)).not.toContain('tls12');
    expect(nextAfter(inVain)).not.toContain('proxy');
    expect(nextAfter([...inVain, read('listClients', ['tls12Missing'])])).toContain('tls12');
  });

  it.each(['intercepted', 'revoked', 'wrongName', 'notTimeValid'] as const)(
    'no root of a policy is looked for where it was %s',
    (finding) => {
      for (const journal of some)
        expect(nextAfter([...journal, read('verifyChain', [finding, 'untrustedRoot'])])).not.toContain(
          'policyRoots',
        );
    },
  );
});

describe('What was done already, or is idle', () => {
  /** What must not be told, and when. */
  const idle: Partial<Record<CheckId, (report: ReturnType<typeof reportOf>) => boolean>> = {
    clock: ({ steps }) => steps.some(({ step, answer }) => step === 'fixClock' && answer === 'unsolved'),
    countVault: ({ entries }) => entries !== undefined,
    oldData: ({ steps }) =>
      steps.some(
        ({ step, answer }) =>
          answer === 'unsolved' &&
          ['deleteSignInInfo', 'deleteCertificate', 'removeCredentials'].includes(step),
      ),
    tls12: ({ steps }) => steps.some(({ answer }) => answer === 'recent'),
    otherAccount: ({ facts }) => facts.otherAccounts !== 'unknown',
    otherPc: ({ facts }) => facts.elsewhere !== 'unknown',
    chain: ({ steps }) =>
      steps.some(({ answer }) => ['trusted', 'untrusted', 'serverFault', 'intercepted'].includes(answer)),
    certificateSignIn: ({ facts }) => facts.verifying,
    reverseProxy: ({ steps }) => steps.some(({ answer }) => answer === 'intercepted'),
  };

  it('is never told, in 3,000 sessions that end in every way', { timeout: 30_000 }, () => {
    const shown = new Map<CheckId, Set<Area>>();
    for (let seed = 1; seed <= 3000; seed += 1) {
      const report = reportOf(someEnd(seededRandom(seed)), 0);
      for (const id of report.next) {
        shown.set(id, (shown.get(id) ?? new Set()).add(report.area));
        if (idle[id]?.(report)) expect.fail(`seed ${seed}: ${id} after ${JSON.stringify(report.steps)}`);
      }
      expect(report.next, `seed ${seed}`).toEqual(ids.filter((id) => report.next.includes(id)));
    }
    // Every check was of use somewhere, and one that belongs to certain areas in each of them.
    expect(ids.filter((id) => !shown.has(id))).toEqual([]);
    for (const id of ids) {
      const missing = (checks[id].areas ?? []).filter((area) => !shown.get(id)?.has(area));
      expect(missing, id).toEqual([]);
    }
  });
});
