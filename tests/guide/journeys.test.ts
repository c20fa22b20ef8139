import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/guide/guideMachine';
import { type StepId, stepIds, stepInfo } from '../../src/guide/steps';
import { type Given, nextSteps } from '../support/graph';

/** An answer, where it leads (`never`: it is not offered), and under which facts. */
type Rule = [answer: Answer, next: StepId | 'never', given?: Given];

const laterClients = ['lync2013', 'sfb2016', 'unknown'] as const;
const oldWindows = ['windowsVista', 'windowsXp'] as const;
const withVault = ['windows10', 'windows8', 'windows7', 'remoteDesktop', 'unknown'] as const;
const ownWindows = ['windows10', 'windows8', 'windows7', 'windowsVista', 'windowsXp', 'unknown'] as const;

const byClient = (answer: Answer): Rule[] => [
  [answer, 'checkAssistant', { client: 'lync2010' }],
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
  [answer, 'escalateComputer', { ...given, otherAccounts: 'fail', elsewhere: ['works', 'unknown'] }],
  [answer, 'escalateService', { ...given, otherAccounts: 'fail', elsewhere: 'fails' }],
  [answer, 'escalateComputer', { ...given, otherAccounts: 'unknown', elsewhere: 'works' }],
  [answer, 'escalated', { ...given, otherAccounts: 'unknown', elsewhere: ['fails', 'unknown'] }],
];
const byBraces = (answer: Answer): Rule[] => [
  [answer, 'backUpRegistry', { guidInBraces: true }],
  ...byOutcome(answer, { guidInBraces: false }),
];

const journeys: Partial<Record<StepId, readonly Rule[]>> = {
  whichError: [
    ['acquiring', 'whichService'],
    ['verifying', 'whichService'],
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
    ['lync2010', 'checkClock'],
    ['lync2013', 'checkClock'],
    ['sfb2016', 'checkClock'],
    ['notSure', 'checkClock'],
    ['anotherProgram', 'anotherProblem'],
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
  updateClient: [
    ['unsolved', 'whichWindows'],
    ['couldNot', 'whichWindows'],
  ],
  deleteSignInInfo: [
    ['unsolved', 'whichWindows'],
    ['couldNot', 'whichWindows'],
    ['noSuchLink', 'checkAssistant', { client: 'unknown' }],
    ['noSuchLink', 'never', { client: ['lync2013', 'sfb2016'] }],
  ],
  whichWindows: [
    ['windows10', 'flushDns'],
    ['windows8', 'flushDns'],
    ['windows7', 'flushDns'],
    ['remoteDesktop', 'flushDns'],
    ['notSure', 'flushDns'],
    ...oldWindows.flatMap((answer): Rule[] => [
      [answer, 'flushDns', { client: 'lync2010' }],
      [answer, 'flushDns', { client: 'unknown', signInInfoDeleted: false }],
      [answer, 'never', { client: 'unknown', signInInfoDeleted: true }],
      [answer, 'never', { client: ['lync2013', 'sfb2016'] }],
    ]),
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
    ['worksElsewhere', 'escalateComputer', { otherAccounts: 'work' }],
    ['failsElsewhere', 'escalateAccount', { otherAccounts: 'work' }],
    ['couldNot', 'escalateAccount', { otherAccounts: 'work' }],
    ...(['worksElsewhere', 'failsElsewhere', 'couldNot'] as const).map(
      (answer): Rule => [
        answer,
        'checkMachineGuid',
        { otherAccounts: ['fail', 'unknown'], windows: ownWindows },
      ],
    ),
    ['worksElsewhere', 'escalateComputer', { otherAccounts: ['fail', 'unknown'], windows: 'remoteDesktop' }],
    ['failsElsewhere', 'escalateService', { otherAccounts: 'fail', windows: 'remoteDesktop' }],
    ['failsElsewhere', 'escalated', { otherAccounts: 'unknown', windows: 'remoteDesktop' }],
    ['couldNot', 'escalateComputer', { otherAccounts: 'fail', windows: 'remoteDesktop' }],
    ['couldNot', 'escalated', { otherAccounts: 'unknown', windows: 'remoteDesktop' }],
  ],
  checkMachineGuid: [
    ['braces', 'canInvolveAdmin'],
    ['noBraces', 'canInvolveAdmin'],
    ['couldNot', 'canInvolveAdmin'],
  ],
  canInvolveAdmin: [['iAmAdmin', 'checkChain'], ...byOutcome('notAdmin')],
  checkChain: [...byBraces('trusted'), ['untrusted', 'trustChain'], ...byBraces('couldNot')],
  trustChain: [...byBraces('unsolved'), ...byBraces('couldNot')],
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
