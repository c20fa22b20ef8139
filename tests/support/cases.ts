import type { Answer } from '../../src/guide/guideMachine';
import type { OutcomeId, StepId } from '../../src/guide/steps';

export interface Case {
  what: string;
  way: string;
  end: OutcomeId;
  /** The step at which it ends. */
  at: StepId;
}

const start = 'ownServer sfb2016 windows10';
/** Nothing that was saved was of any help. */
const cachesInVain = 'unsolved unsolved unsolved unsolved';

/** What really goes wrong, as an operator would answer it: public cases, by the letters of their table. */
export const cases: Record<string, Case> = {
  a: {
    what: 'the server has a certificate of another root, and one user fails on two PCs',
    way: `verifying ${start} clockRight recent trusted unsolved solved`,
    end: 'resolved',
    at: 'deleteSignInInfo',
  },
  'a, without the password': {
    what: 'nothing can be deleted before the password is reset',
    way: `verifying ${start} clockRight recent trusted unsolved couldNot unsolved unsolved valid couldNot couldNot othersWork failsElsewhere`,
    end: 'escalateAccount',
    at: 'tryElsewhere',
  },
  b: {
    what: 'the program still asks the old server after a move',
    way: `acquiring ${start} clockRight recent unsolved couldNot unsolved solved`,
    end: 'resolved',
    at: 'resetEndpointCache',
  },
  c: {
    what: "the PC's clock is seven minutes off",
    way: `acquiring ${start} clockWrong solved`,
    end: 'resolved',
    at: 'fixClock',
  },
  'c, with old tickets': {
    what: 'the clock is right now, but the tickets carry the old time',
    way: `acquiring ${start} clockWrong unsolved recent solved`,
    end: 'resolved',
    at: 'restartWindows',
  },
  d: {
    what: 'the sign-in address has changed',
    way: `acquiring ${start} clockRight recent unsolved solved`,
    end: 'resolved',
    at: 'deleteSignInInfo',
  },
  e: {
    what: "group policy's roots are missing for a while, and back when one looks",
    way: `verifying ${start} clockRight recent trusted solved`,
    end: 'resolved',
    at: 'restartWindows',
  },
  'e, missing': {
    what: "group policy's roots are missing, and nobody may install one",
    way: `verifying ${start} clockRight recent untrusted couldNot`,
    end: 'escalateService',
    at: 'trustChain',
  },
  f: {
    what: 'a firewall shows its own certificate',
    way: `verifying ${start} clockRight recent intercepted`,
    end: 'escalateService',
    at: 'checkChain',
  },
  g: {
    what: 'the reverse proxy shows the wrong certificate, only from outside',
    way: `notSure ${start} clockRight recent ${cachesInVain} couldNot worksOtherNetwork couldNot noBraces`,
    end: 'escalateService',
    at: 'checkMachineGuid',
  },
  h: {
    what: 'the list of revoked certificates is out of reach',
    way: `verifying ${start} clockRight recent couldNot ${cachesInVain} othersFail failsElsewhere noBraces`,
    end: 'escalateService',
    at: 'checkMachineGuid',
  },
  i: {
    what: 'the server speaks TLS 1.2 only, the program is of 2013',
    way: 'acquiring ownServer lync2013 windows10 clockRight tooOld solved',
    end: 'resolved',
    at: 'updateClient',
  },
  j: {
    what: 'there are two proxies, and an old build takes the wrong one',
    way: `acquiring ${start} clockRight tooOld couldNot ${cachesInVain} othersFail worksOtherNetwork trusted noBraces`,
    end: 'escalateService',
    at: 'checkMachineGuid',
  },
  k: {
    what: '"An error occurred" after a fresh profile',
    way: 'anotherError',
    end: 'anotherProblem',
    at: 'whichError',
  },
  l: {
    what: 'Credential Manager is full',
    way: `acquiring ${start} clockRight recent ${cachesInVain} othersWork worksElsewhere`,
    end: 'escalateComputer',
    at: 'tryElsewhere',
  },
  m: {
    what: 'the key container is locked after a password change',
    way: `acquiring ${start} clockRight recent unsolved couldNot unsolved unsolved valid unsolved couldNot othersWork worksElsewhere`,
    end: 'escalateComputer',
    at: 'tryElsewhere',
  },
  n: {
    what: "a policy of the organisation's PCs forbids personal certificates",
    way: `acquiring ${start} clockRight recent ${cachesInVain} othersFail failsElsewhere trusted noBraces`,
    end: 'escalateService',
    at: 'checkMachineGuid',
  },
};

/** The answers of a case, in order. */
export const answersOf = ({ way }: Case) => way.split(' ') as Answer[];
