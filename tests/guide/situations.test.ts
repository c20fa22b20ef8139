import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import type { WalkedSituation } from '../../src/build/situations';
import type { Carrier } from '../../src/guide/commands/carriers';
import { buildCommand } from '../../src/guide/commands/commands';
import { type Facts, nothingKnown } from '../../src/guide/facts';
import { type Answer, guideMachine } from '../../src/guide/guideMachine';
import { isOutcome, type OutcomeId, type StepId, sectionIds, stepIds, stepInfo } from '../../src/guide/steps';
import {
  at,
  edges,
  edgesFrom,
  firstSituation,
  follow,
  grouped,
  nextSteps,
  reachable,
  situations,
  stepsOf,
} from '../support/graph';
import { typicalValues } from '../support/values';

const quiet: readonly Answer[] = ['escalateNow', 'worksNow', 'solved'];
const personalComputer = [
  'windows10',
  'windows8',
  'windows7',
  'windowsVista',
  'windowsXp',
  'unknown',
] as const;

describe('The whole guide', () => {
  it('has 7,025 situations and 19,662 edges', () => {
    expect({ situations: situations.length, edges: edges.length }).toEqual({
      situations: 7025,
      edges: 19_662,
    });
  });

  it.each(sectionIds)('never enters %s again', (section) => {
    const isInside = ({ step }: WalkedSituation) => stepInfo(step).section === section;
    const left = edges.filter(({ from, to }) => isInside(from) && !isInside(to)).map(({ to }) => to);
    expect(left.length).toBeGreaterThan(0);
    expect([...reachable(left)].filter(isInside)).toEqual([]);
  });

  it('goes from section to section in their order, but for the chain, which comes after narrow without verifying', () => {
    const order = ({ step }: WalkedSituation) => {
      const { section } = stepInfo(step);
      return section ? sectionIds.indexOf(section) : sectionIds.length;
    };
    const backward = edges.filter(({ from, to }) => order(to) < order(from));
    const ways = new Set(backward.map(({ from, to }) => `${from.step} ${to.step} ${to.facts.verifying}`));
    expect(ways).toEqual(new Set(['tryElsewhere checkChain false']));
  });

  it('has 453,477,159 complete paths, none longer than 25 answers', () => {
    const counted = new Map<string, { paths: number; longest: number }>();
    const count = (situation: WalkedSituation): { paths: number; longest: number } => {
      const known = counted.get(situation.key);
      if (known) return known;
      const further = edgesFrom(situation).map(({ to }) => count(to));
      const paths = further.reduce((sum, next) => sum + next.paths, 0);
      const longest = Math.max(...further.map((next) => next.longest + 1));
      const result = isOutcome(situation.step) ? { paths: 1, longest: 0 } : { paths, longest };
      counted.set(situation.key, result);
      return result;
    };
    expect(count(firstSituation)).toEqual({ paths: 453_477_159, longest: 25 });
  });

  it('reaches every step and outcome', () => {
    expect(stepIds.filter((id) => !stepsOf(situations).has(id))).toEqual([]);
  });

  it.each(stepIds)('offers every answer of %s in some situation', (id) => {
    const offered = new Set(edges.filter(({ from }) => from.step === id).map(({ answer }) => answer));
    expect([...offered].sort()).toEqual([...stepInfo(id).answers].sort());
  });

  it('sees every guard both true and false', () => {
    expect(guardsSeen()).toEqual(
      new Map(Object.keys(guideMachine.implementations.guards).map((name) => [name, new Set([true, false])])),
    );
  });

  it('leads from every situation to an outcome, by its ordinary answers alone', () => {
    const ends = new Set(situations.filter(({ step }) => isOutcome(step)));
    const ordinary = edges.filter(({ answer }) => !quiet.includes(answer));
    for (let grown = -1; grown !== ends.size; ) {
      grown = ends.size;
      for (const { from, to } of ordinary.toReversed()) if (ends.has(to)) ends.add(from);
    }
    expect(situations.filter((situation) => !ends.has(situation)).map(({ key }) => key)).toEqual([]);
  });

  it('takes "works now" and "solved" to resolved, and "escalate now" to escalated', () => {
    const ends = (...answers: Answer[]) =>
      stepsOf(edges.filter(({ answer }) => answers.includes(answer)).map(({ to }) => to));
    expect(ends('worksNow', 'solved')).toEqual(new Set(['resolved']));
    expect(ends('escalateNow')).toEqual(new Set(['escalated']));
    const resolving = edges.filter(({ to }) => to.step === 'resolved').map(({ answer }) => answer);
    expect(new Set(resolving)).toEqual(new Set(['worksNow', 'solved']));
  });
});

describe('The facts', () => {
  it.each(Object.keys(nothingKnown) as (keyof Facts)[])('hold %s because a guard reads it', (fact) => {
    // Alike but for this fact, and yet not alike in what comes next.
    const others = Object.keys(nothingKnown).filter((name) => name !== fact) as (keyof Facts)[];
    const alike = grouped(situations, ({ step, facts }) =>
      [step, ...others.map((name) => facts[name])].join(),
    );
    const next = (situation: WalkedSituation) =>
      edgesFrom(situation).map(({ answer, to }) => `${answer} ${to.step}`);
    const telling = [...alike.values()].filter((some) => new Set(some.map((one) => `${next(one)}`)).size > 1);
    expect(telling.length).toBeGreaterThan(0);
  });
});

describe('The registry', () => {
  const without = (step: StepId, answer: Answer) =>
    stepsOf(reachable([firstSituation], (edge) => edge.from.step === step && edge.answer === answer));

  it('is written with braces and a backup', () => {
    expect(stepsOf(reachable())).toContain('removeGuidBraces');
  });

  it('is never written unless braces were seen', () => {
    expect(without('checkMachineGuid', 'braces')).not.toContain('removeGuidBraces');
    expect(without('checkMachineGuid', 'braces')).not.toContain('backUpRegistry');
  });

  it('is never written unless it was backed up', () => {
    expect(without('backUpRegistry', 'backedUp')).not.toContain('removeGuidBraces');
  });

  it('is never written unless an administrator is at hand', () => {
    expect(without('canInvolveAdmin', 'iAmAdmin')).not.toContain('removeGuidBraces');
  });

  it('is written straight after the backup, with nothing in between', () => {
    const before = edges.filter(({ to }) => to.step === 'removeGuidBraces');
    expect(new Set(before.map(({ from, answer }) => `${from.step} ${answer}`))).toEqual(
      new Set(['backUpRegistry backedUp']),
    );
  });
});

describe('The machine', () => {
  const machine = situations.filter(({ step }) => stepInfo(step).section === 'machine');

  it('is never touched on a shared server, nor when other accounts work here', () => {
    const forbidden = machine.filter(
      ({ facts }) => facts.windows === 'remoteDesktop' || facts.otherAccounts === 'work',
    );
    expect(forbidden.map(({ key }) => key)).toEqual([]);
  });

  it('is looked at in every other case in which the chain is not at fault', () => {
    const given = { windows: personalComputer, otherAccounts: ['fail', 'unknown'] } as const;
    for (const answer of ['worksElsewhere', 'worksOtherNetwork', 'failsElsewhere', 'couldNot'] as const) {
      expect(nextSteps('tryElsewhere', answer, { ...given, verifying: true })).toEqual(['checkMachineGuid']);
      expect(nextSteps('tryElsewhere', answer, { ...given, verifying: false })).toEqual(['checkChain']);
    }
    for (const answer of ['trusted', 'couldNot'] as const) {
      expect(nextSteps('checkChain', answer, { ...given, verifying: false })).toEqual(['checkMachineGuid']);
    }
    expect(nextSteps('trustChain', 'unsolved', { ...given, verifying: false })).toEqual(['checkMachineGuid']);
  });

  it('is never touched before other accounts were tried', () => {
    const untried = stepsOf(reachable([firstSituation], ({ to }) => to.step === 'tryOtherAccounts'));
    expect([...untried].filter((step) => stepInfo(step).section === 'machine')).toEqual([]);
  });

  it('is named by no command of an earlier step, save the authority that was seen missing', () => {
    expect(stepIds.filter((id) => (stepInfo(id).meta.commands ?? []).some(namesTheMachine))).toEqual([
      'trustChain',
      'checkMachineGuid',
      'backUpRegistry',
      'removeGuidBraces',
    ]);
  });

  it('needs an administrator earlier only for the clock, the assistant, the update and that authority', () => {
    const administrators = stepIds.filter((id) => {
      const { section, meta } = stepInfo(id);
      return section !== 'machine' && meta.kind === 'instruction' && meta.rights === 'administrator';
    });
    expect(administrators).toEqual(['fixClock', 'startAssistant', 'updateClient', 'trustChain']);
  });
});

describe('The chain', () => {
  const sectionOf = (step: StepId) => stepInfo(step).section;
  const changing = (step: StepId) => stepInfo(step).meta.kind === 'instruction';
  const into = (step: StepId) => edges.filter(({ to }) => to.step === step);
  const ways = (some: typeof edges) => new Set(some.map(({ from, answer }) => `${from.step} ${answer}`));

  it('is looked at with verifying before anything that was saved is touched', () => {
    const [verifying] = edgesFrom(firstSituation).filter(({ answer }) => answer === 'verifying');
    const unseen = reachable([verifying?.to as WalkedSituation], ({ from }) => from.step === 'checkChain');
    expect(stepsOf(unseen)).toContain('checkChain');
    expect([...stepsOf(unseen)].filter((step) => sectionOf(step) === 'caches')).toEqual([]);
    expect(
      situations.filter(({ step, facts }) => sectionOf(step) === 'caches' && facts.verifying),
    ).not.toEqual([]);
  });

  it('is looked at without verifying only once other accounts and PCs were tried, and others do not work here', () => {
    expect(ways(into('checkChain').filter(({ from }) => sectionOf(from.step) === 'signIn'))).toEqual(
      new Set([
        'checkVersion recent',
        'checkVersion couldNot',
        'updateClient unsolved',
        'updateClient couldNot',
      ]),
    );
    for (const { from, to } of into('checkChain')) {
      expect(to.facts.verifying).toBe(from.step !== 'tryElsewhere');
      expect(to.facts.otherAccounts).not.toBe('work');
    }
  });

  it('with a fault of the server or an intercepted connection ends at once, with nothing more to change on the PC', () => {
    const found = edges.filter(({ answer }) => answer === 'serverFault' || answer === 'intercepted');
    expect(ways(found)).toEqual(new Set(['checkChain serverFault', 'checkChain intercepted']));
    const after = stepsOf(reachable(found.map(({ to }) => to)));
    expect(after).toEqual(new Set(['escalateService']));
    expect([...after].filter(changing)).toEqual([]);
  });

  it('is trusted only where an authority was seen missing, and never on a shared server', () => {
    expect(ways(into('trustChain'))).toEqual(new Set(['checkChain untrusted']));
    expect(at('trustChain').filter(({ facts }) => facts.windows === 'remoteDesktop')).toEqual([]);
    expect(nextSteps('checkChain', 'untrusted', { windows: 'remoteDesktop' })).toEqual(['escalateService']);
  });

  it('that nobody could mend goes to the service', () => {
    expect(nextSteps('trustChain', 'couldNot')).toEqual(['escalateService']);
  });
});

describe('The client', () => {
  const clientsAt = (...steps: StepId[]) =>
    new Set(steps.flatMap((step) => at(step)).map(({ facts }) => facts.client));
  const notLync2010 = new Set(['lync2013', 'sfb2016', 'later', 'unknown']);

  it('is Lync 2010 wherever the assistant is asked for', () => {
    expect(clientsAt('checkAssistant', 'startAssistant')).toEqual(new Set(['lync2010']));
  });

  it('is anything but Lync 2010 where its version is asked for, or the sign-in information deleted', () => {
    expect(clientsAt('checkVersion')).toEqual(notLync2010);
    expect(clientsAt('deleteSignInInfo')).toEqual(notLync2010);
  });

  it('is told by the link that only later programs have, where nobody knows it', () => {
    const clients = (answer: Answer) =>
      new Set(at('findDeleteLink').map((situation) => follow(situation, answer)?.facts.client));
    expect(clientsAt('findDeleteLink')).toEqual(new Set(['unknown']));
    expect(clients('linkThere')).toEqual(new Set(['later']));
    expect(clients('noSuchLink')).toEqual(new Set(['lync2010']));
    expect(clients('couldNot')).toEqual(new Set(['unknown']));
  });

  it('is Lync 2010 on XP and Vista, which are offered exactly where it can be', () => {
    for (const situation of at('whichWindows')) {
      const canBe = ['lync2010', 'unknown'].includes(situation.facts.client);
      for (const answer of ['windowsVista', 'windowsXp'] as const) {
        expect([answer, situation.key, follow(situation, answer)?.facts.client]).toEqual([
          answer,
          situation.key,
          canBe ? 'lync2010' : undefined,
        ]);
      }
    }
    const old = situations.filter(({ facts }) => ['windowsVista', 'windowsXp'].includes(facts.windows));
    expect(new Set(old.map(({ facts }) => facts.client))).toEqual(new Set(['lync2010']));
  });
});

describe('The certificate and the credentials', () => {
  const leads = (from: StepId, to: StepId, given: Parameters<typeof at>[1]) =>
    at(from, given).every((situation) => stepsOf(reachable([situation])).has(to));

  it('are left alone exactly where the sign-in information was deleted', () => {
    const steps: StepId[] = ['findCertificate', 'deleteCertificate', 'removeCredentials'];
    const touched = steps.flatMap((step) => at(step)).map(({ facts }) => facts.signInInfoDeleted);
    expect(new Set(touched)).toEqual(new Set([false]));
    expect(nextSteps('resetEndpointCache', 'unsolved', { signInInfoDeleted: true })).toEqual([
      'tryOtherAccounts',
    ]);
    expect(nextSteps('resetEndpointCache', 'unsolved', { signInInfoDeleted: false })).toEqual([
      'findCertificate',
    ]);
  });

  it('are both removed in every other case, credentials from Windows 7 on', () => {
    const windows = ['windows10', 'windows8', 'windows7', 'remoteDesktop', 'unknown'] as const;
    expect(leads('resetEndpointCache', 'deleteCertificate', { signInInfoDeleted: false })).toBe(true);
    expect(leads('resetEndpointCache', 'removeCredentials', { signInInfoDeleted: false, windows })).toBe(
      true,
    );
    const credentialSteps = new Set(at('removeCredentials').map(({ facts }) => facts.windows));
    expect(credentialSteps).toEqual(new Set(windows));
  });
});

describe('The retired online service', () => {
  it('leads to Teams for somebody who stops there, and in no other way', () => {
    expect(waysTo('useTeams')).toEqual(['onlineRetired stopHere']);
    expect(waysTo('onlineRetired')).toEqual(['whichService online']);
  });

  it('does not keep anybody from going on', () => {
    expect(nextSteps('onlineRetired', 'continueAnyway')).toEqual(['whichClient']);
  });
});

describe('The outcome', () => {
  const table: [Facts['otherAccounts'], Facts['elsewhere'], OutcomeId][] = [
    ['work', 'works', 'escalateComputer'],
    ['work', 'otherNetwork', 'escalateComputer'],
    ['work', 'fails', 'escalateAccount'],
    ['work', 'unknown', 'escalateAccount'],
    ['fail', 'works', 'escalateComputer'],
    ['fail', 'otherNetwork', 'escalateService'],
    ['fail', 'unknown', 'escalateComputer'],
    ['fail', 'fails', 'escalateService'],
    ['unknown', 'works', 'escalateComputer'],
    ['unknown', 'otherNetwork', 'escalateService'],
    ['unknown', 'fails', 'escalated'],
    ['unknown', 'unknown', 'escalated'],
  ];
  /** What a chain at fault ends with, whatever else is known. */
  const atOnce = [
    'checkChain untrusted',
    'checkChain serverFault',
    'checkChain intercepted',
    'trustChain couldNot',
  ];
  const final = edges.filter(({ from, to, answer }) => {
    const { section = '' } = stepInfo(from.step);
    const isExhausted = !quiet.includes(answer) && !atOnce.includes(`${from.step} ${answer}`);
    return ['chain', 'narrow', 'machine'].includes(section) && isOutcome(to.step) && isExhausted;
  });

  it.each(table)(
    'when other accounts %s here and this one %s elsewhere is %s',
    (otherAccounts, elsewhere, outcome) => {
      const here = final.filter(
        ({ to }) => to.facts.otherAccounts === otherAccounts && to.facts.elsewhere === elsewhere,
      );
      expect(stepsOf(here.map(({ to }) => to))).toEqual(new Set([outcome]));
    },
  );

  it('points to another problem only where another error or another program is named', () => {
    expect(waysTo('anotherProblem')).toEqual(['whichError anotherError', 'whichClient anotherProgram']);
  });
});

describe('Within a section', () => {
  /** Instructions that were really done, with every step of the same section that may still come. */
  const pairs = new Set(
    edges
      .filter(({ answer }) => answer === 'unsolved')
      .flatMap(({ from, to }) =>
        [...stepsOf(reachable([to]))]
          .filter((step) => stepInfo(step).section === stepInfo(from.step).section)
          .map((step) => `${from.step} ${step}`),
      ),
  );
  const metaOf = (step: string) => stepInfo(step as StepId).meta;
  const pairsWhere = (
    wrong: (earlier: ReturnType<typeof metaOf>, later: ReturnType<typeof metaOf>) => boolean,
  ) =>
    [...pairs]
      .filter((pair) => {
        const [earlier = '', later = ''] = pair.split(' ');
        return wrong(metaOf(earlier), metaOf(later));
      })
      .sort();

  it('nothing that can be undone comes after something that cannot, but where the article has it so', () => {
    const wrong = pairsWhere(
      (earlier, later) =>
        earlier.kind === 'instruction' &&
        earlier.effect === 'lasting' &&
        later.kind === 'instruction' &&
        later.effect !== 'lasting',
    );
    expect(pairs).toContain('deleteCertificate removeCredentials');
    expect(wrong).toEqual(['deleteSignInInfo flushDns', 'deleteSignInInfo resetEndpointCache']);
  });

  it('reading comes before changing, but where the table of flow.md has it otherwise', () => {
    expect(pairsWhere((_, later) => later.kind === 'question')).toEqual([
      'fixClock checkAssistant',
      'fixClock checkVersion',
      'flushDns findCertificate',
      'resetEndpointCache findCertificate',
      'restartWindows findCertificate',
    ]);
  });

  it("the user's own rights come before an administrator's", () => {
    const wrong = pairsWhere(
      (earlier, later) =>
        earlier.kind === 'instruction' &&
        earlier.rights === 'administrator' &&
        later.kind === 'instruction' &&
        later.rights === 'user',
    );
    expect(wrong).toEqual([]);
  });
});

/** The answers that lead to a step, in flow order. */
function waysTo(step: StepId): string[] {
  const ways = edges.filter(({ to }) => to.step === step).map(({ from, answer }) => `${from.step} ${answer}`);
  return [...new Set(ways)];
}

/** What every guard said while the whole guide was walked once more. */
function guardsSeen(): Map<string, Set<boolean>> {
  const seen = new Map<string, Set<boolean>>();
  type Guards = typeof guideMachine.implementations.guards;
  const guards = Object.fromEntries(
    Object.entries(guideMachine.implementations.guards).map(([name, guard]) => {
      seen.set(name, new Set());
      const watched = (...args: [never, never]) => {
        const result = (guard as (...args: [never, never]) => boolean)(...args);
        seen.get(name)?.add(result);
        return result;
      };
      return [name, watched];
    }),
  );
  const watchedGuide = guideMachine.provide({ guards: guards as Guards });
  const [start] = initialTransition(watchedGuide);
  const known = new Set<string>();
  const queue = [start];
  for (const snapshot of queue) {
    const [step] = typeof snapshot.value === 'string' ? [snapshot.value] : Object.values(snapshot.value);
    for (const type of stepInfo(step as StepId).answers) {
      if (!snapshot.can({ type })) continue;
      const [next] = transition(watchedGuide, snapshot, { type });
      const key = JSON.stringify([next.value, next.context]);
      if (!known.has(key)) queue.push(next);
      known.add(key);
    }
  }
  return seen;
}

function namesTheMachine(id: Parameters<typeof buildCommand>[0]): boolean {
  const carriers: readonly Carrier[] = ['cmd', 'powershell', 'run', 'dialog'];
  return carriers.some((carrier) => {
    const built = buildCommand(id, carrier, {
      facts: at('trustChain')[0]?.facts as Facts,
      values: typicalValues,
      stamp: '20261123-1042',
    });
    return (
      built.ok && /HKLM|LocalMachine|certlm|certutil(?:\.exe)? (?!(?:-silent )?-user )/i.test(built.line)
    );
  });
}
