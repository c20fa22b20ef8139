import type { Ingredients, Subject } from './command';
import { path } from './paths';

/** Where known clients are installed: which client, and the path below a program files folder. */
export const clientPrograms = [
  ['lync2010', String.raw`Microsoft Lync\communicator.exe`],
  ['lync2013', String.raw`Microsoft Office\Office15\lync.exe`],
  ['lync2013', String.raw`Microsoft Office 15\root\Office15\lync.exe`],
  ['sfb2016', String.raw`Microsoft Office\Office16\lync.exe`],
  ['sfb2016', String.raw`Microsoft Office\root\Office16\lync.exe`],
] as const;

const programPaths = clientPrograms.map(([, program]) => `'${program}'`).join(',');

/**
 * One line for each program that the client can be. Only the own account's are ended: an administrator would end
 * everybody's on a shared server. @source Microsoft, taskkill
 */
function close({ facts }: Ingredients, end: (program: string) => string, separator: string): string {
  const [lync, communicator] = ['lync.exe', 'communicator.exe'].map(end);
  if (facts.client === 'unknown') return `${lync}${separator}${communicator}`;
  return `${facts.client === 'lync2010' ? communicator : lync}`;
}

export const client = {
  listClients: {
    effect: 'reads',
    rights: 'anyone',
    probe: { step: 'whichClient', alsoFor: 'checkVersion', collected: {} },
    lines: {
      cmd: () =>
        ['%ProgramFiles%', '%ProgramFiles(x86)%']
          .flatMap((root) =>
            clientPrograms.map(([id, program]) => `(if exist "${path(root, program)}" echo ${id})`),
          )
          .join(' & '),
      powershell: () =>
        `$env:ProgramFiles,\${env:ProgramFiles(x86)} | Where-Object { $_ } | ForEach-Object { foreach ($path in ${programPaths}) ` +
        `{ Get-Item -LiteralPath (Join-Path $_ $path) -ErrorAction SilentlyContinue } } | ` +
        `ForEach-Object { '{0}  {1}' -f $_.FullName,$_.VersionInfo.ProductVersion }`,
    },
  },
  closeClient: {
    effect: 'closes',
    rights: 'user',
    lines: {
      cmd: (from) =>
        close(from, (program) => `taskkill /f /fi "username eq %USERNAME%" /im ${program}`, ' & '),
      powershell: (from) =>
        close(from, (program) => `taskkill.exe /f /fi ('username eq ' + $env:USERNAME) /im ${program}`, '; '),
    },
  },
} as const satisfies Subject;
