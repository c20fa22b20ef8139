import type { Facts } from '../facts';
import { cacheParents, cacheParentsFor, clientPrograms, localAppData, publicFolder } from './places';

/** What a command line is made of: facts decide the place, values have passed their grammar. */
export interface Ingredients {
  facts: Facts;
  address: string;
  serialNumber: string;
  machineGuid: string;
  credentialTarget: string;
  /** Makes a name new: `20261123-1042`, local time of the session. */
  stamp: string;
}

export type Line = (ingredients: Ingredients) => string;

export const cryptography = String.raw`HKLM\SOFTWARE\Microsoft\Cryptography`;

/** `reg` knows `/reg:64` from Windows 7 on; the value stands in the 64-bit view only. */
const view64 = ({ windows }: Facts) =>
  windows === 'windowsXp' || windows === 'windowsVista' ? '' : ' /reg:64';

/** Joined here alone: a backslash before a placeholder in a template would escape it, `String.raw` or not. */
const path = (...parts: string[]) => parts.join('\\');

export const withoutBraces = (guid: string) => guid.replace(/[{}]/g, '');

/**
 * The name a cache folder gets when it is set aside: no longer `sip_*`, which clients and searches look for, and new for
 * every session, so that an earlier copy is never in the way.
 */
export const asideName = ({ stamp, address }: Pick<Ingredients, 'stamp' | 'address'>) =>
  `old_${stamp}_sip_${address}`;
export const returnedName = ({ stamp, address }: Ingredients) => `new_${stamp}_sip_${address}`;

/** File below the public folder that keeps the registry key, one for each session. */
export const backupFile = ({ stamp }: Pick<Ingredients, 'stamp'>) => `sportello-cryptography-${stamp}.reg`;

/** File below the public folder in which the administrator saves the server's certificate. */
export const serverCertificateFile = 'sportello-server.cer';

const inEachParent = (from: Ingredients, line: (parent: string) => string) =>
  cacheParentsFor(from.facts)
    .map((parent) => line(path(localAppData(from.facts), parent)))
    .join(' & ');

const cmdBackup = (from: Ingredients) => `"${path(publicFolder(from.facts), backupFile(from))}"`;

/** Lines for cmd.exe: every input stands inside double quotes, behind a fixed prefix; none is ever in a `for /f`. */
export const cmdLines = {
  listClients: () =>
    ['%ProgramFiles%', '%ProgramFiles(x86)%']
      .flatMap((root) =>
        clientPrograms.map(([client, program]) => `(if exist "${path(root, program)}" echo ${client})`),
      )
      .join(' & '),
  showTime: () => 'echo %DATE% %TIME%',
  showTimeZone: () => 'w32tm /tz',
  resyncClock: () => 'w32tm /resync',
  queryAssistant: () => 'sc.exe query msoidsvc',
  startAssistant: () => 'net start msoidsvc',
  stopAssistant: () => 'net stop msoidsvc',
  flushDns: () => 'ipconfig /flushdns',
  listCacheFolders: (from) => inEachParent(from, (parent) => `dir /s /b /ad "${path(parent, 'sip_*')}"`),
  closeClient: ({ facts: { client } }) => {
    const lync = 'taskkill /f /im lync.exe';
    const communicator = 'taskkill /f /im communicator.exe';
    if (client === 'unknown') return `${lync} & ${communicator}`;
    return client === 'lync2010' ? communicator : lync;
  },
  setFolderAside: (from) =>
    inEachParent(from, (parent) => {
      const folder = `"${path(parent, `sip_${from.address}`)}"`;
      return `(if exist ${folder} ren ${folder} "${asideName(from)}")`;
    }),
  putFolderBack: (from) =>
    inEachParent(from, (parent) => {
      const folder = `"${path(parent, `sip_${from.address}`)}"`;
      const aside = `"${path(parent, asideName(from))}"`;
      // The program has made a new folder meanwhile: that one steps aside first, and nothing is lost.
      return [
        `(if exist ${aside} if exist ${folder} ren ${folder} "${returnedName(from)}")`,
        `(if exist ${aside} if not exist ${folder} ren ${aside} "sip_${from.address}")`,
      ].join(' & ');
    }),
  listCertificates: () => 'certutil -user -store My',
  deleteCertificate: ({ serialNumber }) => `certutil -user -delstore My "${serialNumber}"`,
  listCredentials: () => 'cmdkey /list',
  deleteCredential: ({ credentialTarget }) => `cmdkey /delete:"${credentialTarget}"`,
  queryMachineGuid: ({ facts }) => `reg query "${cryptography}" /v MachineGuid${view64(facts)}`,
  exportCryptography: (from) =>
    `if not exist ${cmdBackup(from)} reg export "${cryptography}" ${cmdBackup(from)}${view64(from.facts)}`,
  importCryptography: (from) => `reg import ${cmdBackup(from)}${view64(from.facts)}`,
  writeMachineGuid: ({ facts, machineGuid }) =>
    `reg add "${cryptography}" /v MachineGuid /t REG_SZ /d "${withoutBraces(machineGuid)}" /f${view64(facts)}`,
  restoreMachineGuid: ({ facts, machineGuid }) =>
    `reg add "${cryptography}" /v MachineGuid /t REG_SZ /d "{${withoutBraces(machineGuid)}}" /f${view64(facts)}`,
  verifyChain: ({ facts }) =>
    `certutil -verify -urlfetch "${path(publicFolder(facts), serverCertificateFile)}"`,
} satisfies Record<string, Line>;

const openFolder = (parent: number) => (from: Ingredients) => {
  const all = cacheParentsFor(from.facts);
  return path(localAppData(from.facts), all[parent] ?? cacheParents[0]);
};

/** Lines to write into the name box of a window that saves a file. */
export const dialogLines = {
  saveCertificateAs: ({ facts }) => path(publicFolder(facts), serverCertificateFile),
  saveBackupAs: (from) => path(publicFolder(from.facts), backupFile(from)),
} satisfies Record<string, Line>;

/** Lines for the Run box (Windows + R), which opens a window or a folder. */
export const runLines = {
  openDateAndTime: () => 'timedate.cpl',
  openServices: () => 'services.msc',
  openWinver: () => 'winver',
  openCommunicatorFolder: openFolder(0),
  openLync15Folder: openFolder(1),
  openLync16Folder: openFolder(2),
  openCertificates: () => 'certmgr.msc',
  // certlm.msc, the computer's own stores, came with Windows 8.
  openMachineCertificates: ({ facts: { windows } }) =>
    windows === 'windowsXp' || windows === 'windowsVista' || windows === 'windows7'
      ? 'certmgr.msc'
      : 'certlm.msc',
  openCredentials: () => 'control /name Microsoft.CredentialManager',
  openRegistryEditor: () => 'regedit',
  openServerCertificate: ({ facts }) => path(publicFolder(facts), serverCertificateFile),
  // A bare ipconfig would close its window at once; /k keeps the result in sight.
  flushDns: () => 'cmd /k ipconfig /flushdns',
} satisfies Record<string, Line>;
