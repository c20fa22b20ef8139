import type { Subject } from './command';
import { path } from './places';

/** Where known clients are installed: which client, and the path below a program files folder. */
export const clientPrograms = [
  ['lync2010', String.raw`Microsoft Lync\communicator.exe`],
  ['lync2013', String.raw`Microsoft Office\Office15\lync.exe`],
  ['lync2013', String.raw`Microsoft Office 15\root\Office15\lync.exe`],
  ['sfb2016', String.raw`Microsoft Office\Office16\lync.exe`],
  ['sfb2016', String.raw`Microsoft Office\root\Office16\lync.exe`],
] as const;

const programPaths = clientPrograms.map(([, program]) => `'${program}'`).join(',');

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
    effect: 'harmless',
    rights: 'user',
    lines: {
      cmd: ({ facts }) => {
        const lync = 'taskkill /f /im lync.exe';
        const communicator = 'taskkill /f /im communicator.exe';
        if (facts.client === 'unknown') return `${lync} & ${communicator}`;
        return facts.client === 'lync2010' ? communicator : lync;
      },
      powershell: ({ facts }) => {
        const names = {
          lync2010: `'communicator'`,
          lync2013: `'lync'`,
          sfb2016: `'lync'`,
          later: `'lync'`,
          unknown: `'lync','communicator'`,
        };
        return `Get-Process -Name ${names[facts.client]} -ErrorAction SilentlyContinue | Stop-Process -Force`;
      },
    },
  },
} as const satisfies Subject;
