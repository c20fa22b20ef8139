import type { Windows } from '../facts';
import { any, butNot, type Check, type Condition, done, made, read, said } from '../session/found';

const isIntercepted = any(said('intercepted'), read('intercepted'));
const isServerFault = any(said('serverFault'), read('notTimeValid', 'revoked', 'wrongName'));
/** Once the authority was installed that is no longer so, unless it was read again. */
const isUntrusted = any(butNot(said('untrusted'), made('trustChain')), read('untrustedRoot', 'partialChain'));
const isTooOld = butNot(said('tooOld'), made('updateClient'));
const isChainBroken = any(isIntercepted, isServerFault, isUntrusted);
/** The message, or what was seen, is about the server's certificate; the personal one is asked for later. */
const isOfServer = any(isChainBroken, ({ facts }) => facts.verifying);
/** As was seen, or as the message says where nobody has looked. */
const isClockWrong = any(said('clockWrong'), butNot(said('clockMessage'), said('clockRight')));
const failsEverywhere: Condition = ({ facts }) =>
  facts.otherAccounts === 'fail' && facts.elsewhere === 'fails';
const isFromOutside: Condition = ({ inputs: { place } }) => place === 'elsewhere' || place === 'vpn';
const happenedAfter =
  (...what: string[]): Condition =>
  ({ inputs: { after } }) =>
    after !== undefined && what.includes(after);
const hasNoVault: readonly Windows[] = ['windowsXp', 'windowsVista'];

/**
 * Where to look next, in the order in which it is told: what was found comes before what is merely likely.
 * @source named with each entry: the KB, a cmdlet of MicrosoftDocs/office-docs-powershell, a page, or a public case
 */
export const whereNext = {
  /** The message that says so, and the article of 2013: system time. */
  clock: { found: isClockWrong, unless: done('fixClock') },
  /** Public cases: Fortinet FD38118, Broadcom 169283. */
  inspection: { found: isIntercepted },
  /** lync-server-certificate-expiration.md. */
  serverCertificate: {
    areas: ['service'],
    found: isServerFault,
    unless: isIntercepted,
    look: 'Get-CsCertificate',
  },
  /** A public case at devcentral.f5.com: the wrong certificate, and only from outside. */
  reverseProxy: {
    areas: ['service'],
    when: any(said('worksOtherNetwork'), isFromOutside),
    unless: isIntercepted,
  },
  /** An old build takes the wrong one of two proxies; the command is from KB 2769142. */
  proxy: {
    areas: ['computer'],
    found: any(said('worksOtherNetwork'), isTooOld),
    look: 'netsh winhttp show proxy',
    kb: 3123662,
  },
  /** imaucblog.com, 2012/06; blog.schertz.name, 2013/02: an unreachable list alone does not block the program. */
  revocation: { found: read('revocationUnknown') },
  /** disable-tls-1.0-1.1.md. */
  tls12: {
    areas: ['service'],
    found: any(isTooOld, read('tls12Missing')),
    unless: any(said('recent'), butNot(made('updateClient'), read('tls12Missing')), isChainBroken),
  },
  /** Roots of group policy are missing for moments; it names Skype. */
  policyRoots: {
    areas: ['computer'],
    when: ({ facts }) => facts.verifying,
    found: isUntrusted,
    unless: any(isIntercepted, isServerFault),
    look: String.raw`reg query "HKLM\SOFTWARE\Policies\Microsoft\SystemCertificates\Root\Certificates"`,
    kb: 4560600,
  },
  /** KB 2604176 as of 2013: the container is locked after a change of password. */
  keyContainer: {
    areas: ['computer'],
    found: any(read('keyMissing'), happenedAfter('passwordChange')),
    look: '0x80090016',
    kb: 238187,
  },
  /** windowsserverdocs, issue 6639: 256 entries of another program. */
  fullVault: { found: read('storeFull') },
  countVault: {
    areas: ['computer'],
    unless: ({ entries, facts }) => entries !== undefined || hasNoVault.includes(facts.windows),
    look: 'cmdkey /list',
  },
  /** A public case of msryanph, 2013. */
  policyOfPcs: { areas: ['service'], when: failsEverywhere, unless: isChainBroken },
  /** The list that the server sends is cut. */
  manyRoots: { areas: ['service'], when: failsEverywhere, unless: isChainBroken, kb: 2464556 },
  certificateSignIn: {
    areas: ['service'],
    unless: isOfServer,
    look: 'Get-CsWebServiceConfiguration (UseCertificateAuth), Get-CsProxyConfiguration (UseCertificateForClientToProxyAuth)',
  },
  testSignIn: {
    areas: ['service'],
    unless: isOfServer,
    look: 'Test-CsClientAuthentication (Lync Server 2010: Test-CsClientAuth)',
  },
  /** gg425735 names the service; that its page is worth a look is inferred. */
  provisioning: {
    areas: ['service'],
    unless: isOfServer,
    look: 'https://WEB/CertProv/CertProvisioningService.svc',
  },
  /** Only a read-only domain controller is reached. */
  writableController: {
    areas: ['computer'],
    unless: ({ inputs: { place } }) => place === 'elsewhere',
    look: 'nltest /dsgetdc:%USERDNSDOMAIN% /writable',
    kb: 3205778,
  },
  /** windows-requirements.md. */
  profile: { areas: ['computer'], look: 'echo %USERPROFILE%' },
  winHttp: { areas: ['computer', 'service'], when: ({ facts }) => facts.windows === 'windows7', kb: 3140245 },
  /** KB 2604176, More information. */
  directoryAccount: { areas: ['account'], look: 'Get-CsUser' },
  clientCertificates: { areas: ['account'], look: 'Get-CsClientCertificate' },
  addressChange: {
    areas: ['account'],
    found: happenedAfter('addressChange'),
    unless: happenedAfter('outage', 'passwordChange', 'newComputer', 'nothing'),
  },
  /** A public case of a certificate moved to another root: one user fails on two PCs, both with old data. */
  oldData: { areas: ['account'], unless: ({ isDeleted }) => isDeleted },
  /** WAM and ADAL. */
  freshProfile: {
    areas: ['other'],
    when: said('anotherError'),
    found: any(({ facts }) => facts.signInInfoDeleted, happenedAfter('newComputer')),
    unless: ({ facts: { client } }) => client === 'lync2010' || client === 'lync2013',
    look: String.raw`reg query "HKCU\SOFTWARE\Policies\Microsoft\Office\16.0\Lync" /v EnableWAM`,
    kb: 4508931,
  },
  otherAccount: { areas: ['undecided'], unless: said('othersWork', 'othersFail') },
  otherPc: { areas: ['undecided'], unless: said('worksElsewhere', 'worksOtherNetwork', 'failsElsewhere') },
  chain: { areas: ['undecided'], unless: any(said('trusted', 'untrusted'), isChainBroken) },
  /** KB 2604292. */
  logs: {
    areas: ['service', 'account', 'computer', 'undecided', 'other'],
    look: String.raw`%LOCALAPPDATA%\Microsoft\Office\15.0\Lync\Tracing, …\16.0\Lync\Tracing, Lync 2010: %USERPROFILE%\Tracing`,
  },
} as const satisfies Record<string, Check>;

export type CheckId = keyof typeof whereNext;
