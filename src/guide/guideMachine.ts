import { assign } from 'xstate';
import type { Acts } from './acts';
import type { TextInputId } from './commands/inputs';
import { beforeWindows8 } from './commands/olderWindows';
import { type Facts, nothingKnown } from './facts';

import { leanSetup } from './leanSetup';

/** Where a step or an answer comes from; all but `article` say on screen that they are not in the present article. */
export type Source = 'article' | 'olderArticle' | 'microsoft' | 'practice';

/** What doing a step means for the PC: nothing stays of it, nothing to lose, can be put back, or can't. */
export type Effect = 'none' | 'harmless' | 'undoable' | 'lasting';

/** Whose fault the outcome points to; an inference, never a finding. */
export type Area = 'none' | 'service' | 'account' | 'computer' | 'undecided' | 'other';

interface Origin {
  sources: readonly Source[];
  /** Answers that come from elsewhere than the step itself. */
  answerSources?: Partial<Record<Answer, Source>>;
}

interface Doing {
  /** What is done at the step, in order; its commands and fields are read out of them. */
  acts: Acts;
}

export type NotedId = Extract<TextInputId, 'serialNumber' | 'thumbprint' | 'authorityThumbprint'>;

/** What a question can ask for the report. */
export type Asked = 'error' | 'service' | 'client' | 'windows';

/** What kind of screen a step is. Texts live in `locales`, joined by the step's id. */
export type Step =
  | ({
      kind: 'question';
      /** The answer that says that a copy was saved. */
      writesBackup?: Answer;
      /** What its answer tells the report. */
      asks?: Asked;
      /** The answers that stand for a message known word for word, which the report quotes. */
      quotes?: readonly Answer[];
      /** Whether the area of an outcome is inferred from it. */
      evidence?: true;
    } & Origin &
      Doing)
  | ({
      kind: 'instruction';
      effect: Effect;
      rights: 'user' | 'administrator';
      /** Whether it has the clock of the PC set: times before and after are those of two clocks. */
      setsClock?: true;
      /** Of its fields those that say afterwards what it did. */
      notes?: readonly NotedId[];
    } & Origin &
      Doing)
  | ({
      kind: 'outcome';
      area: Area;
      /** Nothing can be done from this PC, and there is nothing for second level to look at. */
      isSettled?: true;
    } & Origin &
      Doing);

/** Every answer of the guide: the events of the machine. */
export type Answer =
  | 'acquiring'
  | 'verifying'
  | 'clockMessage'
  | 'anotherError'
  | 'ownServer'
  | 'hybrid'
  | 'online'
  | 'continueAnyway'
  | 'stopHere'
  | 'lync2010'
  | 'lync2013'
  | 'sfb2016'
  | 'anotherProgram'
  | 'linkThere'
  | 'noSuchLink'
  | 'windows10'
  | 'windows8'
  | 'windows7'
  | 'windowsVista'
  | 'windowsXp'
  | 'remoteDesktop'
  | 'clockRight'
  | 'clockWrong'
  | 'running'
  | 'stopped'
  | 'missing'
  | 'recent'
  | 'tooOld'
  | 'trusted'
  | 'untrusted'
  | 'serverFault'
  | 'intercepted'
  | 'valid'
  | 'expired'
  | 'notFound'
  | 'othersWork'
  | 'othersFail'
  | 'worksElsewhere'
  | 'worksOtherNetwork'
  | 'failsElsewhere'
  | 'braces'
  | 'noBraces'
  | 'iAmAdmin'
  | 'notAdmin'
  | 'backedUp'
  | 'notSure'
  | 'solved'
  | 'unsolved'
  | 'couldNot'
  | 'worksNow'
  | 'escalateNow';

/** Answers that every step has, or every question, and that stay in the background. */
export const quietAnswers: readonly Answer[] = ['worksNow', 'escalateNow'];

/** Answers that say that something isn't known: they are evidence of nothing. */
export const unknowing: readonly Answer[] = ['notSure', 'couldNot'];

/** Answers that end the trail with a reason of their own; `untrusted` where nothing can be installed. */
export const endings = [
  'escalateNow',
  'notAdmin',
  'stopHere',
  'anotherError',
  'anotherProgram',
  'untrusted',
  'serverFault',
  'intercepted',
] as const satisfies readonly Answer[];

/** Changes whenever a step, an answer or a guard does; stored sessions and reports carry it. */
export const guideVersion = '2.0.0';

/** Who is called back, and about which PC: asked for wherever the case is passed on. */
const callBackFields = ['person', 'callBack', 'pcName'] as const;

/** Acts of several steps, with the picture of what is pressed or read. */
const closeProgram = { id: 'closeProgram', picture: 'exit' } as const;
const openAbout = { id: 'openAbout', picture: 'help' } as const;
const readName = { id: 'readName', picture: 'about' } as const;
const openRun = { id: 'openRun', picture: 'run' } as const;

const guide = leanSetup({
  types: {
    context: {} as Facts,
    events: {} as { type: Answer },
    meta: {} as Step,
  },
  guards: {
    isVerifying: ({ context }) => context.verifying,
    isLync2010: ({ context }) => context.client === 'lync2010',
    canBeLync2010: ({ context }) => context.client === 'lync2010' || context.client === 'unknown',
    isSharedServer: ({ context }) => context.windows === 'remoteDesktop',
    signInInfoDeleted: ({ context }) => context.signInInfoDeleted,
    hasNoCredentialManager: ({ context }) =>
      context.windows === 'windowsVista' || context.windows === 'windowsXp',
    mayStillLookAtChain: ({ context }) => !context.verifying && context.otherAccounts !== 'work',
    mayTouchTheMachine: ({ context }) =>
      context.otherAccounts !== 'work' && context.windows !== 'remoteDesktop',
    othersWork: ({ context }) => context.otherAccounts === 'work',
    othersFail: ({ context }) => context.otherAccounts === 'fail',
    worksElsewhere: ({ context }) => context.elsewhere === 'works',
    worksOtherNetwork: ({ context }) => context.elsewhere === 'otherNetwork',
    failsElsewhere: ({ context }) => context.elsewhere === 'fails',
  },
  actions: {
    remember: assign((_, facts: Partial<Facts>) => facts),
  },
});

/**
 * The whole guide: states are steps, transitions are answers, final states are outcomes, states named `by…` only route.
 * Pure: no effects, no texts. From Microsoft KB 2604176, state of 2022-07-11; each `description` names its passage.
 */
const flow = {
  id: 'guide',
  version: guideVersion,
  context: nothingKnown,
  initial: 'identify',
  on: { escalateNow: '.escalated' },
  states: {
    identify: {
      initial: 'whichError',
      states: {
        whichError: {
          description:
            'Article, Problema: the two messages, acquiring and verifying. Microsoft, KB 2541980: one about the clock.',
          meta: {
            kind: 'question',
            asks: 'error',
            quotes: ['acquiring', 'verifying'],
            sources: ['article'],
            answerSources: { clockMessage: 'microsoft' },
            acts: [
              closeProgram,
              'reopen',
              'tryOnce',
              { id: 'readMessage', fields: ['since', 'after', 'place'] },
            ],
          },
          on: {
            acquiring: 'whichService',
            verifying: {
              target: 'whichService',
              actions: { type: 'remember', params: { verifying: true } },
            },
            clockMessage: 'whichService',
            notSure: 'whichService',
            anotherError: '#guide.anotherProblem',
            worksNow: '#guide.resolved',
          },
        },
        whichService: {
          description:
            'Microsoft, Skype for Business Online retirement: servers of an organisation are not affected.',
          meta: {
            kind: 'question',
            asks: 'service',
            evidence: true,
            sources: ['microsoft'],
            acts: ['whoRunsIt', 'workedLately', 'onlyTeams', 'askTechnicians'],
          },
          on: {
            ownServer: 'whichClient',
            hybrid: 'whichClient',
            online: 'onlineRetired',
            notSure: 'whichClient',
            worksNow: '#guide.resolved',
          },
        },
        onlineRetired: {
          description:
            'Microsoft, Skype for Business Online retirement: ended on 2021-07-31, its users are on Teams.',
          meta: { kind: 'question', sources: ['microsoft'], acts: ['stopIfOnline', 'goOnIfServer'] },
          on: {
            stopHere: '#guide.useTeams',
            continueAnyway: 'whichClient',
            worksNow: '#guide.resolved',
          },
        },
        whichClient: {
          description:
            'Article, Soluzione: Lync 2013 and Lync 2010 part here. Skype for Business 2016: other Microsoft pages.',
          meta: {
            kind: 'question',
            asks: 'client',
            sources: ['article'],
            answerSources: { sfb2016: 'microsoft' },
            acts: [
              {
                id: 'runToLook',
                commands: ['listClients'],
                hand: ['openAnyway', openAbout, readName, 'readOffice'],
              },
            ],
          },
          on: {
            lync2010: {
              target: 'whichWindows',
              actions: { type: 'remember', params: { client: 'lync2010' } },
            },
            lync2013: {
              target: 'whichWindows',
              actions: { type: 'remember', params: { client: 'lync2013' } },
            },
            sfb2016: {
              target: 'whichWindows',
              actions: { type: 'remember', params: { client: 'sfb2016' } },
            },
            notSure: 'findDeleteLink',
            anotherProgram: '#guide.anotherProblem',
            worksNow: '#guide.resolved',
          },
        },
        findDeleteLink: {
          description:
            'Practice: only Lync 2013 and later have “Delete my sign-in info” on their sign-in screen.',
          meta: { kind: 'question', sources: ['practice'], acts: ['showSignIn', 'signOutFirst', 'findLink'] },
          on: {
            linkThere: {
              target: 'whichWindows',
              actions: { type: 'remember', params: { client: 'later' } },
            },
            noSuchLink: {
              target: 'whichWindows',
              actions: { type: 'remember', params: { client: 'lync2010' } },
            },
            couldNot: 'whichWindows',
            worksNow: '#guide.resolved',
          },
        },
        whichWindows: {
          description:
            'Article, endpoint cache and Credential Manager: Windows XP, Vista, 7, 8. Practice: 10, 11, shared servers.',
          meta: {
            kind: 'question',
            asks: 'windows',
            sources: ['article', 'practice'],
            answerSources: { windows10: 'practice', remoteDesktop: 'practice' },
            acts: [{ ...openRun, commands: ['openWinver'] }, 'readWindows', 'sayIfRemote'],
          },
          on: {
            windows10: {
              target: '#guide.signIn',
              actions: { type: 'remember', params: { windows: 'windows10' } },
            },
            windows8: {
              target: '#guide.signIn',
              actions: { type: 'remember', params: { windows: 'windows8' } },
            },
            windows7: {
              target: '#guide.signIn',
              actions: { type: 'remember', params: { windows: 'windows7' } },
            },
            windowsVista: {
              guard: 'canBeLync2010',
              target: '#guide.signIn',
              actions: { type: 'remember', params: { windows: 'windowsVista', client: 'lync2010' } },
            },
            windowsXp: {
              guard: 'canBeLync2010',
              target: '#guide.signIn',
              actions: { type: 'remember', params: { windows: 'windowsXp', client: 'lync2010' } },
            },
            remoteDesktop: {
              target: '#guide.signIn',
              actions: { type: 'remember', params: { windows: 'remoteDesktop' } },
            },
            notSure: '#guide.signIn',
            worksNow: '#guide.resolved',
          },
        },
      },
    },

    signIn: {
      initial: 'checkClock',
      states: {
        checkClock: {
          description:
            'Older revision of the article, causes: system time more than five minutes off. KB 2581291: time zone.',
          meta: {
            kind: 'question',
            sources: ['olderArticle'],
            acts: [
              {
                id: 'runToLook',
                commands: ['showTime', 'showTimeZone'],
                hand: [{ ...openRun, commands: ['openDateAndTime'] }],
              },
              'compareClock',
              'closeWindow',
            ],
          },
          on: {
            clockRight: 'byClient',
            clockWrong: 'fixClock',
            couldNot: 'byClient',
            worksNow: '#guide.resolved',
          },
        },
        fixClock: {
          description:
            'Older revision of the article, causes: system time. Microsoft, time service: the zone first, large gaps by hand.',
          meta: {
            kind: 'instruction',
            effect: 'harmless',
            rights: 'administrator',
            setsClock: true,
            sources: ['olderArticle'],
            acts: [
              { id: 'leaveClock', on: ['remoteDesktop'] },
              { id: 'tellServerPeople', on: ['remoteDesktop'] },
              { id: 'signInAgainOnceSet', on: ['remoteDesktop'] },
              { ...closeProgram, notOn: ['remoteDesktop'] },
              {
                id: 'syncClock',
                commands: ['resyncClock'],
                notOn: ['remoteDesktop'],
                hand: [{ ...openRun, commands: ['openDateAndTime'] }, 'setZone', 'setTime'],
              },
              { id: 'signInAgain', notOn: ['remoteDesktop'] },
              'openProgram',
              'tryAgain',
            ],
          },
          on: { solved: '#guide.resolved', unsolved: 'byClient', couldNot: 'byClient' },
        },
        byClient: {
          always: [{ guard: 'isLync2010', target: 'checkAssistant' }, { target: 'checkVersion' }],
        },
        checkAssistant: {
          description: 'Article, Risoluzione per Lync 2010, point 2: the Sign-in Assistant must be running.',
          meta: {
            kind: 'question',
            sources: ['article'],
            acts: [
              {
                id: 'runToLook',
                commands: ['queryAssistant'],
                hand: [
                  { ...openRun, commands: ['openServices'] },
                  'findService',
                  'readStatus',
                  'leaveOtherService',
                ],
              },
            ],
          },
          on: {
            running: 'updateClient',
            stopped: 'startAssistant',
            missing: 'updateClient',
            couldNot: 'updateClient',
            worksNow: '#guide.resolved',
          },
        },
        startAssistant: {
          description:
            'Article, Risoluzione per Lync 2010, point 2; it checks and leaves out what to do if it is stopped.',
          meta: {
            kind: 'instruction',
            effect: 'undoable',
            rights: 'administrator',
            sources: ['article'],
            acts: [
              {
                id: 'runToChange',
                commands: ['startAssistant'],
                hand: [{ ...openRun, commands: ['openServices'] }, 'rightClickService', 'chooseStart'],
              },
              closeProgram,
              'reopen',
              'tryAgain',
            ],
          },
          on: { solved: '#guide.resolved', unsolved: 'updateClient', couldNot: 'updateClient' },
        },
        checkVersion: {
          description:
            'Microsoft, disabling TLS 1.0 and 1.1: the first builds that speak TLS 1.2. KB 3123662: two proxies, an old build.',
          meta: {
            kind: 'question',
            sources: ['microsoft'],
            acts: [
              {
                id: 'runToLook',
                commands: ['listClients'],
                hand: [
                  { ...openAbout, notOn: ['sfb2016'] },
                  { id: 'need15', picture: 'about', notOn: ['sfb2016'] },
                  { id: 'openWord', notOn: ['lync2013'] },
                  { id: 'need16', notOn: ['lync2013'] },
                  { id: 'needClickToRun', notOn: ['lync2013'] },
                ],
              },
              'compareDigits',
            ],
          },
          on: {
            recent: 'byMessage',
            tooOld: 'updateClient',
            couldNot: 'byMessage',
            worksNow: '#guide.resolved',
          },
        },
        updateClient: {
          description:
            'Article, Risoluzione per Lync 2010, point 1: the latest version. Microsoft: TLS 1.2 for the later programs.',
          meta: {
            kind: 'instruction',
            effect: 'harmless',
            rights: 'administrator',
            sources: ['article', 'microsoft'],
            acts: [
              openAbout,
              readName,
              'askNewer',
              'lookInPortal',
              closeProgram,
              'installTrusted',
              'reopen',
              'tryAgain',
            ],
          },
          on: { solved: '#guide.resolved', unsolved: 'byMessage', couldNot: 'byMessage' },
        },
        byMessage: {
          always: [{ guard: 'isVerifying', target: '#guide.chain' }, { target: '#guide.caches' }],
        },
      },
    },

    // Entered after signIn with verifying, else after narrow: looked at once.
    chain: {
      initial: 'checkChain',
      states: {
        checkChain: {
          description:
            'Article, resolution for administrators: validate the chain; single sign-on. How: Microsoft, certutil. Practice: inspection.',
          meta: {
            kind: 'question',
            evidence: true,
            sources: ['article', 'microsoft'],
            answerSources: { serverFault: 'microsoft', intercepted: 'microsoft' },
            acts: [
              {
                id: 'runToSave',
                commands: ['saveServerCertificate'],
                fields: ['serverName', 'port'],
                hand: [
                  'browseInside',
                  'browseOutside',
                  'openFromBar',
                  'askCertificate',
                  { id: 'saveFile', commands: ['saveCertificateAs'] },
                ],
              },
              {
                id: 'runToLook',
                commands: ['verifyChain'],
                hand: [{ ...openRun, commands: ['openServerCertificate'] }, 'openPath', 'readEach'],
              },
              'seeTop',
              { id: 'repeatForSignOn', fields: ['singleSignOn'] },
              'closeWindow',
            ],
          },
          on: {
            trusted: 'byTurn',
            untrusted: [
              { guard: 'isSharedServer', target: '#guide.escalateService' },
              { target: 'trustChain' },
            ],
            serverFault: '#guide.escalateService',
            intercepted: '#guide.escalateService',
            couldNot: 'byTurn',
            worksNow: '#guide.resolved',
          },
        },
        trustChain: {
          description:
            'Article, resolution for administrators; KB 2965499: install the root authority of the organisation.',
          meta: {
            kind: 'instruction',
            effect: 'undoable',
            rights: 'administrator',
            sources: ['article', 'microsoft'],
            notes: ['authorityThumbprint'],
            acts: [
              { id: 'askAuthority', group: 'get' },
              { id: 'saveFile', commands: ['saveAuthorityAs'] },
              { id: 'openFile', group: 'compare' },
              'findThumbprint',
              'ringAuthority',
              'stopIfDifferent',
              {
                id: 'runToChange',
                group: 'install',
                commands: ['trustAuthority'],
                fields: ['authorityThumbprint'],
                hand: [
                  { id: 'isItRoot', notOn: beforeWindows8 },
                  {
                    ...openRun,
                    commands: ['openMachineCertificates'],
                    notOn: beforeWindows8,
                  },
                  { id: 'rightClickRoots', notOn: beforeWindows8 },
                  { id: 'rightClickIntermediates', notOn: beforeWindows8 },
                  { id: 'importFile', notOn: beforeWindows8 },
                  { id: 'confirmIfSame', notOn: beforeWindows8 },
                  {
                    id: 'useCommand',
                    byCommand: true,
                    notOn: ['windowsXp', 'windows8', 'windows10', 'remoteDesktop'],
                  },
                  { id: 'letInstall', on: ['windowsXp'] },
                ],
              },
              closeProgram,
              'reopen',
              'tryAgain',
            ],
          },
          on: {
            solved: '#guide.resolved',
            unsolved: 'byTurn',
            couldNot: '#guide.escalateService',
          },
        },
        byTurn: {
          always: [{ guard: 'isVerifying', target: '#guide.caches' }, { target: '#guide.byScope' }],
        },
      },
    },

    caches: {
      initial: 'restartWindows',
      states: {
        restartWindows: {
          description:
            'Practice, harmless first. Microsoft, KB 4560600: roots from group policy can be missing for a while.',
          meta: {
            kind: 'instruction',
            effect: 'none',
            rights: 'user',
            sources: ['practice', 'microsoft'],
            acts: [
              'saveAll',
              { id: 'joinNetwork', notOn: ['remoteDesktop'] },
              { id: 'restart', notOn: ['remoteDesktop'] },
              { id: 'waitTwoMinutes', notOn: ['remoteDesktop'] },
              { id: 'leaveServer', on: ['remoteDesktop'] },
              { id: 'connectAgain', on: ['remoteDesktop'] },
              'openProgram',
              'tryAgain',
            ],
          },
          on: { solved: '#guide.resolved', unsolved: 'bySignInInfo', couldNot: 'bySignInInfo' },
        },
        bySignInInfo: {
          always: [{ guard: 'isLync2010', target: 'flushDns' }, { target: 'deleteSignInInfo' }],
        },
        deleteSignInInfo: {
          description:
            'Article, Risoluzione per Lync 2013: passwords, certificates and settings of the account are removed.',
          meta: {
            kind: 'instruction',
            effect: 'lasting',
            rights: 'user',
            sources: ['article'],
            acts: [
              'showSignIn',
              'signOutFirst',
              'deleteInfo',
              'answerYes',
              closeProgram,
              'reopen',
              'tryWithPassword',
            ],
          },
          on: {
            solved: '#guide.resolved',
            unsolved: {
              target: 'flushDns',
              actions: { type: 'remember', params: { signInInfoDeleted: true } },
            },
            couldNot: 'flushDns',
          },
        },
        flushDns: {
          description: 'Article, additional steps: empty the DNS cache.',
          meta: {
            kind: 'instruction',
            effect: 'harmless',
            rights: 'user',
            sources: ['article'],
            acts: [
              closeProgram,
              {
                id: 'runToChange',
                commands: ['flushDns'],
                hand: [
                  { ...openRun, commands: ['flushDns'], notOn: ['windowsVista', 'windows7'] },
                  { id: 'readReply', notOn: ['windowsVista', 'windows7'] },
                  { id: 'useCommand', byCommand: true, on: ['windowsVista', 'windows7'] },
                ],
              },
              'reopen',
              'tryAgain',
            ],
          },
          on: { solved: '#guide.resolved', unsolved: 'resetEndpointCache', couldNot: 'resetEndpointCache' },
        },
        resetEndpointCache: {
          description:
            'Article, additional steps: endpoint cache, points 1 to 3. Microsoft: folders of 15.0 and 16.0, exit first.',
          meta: {
            kind: 'instruction',
            effect: 'undoable',
            rights: 'user',
            sources: ['article'],
            acts: [
              'closeOutlook',
              closeProgram,
              {
                id: 'runToLook',
                commands: ['listCacheFolders'],
                hand: [
                  {
                    ...openRun,
                    commands: ['openCommunicatorFolder', 'openLync15Folder', 'openLync16Folder'],
                  },
                  'findFolder',
                ],
              },
              {
                id: 'runToChange',
                commands: ['setFolderAside'],
                fields: ['address'],
                hand: ['selectFolder', 'renameFolder', 'otherName', 'otherPlaces'],
              },
              { id: 'forceClose', commands: ['closeClient'], hand: [] },
              'reopen',
              'tryAgain',
            ],
          },
          on: { solved: '#guide.resolved', unsolved: 'byCertificate', couldNot: 'byCertificate' },
        },
        byCertificate: {
          always: [{ guard: 'signInInfoDeleted', target: '#guide.narrow' }, { target: 'findCertificate' }],
        },
        findCertificate: {
          description: 'Article, additional steps: personal certificate, points 1.1 to 1.4.',
          meta: {
            kind: 'question',
            sources: ['article'],
            acts: [
              {
                id: 'runToLook',
                commands: ['listCertificates'],
                hand: [
                  { ...openRun, commands: ['openCertificates'] },
                  'openPersonal',
                  { id: 'findIssuer', picture: 'issuedBy' },
                  'checkIssuedTo',
                  'readExpiry',
                ],
              },
              'deleteNothing',
            ],
          },
          on: {
            valid: 'deleteCertificate',
            expired: 'deleteCertificate',
            notFound: 'byCredentials',
            couldNot: 'byCredentials',
            worksNow: '#guide.resolved',
          },
        },
        deleteCertificate: {
          description: 'Article, additional steps: personal certificate, point 1.5.',
          meta: {
            kind: 'instruction',
            effect: 'lasting',
            rights: 'user',
            sources: ['article'],
            notes: ['serialNumber', 'thumbprint'],
            acts: [
              closeProgram,
              {
                id: 'runToChange',
                commands: ['deleteCertificate'],
                fields: ['thumbprint'],
                hand: [
                  { id: 'backToCertificates', commands: ['openCertificates'] },
                  'openCertificate',
                  { id: 'noteThumbprint', fields: ['serialNumber', 'thumbprint'] },
                  'rightClickCertificate',
                  'chooseDelete',
                ],
              },
              'reopen',
              'tryWithPassword',
            ],
          },
          on: { solved: '#guide.resolved', unsolved: 'byCredentials', couldNot: 'byCredentials' },
        },
        byCredentials: {
          always: [
            { guard: 'hasNoCredentialManager', target: '#guide.narrow' },
            { target: 'removeCredentials' },
          ],
        },
        removeCredentials: {
          description:
            'Article, additional steps: stored credentials, point 2, for Windows 7. Microsoft: Windows 8 to 11.',
          meta: {
            kind: 'instruction',
            effect: 'lasting',
            rights: 'user',
            sources: ['article', 'microsoft'],
            acts: [
              closeProgram,
              {
                id: 'runToLook',
                commands: ['listCredentials'],
                hand: [
                  { ...openRun, commands: ['openCredentials'] },
                  { id: 'openWindowsCredentials', picture: 'credentials', notOn: ['windows7'] },
                  'lookThrough',
                ],
              },
              'findEntries',
              'leaveOthers',
              {
                id: 'runToChange',
                commands: ['deleteCredential'],
                fields: ['credentialTarget'],
                hand: [
                  { id: 'openEntry', picture: 'entry' },
                  { id: 'chooseRemove', notOn: ['windows7'] },
                  { id: 'removeFromVault', on: ['windows7'] },
                ],
              },
              'repeatForEntries',
              'reopen',
              'tryWithPassword',
            ],
          },
          on: { solved: '#guide.resolved', unsolved: '#guide.narrow', couldNot: '#guide.narrow' },
        },
      },
    },

    narrow: {
      initial: 'tryOtherAccounts',
      states: {
        tryOtherAccounts: {
          description:
            'Article, Ulteriori informazioni: several accounts on the same PC tell the PC from the account.',
          meta: {
            kind: 'question',
            evidence: true,
            sources: ['article'],
            acts: [
              { id: 'askSameServer', on: ['remoteDesktop'] },
              { id: 'fromOwnDesk', on: ['remoteDesktop'] },
              { id: 'askSomeone', notOn: ['remoteDesktop'] },
              { id: 'showSignIn', notOn: ['remoteDesktop'] },
              { id: 'typeThemselves', notOn: ['remoteDesktop'] },
              { id: 'emptyPasswordBox', notOn: ['remoteDesktop'] },
              { id: 'seeIfWorks', notOn: ['remoteDesktop'] },
              { id: 'theySignOut', notOn: ['remoteDesktop'] },
              { id: 'ownAddressBack', notOn: ['remoteDesktop'] },
            ],
          },
          on: {
            othersWork: {
              target: 'tryElsewhere',
              actions: { type: 'remember', params: { otherAccounts: 'work' } },
            },
            othersFail: {
              target: 'tryElsewhere',
              actions: { type: 'remember', params: { otherAccounts: 'fail' } },
            },
            couldNot: 'tryElsewhere',
            worksNow: '#guide.resolved',
          },
        },
        tryElsewhere: {
          description:
            'Microsoft, KB 2541980: one user on several PCs points to the account, the network or the service.',
          meta: {
            kind: 'question',
            evidence: true,
            sources: ['microsoft', 'practice'],
            answerSources: { worksOtherNetwork: 'practice' },
            acts: [
              'findAnotherPc',
              'typeOwn',
              'emptyPasswordBox',
              'trySameNetwork',
              'tryOtherNetwork',
              'signOut',
            ],
          },
          on: {
            worksElsewhere: {
              target: 'byChain',
              actions: { type: 'remember', params: { elsewhere: 'works' } },
            },
            worksOtherNetwork: {
              target: 'byChain',
              actions: { type: 'remember', params: { elsewhere: 'otherNetwork' } },
            },
            failsElsewhere: {
              target: 'byChain',
              actions: { type: 'remember', params: { elsewhere: 'fails' } },
            },
            couldNot: 'byChain',
            worksNow: '#guide.resolved',
          },
        },
        byChain: {
          always: [{ guard: 'mayStillLookAtChain', target: '#guide.chain' }, { target: '#guide.byScope' }],
        },
      },
    },

    machine: {
      initial: 'checkMachineGuid',
      states: {
        checkMachineGuid: {
          description: 'Article, additional steps: the value MachineGuid and its braces. Reading only.',
          meta: {
            kind: 'question',
            evidence: true,
            sources: ['article'],
            acts: [
              {
                id: 'runToLook',
                commands: ['queryMachineGuid'],
                hand: [
                  { ...openRun, commands: ['openRegistryEditor'] },
                  'answerYes',
                  'openKey',
                  { id: 'seeFirstCharacter', picture: 'firstCharacter' },
                ],
              },
              'closeWindow',
            ],
          },
          on: {
            braces: 'canInvolveAdmin',
            noBraces: '#guide.byOutcome',
            couldNot: '#guide.byOutcome',
            worksNow: '#guide.resolved',
          },
        },
        canInvolveAdmin: {
          description:
            'Article, additional steps: the value MachineGuid, with the rights of an administrator.',
          meta: { kind: 'question', sources: ['article'], acts: ['askAdmin'] },
          on: { iAmAdmin: 'backUpRegistry', notAdmin: '#guide.byOutcome', worksNow: '#guide.resolved' },
        },
        backUpRegistry: {
          description:
            'Article, Nota and Avviso: back up the registry before changing it, at one’s own risk.',
          meta: {
            kind: 'question',
            writesBackup: 'backedUp',
            sources: ['article'],
            acts: [
              'readWarning',
              {
                id: 'runToSave',
                commands: ['exportCryptography'],
                hand: [
                  { id: 'searchEditor', commands: ['openRegistryEditor'], notOn: ['windowsXp'] },
                  { id: 'runAsAdministrator', notOn: ['windowsXp'] },
                  { id: 'signInAsAdministrator', on: ['windowsXp'] },
                  { ...openRun, commands: ['openRegistryEditor'], on: ['windowsXp'] },
                  { id: 'answerYes', notOn: ['windowsXp'] },
                  'openKey',
                  'chooseExport',
                  { id: 'saveCopy', commands: ['saveBackupAs'] },
                ],
              },
              'checkCopy',
            ],
          },
          on: { backedUp: 'removeGuidBraces', couldNot: '#guide.byOutcome', worksNow: '#guide.resolved' },
        },
        removeGuidBraces: {
          description:
            'Article, additional steps: remove the braces around MachineGuid, restart the program.',
          meta: {
            kind: 'instruction',
            effect: 'undoable',
            rights: 'administrator',
            sources: ['article'],
            acts: [
              closeProgram,
              {
                id: 'runToChange',
                commands: ['writeMachineGuid'],
                fields: ['machineGuid'],
                hand: [
                  { id: 'backToEditor', commands: ['openRegistryEditor'] },
                  'openKey',
                  'openValue',
                  { id: 'cutBraces', picture: 'braces' },
                  'confirmValue',
                ],
              },
              'reopen',
              'tryAgain',
            ],
          },
          on: { solved: '#guide.resolved', unsolved: '#guide.byOutcome', couldNot: '#guide.byOutcome' },
        },
      },
    },

    byScope: {
      always: [{ guard: 'mayTouchTheMachine', target: 'machine' }, { target: 'byOutcome' }],
    },
    byOutcome: {
      always: [
        { guard: 'othersWork', target: 'byAccount' },
        { guard: 'worksElsewhere', target: 'escalateComputer' },
        { guard: 'worksOtherNetwork', target: 'escalateService' },
        { guard: 'othersFail', target: 'byComputer' },
        { target: 'escalated' },
      ],
    },
    byAccount: {
      always: [
        { guard: 'worksElsewhere', target: 'escalateComputer' },
        { guard: 'worksOtherNetwork', target: 'escalateComputer' },
        { target: 'escalateAccount' },
      ],
    },
    byComputer: {
      always: [{ guard: 'failsElsewhere', target: 'escalateService' }, { target: 'escalateComputer' }],
    },

    resolved: {
      type: 'final',
      description: 'Article, Il problema è stato risolto?',
      meta: { kind: 'outcome', area: 'none', sources: ['article'], acts: ['keepReport'] },
    },
    useTeams: {
      type: 'final',
      description:
        'Microsoft, Skype for Business Online retirement: its users are on Teams and can’t be moved back.',
      meta: {
        kind: 'outcome',
        area: 'service',
        isSettled: true,
        sources: ['microsoft'],
        acts: ['askTeams', 'changeNothing'],
      },
    },
    anotherProblem: {
      type: 'final',
      description: 'Practice: another message or program is not what this guide is about.',
      meta: {
        kind: 'outcome',
        area: 'other',
        sources: ['practice'],
        acts: [
          { id: 'copyMessage', fields: ['errorText'] },
          { id: 'passMessage', fields: callBackFields },
        ],
      },
    },
    escalateAccount: {
      type: 'final',
      description: 'Article, Ulteriori informazioni: an incomplete or damaged directory account.',
      meta: {
        kind: 'outcome',
        area: 'account',
        sources: ['article'],
        acts: [{ id: 'passToAccounts', fields: callBackFields }, 'askAccount', 'changeNothing'],
      },
    },
    escalateComputer: {
      type: 'final',
      description: 'Article, Ulteriori informazioni: the PC or its Windows profile rather than the account.',
      meta: {
        kind: 'outcome',
        area: 'computer',
        sources: ['article'],
        acts: [{ id: 'passToComputers', fields: callBackFields }, 'workElsewhere', 'keepAside'],
      },
    },
    escalateService: {
      type: 'final',
      description:
        'Microsoft, KB 2541980: several users on several PCs point to the server, the network or the chain.',
      meta: {
        kind: 'outcome',
        area: 'service',
        sources: ['microsoft'],
        acts: [{ id: 'passToNetwork', fields: callBackFields }, 'saySince', 'installNothing'],
      },
    },
    escalated: {
      type: 'final',
      description: 'Article, Ulteriori informazioni: contact support when the steps are exhausted.',
      meta: {
        kind: 'outcome',
        area: 'undecided',
        sources: ['article'],
        acts: [{ id: 'passToServer', fields: callBackFields }, 'keepAside'],
      },
    },
  },
} as const satisfies Parameters<typeof guide.createMachine>[0];

export type Flow = typeof flow;
export const guideMachine = guide.createMachine(flow);
