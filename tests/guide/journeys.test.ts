import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/guide/guideMachine';
import { type StepId, stepIds, stepInfo } from '../../src/guide/steps';
import { type Given, nextSteps } from '../support/graph';

/** An answer, where it leads (`never`: it is not offered), and under which facts. */
type Rule = [answer: Answer, next: StepId | 'never', given?: Given];

const laterClients = ['lync2013', 'sfb2016', 'later', 'unknown'] as const;
const oldWindows = ['windowsVista', 'windowsXp'] as const;
const withVault = ['windows10', 'windows8', 'windows7', 'remoteDesktop', 'unknown'] as const;
const ownWindows = ['windows10', 'windows8', 'windows7', 'windowsVista', 'windowsXp', 'unknown'] as const;
const failing = ['fail', 'unknown'] as const;

const byClient = (answer: Answer): Rule[] => [
  [answer, 'checkAssistant', { client: 'lync2010' }],
  [answer, 'checkVersion', { client: laterClients }],
];
const byMessage = (answer: Answer): Rule[] => [
  [answer, 'checkChain', { verifying: true }],
  [answer, 'restartWindows', { verifying: false }],
];
const bySignInInfo = (answer: Answer): Rule[] => [
  [answer, 'flushDns', { client: 'lync2010' }],
  [answer, 'deleteSignInInfo', { client: laterClients }],
];
const byCertificate = (answer: Answer): Rule[] => [
  [answer, 'tryOtherAccounts', { signInInfoDeleted: true }],
  [answer, 'findCertificate', { signInInfoDeleted: false }],
];
const byCredentials = (answer: Answer): Rule[] => [
  [answer, 'tryOtherAccounts', { windows: oldWindows }],
  [answer, 'removeCredentials', { windows: withVault }],
];
/** What the guide ends with where other accounts fail here too, or could not be tried. */
const byOutcome = (answer: Answer, given: Given = {}): Rule[] => [
  [answer, 'escalateService', { ...given, otherAccounts: failing, elsewhere: 'otherNetwork' }],
  [answer, 'escalateComputer', { ...given, otherAccounts: 'fail', elsewhere: ['works', 'unknown'] }],
  [answer, 'escalateService', { ...given, otherAccounts: 'fail', elsewhere: 'fails' }],
  [answer, 'escalateComputer', { ...given, otherAccounts: 'unknown', elsewhere: 'works' }],
  [answer, 'escalated', { ...given, otherAccounts: 'unknown', elsewhere: ['fails', 'unknown'] }],
];
/** Behind a chain that was looked at before anything was deleted, or last of all. */
const byTurn = (answer: Answer, given: Given = {}): Rule[] => [
  [answer, 'restartWindows', { ...given, verifying: true }],
  [answer, 'checkMachineGuid', { ...given, verifying: false, windows: ownWindows }],
];
/** Where another try of this account leads; its outcome where others work here, else on a shared server. */
const byChain = (answer: Answer, othersWork: StepId, shared: Record<'fail' | 'unknown', StepId>): Rule[] => [
  [answer, othersWork, { otherAccounts: 'work' }],
  [answer, 'checkChain', { verifying: false, otherAccounts: failing }],
  [answer, 'checkMachineGuid', { verifying: true, otherAccounts: failing, windows: ownWindows }],
  ...(['fail', 'unknown'] as const).map(
    (otherAccounts): Rule => [
      answer,
      shared[otherAccounts],
      { verifying: true, otherAccounts, windows: 'remoteDesktop' },
    ],
  ),
];

const journeys: Partial<Record<StepId, readonly Rule[]>> = {
  whichError: [
    ['acquiring', 'whichService'],
    ['verifying', 'whichService'],
    ['clockMessage', 'whichService'],
    ['notSure', 'whichService'],
    ['anotherError', 'anotherProblem'],
  ],
  whichService: [
    ['ownServer', 'whichClient'],
    ['hybrid', 'whichClient'],
    ['online', 'onlineRetired'],
    ['notSure', 'whichClient'],
  ],
  onlineRetired: [
    ['stopHere', 'useTeams'],
    ['continueAnyway', 'whichClient'],
  ],
  whichClient: [
    ['lync2010', 'whichWindows'],
    ['lync2013', 'whichWindows'],
    ['sfb2016', 'whichWindows'],
    ['notSure', 'findDeleteLink'],
    ['anotherProgram', 'anotherProblem'],
  ],
  findDeleteLink: [
    ['linkThere', 'whichWindows'],
    ['noSuchLink', 'whichWindows'],
    ['couldNot', 'whichWindows'],
  ],
  whichWindows: [
    ['windows10', 'checkClock'],
    ['windows8', 'checkClock'],
    ['windows7', 'checkClock'],
    ['remoteDesktop', 'checkClock'],
    ['notSure', 'checkClock'],
    ...oldWindows.flatMap((answer): Rule[] => [
      [answer, 'checkClock', { client: ['lync2010', 'unknown'] }],
      [answer, 'never', { client: ['lync2013', 'sfb2016', 'later'] }],
    ]),
  ],
  checkClock: [...byClient('clockRight'), ['clockWrong', 'fixClock'], ...byClient('couldNot')],
  fixClock: [...byClient('unsolved'), ...byClient('couldNot')],
  checkAssistant: [
    ['running', 'updateClient'],
    ['stopped', 'startAssistant'],
    ['missing', 'updateClient'],
    ['couldNot', 'updateClient'],
  ],
  startAssistant: [
    ['unsolved', 'updateClient'],
    ['couldNot', 'updateClient'],
  ],
  checkVersion: [...byMessage('recent'), ['tooOld', 'updateClient'], ...byMessage('couldNot')],
  updateClient: [...byMessage('unsolved'), ...byMessage('couldNot')],
  checkChain: [
    ...byTurn('trusted'),
    ...byOutcome('trusted', { verifying: false, windows: 'remoteDesktop' }),
    ['untrusted', 'trustChain', { windows: ownWindows }],
    ['untrusted', 'escalateService', { windows: 'remoteDesktop' }],
    ['serverFault', 'escalateService'],
    ['intercepted', 'escalateService'],
    ...byTurn('couldNot'),
    ...byOutcome('couldNot', { verifying: false, windows: 'remoteDesktop' }),
  ],
  trustChain: [...byTurn('unsolved'), ['couldNot', 'escalateService']],
  restartWindows: [...bySignInInfo('unsolved'), ...bySignInInfo('couldNot')],
  deleteSignInInfo: [
    ['unsolved', 'flushDns'],
    ['couldNot', 'flushDns'],
  ],
  flushDns: [
    ['unsolved', 'resetEndpointCache'],
    ['couldNot', 'resetEndpointCache'],
  ],
  resetEndpointCache: [...byCertificate('unsolved'), ...byCertificate('couldNot')],
  findCertificate: [
    ['valid', 'deleteCertificate'],
    ['expired', 'deleteCertificate'],
    ...byCredentials('notFound'),
    ...byCredentials('couldNot'),
  ],
  deleteCertificate: [...byCredentials('unsolved'), ...byCredentials('couldNot')],
  removeCredentials: [
    ['unsolved', 'tryOtherAccounts'],
    ['couldNot', 'tryOtherAccounts'],
  ],
  tryOtherAccounts: [
    ['othersWork', 'tryElsewhere'],
    ['othersFail', 'tryElsewhere'],
    ['couldNot', 'tryElsewhere'],
  ],
  tryElsewhere: [
    ...byChain('worksElsewhere', 'escalateComputer', {
      fail: 'escalateComputer',
      unknown: 'escalateComputer',
    }),
    ...byChain('worksOtherNetwork', 'escalateComputer', {
      fail: 'escalateService',
      unknown: 'escalateService',
    }),
    ...byChain('failsElsewhere', 'escalateAccount', {
      fail: 'escalateService',
      unknown: 'escalated',
    }),
    ...byChain('couldNot', 'escalateAccount', { fail: 'escalateComputer', unknown: 'escalated' }),
  ],
  checkMachineGuid: [['braces', 'canInvolveAdmin'], ...byOutcome('noBraces'), ...byOutcome('couldNot')],
  canInvolveAdmin: [['iAmAdmin', 'backUpRegistry'], ...byOutcome('notAdmin')],
  backUpRegistry: [['backedUp', 'removeGuidBraces'], ...byOutcome('couldNot')],
  removeGuidBraces: [...byOutcome('unsolved'), ...byOutcome('couldNot')],
};

for (const [step, rules] of Object.entries(journeys) as [StepId, Rule[]][]) {
  describe(step, () => {
    it.each(rules)('%s leads to %s', (answer, next, given = {}) => {
      expect(nextSteps(step, answer, given)).toEqual([next === 'never' ? undefined : next]);
    });

    it('has no other answer but those that every such step has', () => {
      const general = ['solved', 'worksNow', 'escalateNow'];
      const own = stepInfo(step).answers.filter((answer) => !general.includes(answer));
      expect(new Set(rules.map(([answer]) => answer))).toEqual(new Set(own));
    });
  });
}

describe('The journeys', () => {
  it('start at every step that is not an outcome', () => {
    expect(Object.keys(journeys)).toEqual(stepIds.filter((id) => stepInfo(id).meta.kind !== 'outcome'));
  });
});
