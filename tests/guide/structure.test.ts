import { describe, expect, it } from 'vitest';
import type { AnyStateNode } from 'xstate';
import { commandIds, commandInfo, hasLine } from '../../src/guide/commands/commands';
import { nothingKnown } from '../../src/guide/facts';
import { type Answer, guideMachine, guideVersion, type Step } from '../../src/guide/guideMachine';
import { beyondArticle, isStepId, type StepId, sectionIds, stepIds, stepInfo } from '../../src/guide/steps';

/** The table of flow.md: section, step, kind, its own answers, its commands for a command window. */
const table: [string, StepId, Step['kind'], string, string?][] = [
  ['identify', 'whichError', 'question', 'acquiring verifying clockMessage notSure anotherError'],
  ['identify', 'whichService', 'question', 'ownServer hybrid notSure online'],
  ['identify', 'onlineRetired', 'question', 'continueAnyway stopHere'],
  ['identify', 'whichClient', 'question', 'lync2010 lync2013 sfb2016 notSure anotherProgram', 'listClients'],
  ['identify', 'findDeleteLink', 'question', 'linkThere noSuchLink couldNot'],
  [
    'identify',
    'whichWindows',
    'question',
    'windows10 windows8 windows7 remoteDesktop notSure windowsVista windowsXp',
  ],
  ['signIn', 'checkClock', 'question', 'clockRight couldNot clockWrong', 'showTime showTimeZone'],
  ['signIn', 'fixClock', 'instruction', 'solved unsolved couldNot', 'resyncClock'],
  ['signIn', 'checkAssistant', 'question', 'running missing couldNot stopped', 'queryAssistant'],
  ['signIn', 'startAssistant', 'instruction', 'solved unsolved couldNot', 'startAssistant'],
  ['signIn', 'checkVersion', 'question', 'recent couldNot tooOld', 'listClients'],
  ['signIn', 'updateClient', 'instruction', 'solved unsolved couldNot'],
  [
    'chain',
    'checkChain',
    'question',
    'trusted couldNot untrusted serverFault intercepted',
    'saveServerCertificate verifyChain',
  ],
  ['chain', 'trustChain', 'instruction', 'solved unsolved couldNot', 'trustAuthority'],
  ['caches', 'restartWindows', 'instruction', 'solved unsolved couldNot'],
  ['caches', 'deleteSignInInfo', 'instruction', 'solved unsolved couldNot'],
  ['caches', 'flushDns', 'instruction', 'solved unsolved couldNot', 'flushDns'],
  [
    'caches',
    'resetEndpointCache',
    'instruction',
    'solved unsolved couldNot',
    'listCacheFolders closeClient setFolderAside',
  ],
  ['caches', 'findCertificate', 'question', 'valid expired notFound couldNot', 'listCertificates'],
  ['caches', 'deleteCertificate', 'instruction', 'solved unsolved couldNot', 'deleteCertificate'],
  [
    'caches',
    'removeCredentials',
    'instruction',
    'solved unsolved couldNot',
    'listCredentials deleteCredential',
  ],
  ['narrow', 'tryOtherAccounts', 'question', 'othersWork othersFail couldNot'],
  ['narrow', 'tryElsewhere', 'question', 'worksElsewhere worksOtherNetwork failsElsewhere couldNot'],
  ['machine', 'checkMachineGuid', 'question', 'braces noBraces couldNot', 'queryMachineGuid'],
  ['machine', 'canInvolveAdmin', 'question', 'iAmAdmin notAdmin'],
  ['machine', 'backUpRegistry', 'question', 'backedUp couldNot', 'exportCryptography'],
  ['machine', 'removeGuidBraces', 'instruction', 'solved unsolved couldNot', 'writeMachineGuid'],
];
const outcomes = [
  'resolved',
  'useTeams',
  'anotherProblem',
  'escalateAccount',
  'escalateComputer',
  'escalateService',
  'escalated',
];

const words = (list = '') => list.split(' ').filter(Boolean).sort();
const nodes = collect(guideMachine.root);

function collect(node: AnyStateNode): AnyStateNode[] {
  return [node, ...Object.values(node.states).flatMap(collect)];
}

describe('The table of flow.md', () => {
  it.each(table)('%s: %s is a %s', (section, step, kind, own, commands) => {
    const info = stepInfo(step);
    const quiet = kind === 'question' ? ['worksNow', 'escalateNow'] : ['escalateNow'];
    const typed = info.meta.commands?.filter((id) => hasLine(id, 'cmd') || hasLine(id, 'powershell'));
    expect({ section: info.section, kind: info.meta.kind }).toEqual({ section, kind });
    expect([...info.answers].sort()).toEqual([...words(own), ...quiet].sort());
    expect([...(typed ?? [])].sort()).toEqual(words(commands));
  });

  it.each(outcomes)('%s is an outcome, in no section and without answers', (id) => {
    expect(isStepId(id)).toBe(true);
    const { section, meta, answers } = stepInfo(id as StepId);
    expect({ section, kind: meta.kind, answers }).toEqual({
      section: undefined,
      kind: 'outcome',
      answers: [],
    });
  });

  it('has all steps and outcomes, in flow order', () => {
    expect(stepIds).toEqual([...table.map(([, step]) => step), ...outcomes]);
    expect(sectionIds).toEqual(['identify', 'signIn', 'chain', 'caches', 'narrow', 'machine']);
  });

  it('says which steps and answers are not in the present article', () => {
    const beyond = stepIds.flatMap((id) => {
      const { step, answers } = beyondArticle(id);
      return step || answers.length ? [[id, step, Object.fromEntries(answers)]] : [];
    });
    expect(beyond).toEqual([
      ['whichError', undefined, { clockMessage: 'microsoft' }],
      ['whichService', 'microsoft', {}],
      ['onlineRetired', 'microsoft', {}],
      ['whichClient', undefined, { sfb2016: 'microsoft' }],
      ['findDeleteLink', 'practice', {}],
      ['whichWindows', undefined, { windows10: 'practice', remoteDesktop: 'practice' }],
      ['checkClock', 'olderArticle', {}],
      ['fixClock', 'olderArticle', {}],
      ['checkVersion', 'microsoft', {}],
      ['checkChain', undefined, { serverFault: 'microsoft', intercepted: 'microsoft' }],
      ['restartWindows', 'practice', {}],
      ['tryElsewhere', 'microsoft', { worksOtherNetwork: 'practice' }],
      ['useTeams', 'microsoft', {}],
      ['anotherProblem', 'practice', {}],
      ['escalateService', 'microsoft', {}],
    ]);
  });
});

describe('Answers', () => {
  const withAnswer = (answer: Answer) => stepIds.filter((id) => stepInfo(id).answers.includes(answer));
  const ofKind = (kind: Step['kind']) => stepIds.filter((id) => stepInfo(id).meta.kind === kind);

  it('ask whether it is solved at instructions only', () => {
    expect(withAnswer('solved')).toEqual(ofKind('instruction'));
    expect(withAnswer('unsolved')).toEqual(ofKind('instruction'));
  });

  it('offer "works now" at questions only', () => {
    expect(withAnswer('worksNow')).toEqual(ofKind('question'));
  });

  it('offer to escalate everywhere but at outcomes', () => {
    expect(withAnswer('escalateNow')).toEqual(
      [...ofKind('question'), ...ofKind('instruction')].sort(inFlowOrder),
    );
  });

  it('offer "could not" at every instruction and at the questions named by the table', () => {
    const named = table.filter(
      ([, , kind, own]) => kind === 'instruction' || words(own).includes('couldNot'),
    );
    expect(withAnswer('couldNot')).toEqual(named.map(([, step]) => step));
  });

  it.each(table)('%s: %s shows its quiet answers last', (_, step) => {
    const quiet = ['worksNow', 'escalateNow'];
    const { answers } = stepInfo(step);
    const firstQuiet = answers.findIndex((answer) => quiet.includes(answer));
    expect(answers.slice(firstQuiet).every((answer) => quiet.includes(answer))).toBe(true);
  });

  it.each(table)('%s: %s names sources for answers it has', (_, step) => {
    const { meta, answers } = stepInfo(step);
    expect(answers).toEqual(expect.arrayContaining(Object.keys(meta.answerSources ?? {})));
  });

  function inFlowOrder(one: StepId, other: StepId) {
    return stepIds.indexOf(one) - stepIds.indexOf(other);
  }
});

describe('Commands and fields', () => {
  const used = stepIds.flatMap((id) => stepInfo(id).meta.commands ?? []);

  it('are used by a step, as an undo or to gather all readings, and only known ones are', () => {
    const undos = used.flatMap((id) => commandInfo(id).undo ?? []);
    expect([...new Set([...used, ...undos, 'collect'])].sort()).toEqual([...commandIds].sort());
  });

  it.each(table)('%s: %s asks for every input that its commands need', (_, step) => {
    const { commands = [], fields = [] } = stepInfo(step).meta;
    const needed = commands.flatMap((id) => commandInfo(id).needs ?? []);
    expect(fields).toEqual(expect.arrayContaining(needed));
  });

  it('ask for what flow.md names beside the inputs of commands', () => {
    const fields = stepIds.flatMap((id) => (stepInfo(id).meta.fields ?? []).map((field) => `${id} ${field}`));
    expect(fields).toEqual([
      'whichError since',
      'whichError after',
      'whichError place',
      'checkChain serverName',
      'checkChain port',
      'checkChain singleSignOn',
      'trustChain authorityThumbprint',
      'resetEndpointCache address',
      'deleteCertificate serialNumber',
      'deleteCertificate thumbprint',
      'removeCredentials credentialTarget',
      'removeGuidBraces machineGuid',
      'anotherProblem errorText',
      ...['anotherProblem', 'escalateAccount', 'escalateComputer', 'escalateService', 'escalated'].flatMap(
        (outcome) => ['person', 'callBack', 'pcName'].map((field) => `${outcome} ${field}`),
      ),
    ]);
  });

  it('change nothing at a question; what is written there is a file, and one of them is the backup', () => {
    const questions = stepIds.map(stepInfo).filter(({ meta }) => meta.kind === 'question');
    const changing = questions.flatMap(({ id, meta }) =>
      (meta.commands ?? [])
        .filter((command) => !['reads', 'opens'].includes(commandInfo(command).effect))
        .map((command) => `${id} ${command} ${commandInfo(command).effect} ${'writesBackup' in meta}`),
    );
    expect(changing).toEqual([
      'checkChain saveCertificateAs writesFile false',
      'checkChain saveServerCertificate writesFile false',
      'backUpRegistry saveBackupAs writesFile true',
      'backUpRegistry exportCryptography writesFile true',
    ]);
  });

  it.each(table)('%s: %s promises no less harm than its commands do, and no fewer rights', (_, step) => {
    const { meta } = stepInfo(step);
    const commands = (meta.commands ?? []).map(commandInfo);
    const lasting = commands.some(({ effect }) => effect === 'lasting');
    const needsAdministrator = commands.some(
      ({ effect, rights }) => effect !== 'writesFile' && rights === 'administrator',
    );
    expect(lasting && !(meta.kind === 'instruction' && meta.effect === 'lasting')).toBe(false);
    expect(needsAdministrator && !(meta.kind === 'instruction' && meta.rights === 'administrator')).toBe(
      false,
    );
  });
});

describe('The machine', () => {
  it('has meta and a description for every screen, and neither for a state that only routes', () => {
    const leaves = nodes.filter((node) => Object.keys(node.states).length === 0);
    for (const { key, meta, description, always } of leaves) {
      const routes = key.startsWith('by');
      expect({ key, meta: !!meta, described: !!description, always: !!always?.length }).toEqual({
        key,
        meta: !routes,
        described: !routes,
        always: routes,
      });
    }
    expect(leaves.filter(({ meta }) => meta).map(({ key }) => key)).toEqual(stepIds);
  });

  it('is pure: nothing invoked, nothing delayed, nothing done on entry or exit', () => {
    const impure = nodes.filter(({ invoke, after, entry, exit }) =>
      [invoke, after, entry, exit].some((list) => list.length),
    );
    expect(impure.map(({ id }) => id)).toEqual([]);
    expect(Object.keys(guideMachine.implementations.actions)).toEqual(['remember']);
    expect(Object.keys(guideMachine.implementations.actors)).toEqual([]);
    expect(Object.keys(guideMachine.implementations.delays)).toEqual([]);
  });

  it('ends at outcomes and nowhere else', () => {
    const final = nodes.filter(({ type }) => type === 'final').map(({ key }) => key);
    expect(final).toEqual(outcomes);
  });

  it('remembers six facts, those that guards read', () => {
    expect(guideMachine.config.context).toBe(nothingKnown);
    expect(Object.keys(nothingKnown)).toEqual([
      'verifying',
      'client',
      'windows',
      'signInInfoDeleted',
      'otherAccounts',
      'elsewhere',
    ]);
  });

  it('carries the version of the guide', () => {
    expect(guideMachine.version).toBe(guideVersion);
  });
});
