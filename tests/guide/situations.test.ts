import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import type { Situation } from '../../src/build/situations';
import type { Carrier } from '../../src/guide/commands/carriers';
import { buildCommand } from '../../src/guide/commands/commands';
import type { Facts } from '../../src/guide/facts';
import { type Answer, guideMachine } from '../../src/guide/guideMachine';
import { isOutcome, type OutcomeId, type StepId, sectionIds, stepIds, stepInfo } from '../../src/guide/steps';
import {
  at,
  edges,
  edgesFrom,
  firstSituation,
  follow,
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
  it('has 3,141 situations and 8,495 edges', () => {
    expect({ situations: situations.length, edges: edges.length }).toEqual({ situations: 3141, edges: 8495 });
  });

  it('never enters a section again', () => {
    const order = (step: StepId) => {
      const { section } = stepInfo(step);
      return section ? sectionIds.indexOf(section) : sectionIds.length;
    };
    const backward = situations.flatMap((from) =>
      edgesFrom(from).filter(({ to }) => order(to.step) < order(from.step)),
    );
    expect(backward).toEqual([]);
  });

  it('has 97,279,830 complete paths, none longer than 24 answers', () => {
    const counted = new Map<string, { paths: number; longest: number }>();
    const count = (situation: Situation): { paths: number; longest: number } => {
      const known = counted.get(situation.key);
      if (known) return known;
      const further = edgesFrom(situation).map(({ to }) => count(to));
      const paths = further.reduce((sum, next) => sum + next.paths, 0);
      const longest = Math.max(...further.map((next) => next.longest + 1));
      const result = isOutcome(situation.step) ? { paths: 1, longest: 0 } : { paths, longest };
      counted.set(situation.key, result);
      return result;
    };
    expect(count(firstSituation)).toEqual({ paths: 97_279_830, longest: 24 });
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
      for (const { from, to } of ordinary) if (ends.has(to)) ends.add(from);
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

  it('is looked at in every other case', () => {
    for (const answer of ['worksElsewhere', 'failsElsewhere', 'couldNot'] as const) {
      const given = { windows: personalComputer, otherAccounts: ['fail', 'unknown'] } as const;
      expect(nextSteps('tryElsewhere', answer, given)).toEqual(['checkMachineGuid']);
    }
  });

  it('is never touched before other accounts were tried', () => {
    const untried = stepsOf(reachable([firstSituation], ({ to }) => to.step === 'tryOtherAccounts'));
    expect([...untried].filter((step) => stepInfo(step).section === 'machine')).toEqual([]);
  });

  it('is named by no command of an earlier step: neither HKLM nor a certificate store of the computer', () => {
    const before = stepIds.filter((id) => !['machine', undefined].includes(stepInfo(id).section));
    const own = before.filter((id) => (stepInfo(id).meta.commands ?? []).some(namesTheMachine));
    expect(own).toEqual([]);
    expect(stepIds.filter((id) => (stepInfo(id).meta.commands ?? []).some(namesTheMachine))).toEqual([
      'checkMachineGuid',
      'trustChain',
      'backUpRegistry',
      'removeGuidBraces',
    ]);
  });

  it('needs an administrator earlier only for the clock, the assistant and the update', () => {
    const administrators = stepIds.filter((id) => {
      const { section, meta } = stepInfo(id);
      return section !== 'machine' && meta.kind === 'instruction' && meta.rights === 'administrator';
    });
    expect(administrators).toEqual(['fixClock', 'startAssistant', 'updateClient']);
  });
});

describe('The client', () => {
  it('is Lync 2010 wherever the assistant is asked for or the program updated', () => {
    const clients = at('checkAssistant')
      .concat(at('startAssistant'), at('updateClient'))
      .map(({ facts }) => facts.client);
    expect(new Set(clients)).toEqual(new Set(['lync2010']));
  });

  it('is never Lync 2010 where the sign-in information is deleted', () => {
    expect(at('deleteSignInInfo').filter(({ facts }) => facts.client === 'lync2010')).toEqual([]);
  });

  it('is Lync 2010 on XP and Vista, which are offered exactly where it can be', () => {
    for (const situation of at('whichWindows')) {
      const { client, signInInfoDeleted } = situation.facts;
      const canBe = client === 'lync2010' || (client === 'unknown' && !signInInfoDeleted);
      for (const answer of ['windowsVista', 'windowsXp'] as const) {
        expect([answer, situation.key, follow(situation, answer)?.facts.client]).toEqual([
          answer,
          situation.key,
          canBe ? 'lync2010' : undefined,
        ]);
      }
    }
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
    const towards = edges
      .filter(({ to }) => to.step === 'useTeams')
      .map(({ from, answer }) => `${from.step} ${answer}`);
    expect(towards).toEqual(['onlineRetired stopHere']);
    const hearing = edges
      .filter(({ to }) => to.step === 'onlineRetired')
      .map(({ from, answer }) => `${from.step} ${answer}`);
    expect(hearing).toEqual(['whichService online']);
  });

  it('does not keep anybody from going on', () => {
    expect(nextSteps('onlineRetired', 'continueAnyway')).toEqual(['whichClient']);
  });
});

describe('The outcome', () => {
  const table: [Facts['otherAccounts'], Facts['elsewhere'], OutcomeId][] = [
    ['work', 'works', 'escalateComputer'],
    ['work', 'fails', 'escalateAccount'],
    ['work', 'unknown', 'escalateAccount'],
    ['fail', 'works', 'escalateComputer'],
    ['fail', 'unknown', 'escalateComputer'],
    ['fail', 'fails', 'escalateService'],
    ['unknown', 'works', 'escalateComputer'],
    ['unknown', 'fails', 'escalated'],
    ['unknown', 'unknown', 'escalated'],
  ];
  const final = edges.filter(({ from, to, answer }) => {
    const { section = '' } = stepInfo(from.step);
    return ['narrow', 'machine'].includes(section) && isOutcome(to.step) && !quiet.includes(answer);
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
    const towards = edges
      .filter(({ to }) => to.step === 'anotherProblem')
      .map(({ from, answer }) => `${from.step} ${answer}`);
    expect(towards).toEqual(['whichError anotherError', 'whichClient anotherProgram']);
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

  it('nothing that can be undone comes after something that cannot', () => {
    const wrong = pairsWhere(
      (earlier, later) =>
        earlier.kind === 'instruction' &&
        earlier.effect === 'lasting' &&
        later.kind === 'instruction' &&
        later.effect !== 'lasting',
    );
    expect(pairs).toContain('deleteCertificate removeCredentials');
    expect(wrong).toEqual([]);
  });

  it('reading comes before changing, but where the table of flow.md has it otherwise', () => {
    expect(pairsWhere((_, later) => later.kind === 'question')).toEqual([
      'fixClock checkAssistant',
      'flushDns findCertificate',
      'resetEndpointCache findCertificate',
      'trustChain backUpRegistry',
    ]);
  });

  it("the user's own rights come before an administrator's, but for the clock, which flow.md has first", () => {
    const wrong = pairsWhere(
      (earlier, later) =>
        earlier.kind === 'instruction' &&
        earlier.rights === 'administrator' &&
        later.kind === 'instruction' &&
        later.rights === 'user',
    );
    expect(wrong).toEqual(['fixClock deleteSignInInfo']);
  });
});

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
    const key = JSON.stringify([snapshot.value, snapshot.context]);
    if (known.has(key)) continue;
    known.add(key);
    for (const type of watchedGuide.events as Answer[]) {
      if (snapshot.can({ type })) queue.push(transition(watchedGuide, snapshot, { type })[0]);
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
    return built.ok && /HKLM|LocalMachine|certlm|certutil(?:\.exe)? (?!-user|-verify)/i.test(built.line);
  });
}
