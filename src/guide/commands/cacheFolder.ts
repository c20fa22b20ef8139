import type { Installed } from '../facts';
import type { Ingredients, Subject } from './command';
import { beforeWindows7 } from './olderWindows';
import { path } from './paths';

/** Folders below the local application data in which a client preserves one `sip_<address>` folder per sign-in address. */
export const cacheParents = [
  String.raw`Microsoft\Communicator`,
  String.raw`Microsoft\Office\15.0\Lync`,
  String.raw`Microsoft\Office\16.0\Lync`,
] as const;

/**
 * Parents to look in, without the local application data in front. Windows XP and Vista ran nothing later than Lync 2010.
 * @param facts what is known of the client and the Windows
 * @returns at least one of `cacheParents`; all three while a later client is possible
 * @source KB 2604176 (Communicator); Microsoft, "Unable to sign in to Skype for Business" (15.0, 16.0)
 */
function cacheParentsFor({ windows }: Installed): readonly string[] {
  return beforeWindows7.includes(windows) ? cacheParents.slice(0, 1) : cacheParents;
}

/**
 * The local application data folders as cmd and the Run box write them.
 * @source KB 2604176: Windows XP has no %LOCALAPPDATA%; the Italian one has Italian folders
 */
function localAppData({ windows }: Installed): readonly string[] {
  return windows === 'windowsXp'
    ? [
        String.raw`%USERPROFILE%\Local Settings\Application Data`,
        String.raw`%USERPROFILE%\Impostazioni locali\Dati applicazioni`,
      ]
    : ['%LOCALAPPDATA%'];
}

/**
 * The name a cache folder gets when it is set aside: no longer `sip_*`, which clients and searches look for, and new for
 * every session, so that an earlier copy is never in the way.
 */
export const asideName = ({ stamp, address }: Pick<Ingredients, 'stamp' | 'address'>) =>
  `old_${stamp}_sip_${address}`;
const returnedName = ({ stamp, address }: Ingredients) => `new_${stamp}_sip_${address}`;

const inEachParent = (from: Ingredients, line: (parent: string) => string) =>
  localAppData(from.facts)
    .flatMap((local) => cacheParentsFor(from.facts).map((parent) => line(path(local, parent))))
    .join(' & ');

const eachParent = ({ facts }: Ingredients) =>
  `${cacheParentsFor(facts)
    .map((parent) => `'${parent}'`)
    .join(',')} | ForEach-Object`;

const openFolder = (parent: number) => ({
  run: ({ facts }: Ingredients) => {
    const [folder = '', italian] = localAppData(facts).map((local) =>
      path(local, cacheParentsFor(facts)[parent] ?? cacheParents[0]),
    );
    return italian
      ? `cmd /c if exist "${italian}" (explorer "${italian}") else explorer "${folder}"`
      : folder;
  },
});

export const cacheFolder = {
  openCommunicatorFolder: {
    effect: 'opens',
    rights: 'user',
    clients: ['lync2010', 'unknown'],
    lines: openFolder(0),
  },
  openLync15Folder: {
    effect: 'opens',
    rights: 'user',
    clients: ['lync2013', 'later', 'unknown'],
    notOn: beforeWindows7,
    lines: openFolder(1),
  },
  openLync16Folder: {
    effect: 'opens',
    rights: 'user',
    clients: ['sfb2016', 'later', 'unknown'],
    notOn: beforeWindows7,
    lines: openFolder(2),
  },
  listCacheFolders: {
    effect: 'reads',
    rights: 'user',
    probe: { step: 'resetEndpointCache', collected: {} },
    lines: {
      cmd: (from) => inEachParent(from, (parent) => `dir /s /b /ad "${path(parent, 'sip_*')}"`),
      powershell: (from) =>
        `${eachParent(from)} { Get-ChildItem -LiteralPath (Join-Path $env:LOCALAPPDATA $_) -Filter 'sip_*' ` +
        `-ErrorAction SilentlyContinue } | ForEach-Object { $_.FullName }`,
    },
  },
  setFolderAside: {
    effect: 'undoable',
    rights: 'user',
    needs: ['address'],
    undo: ['putFolderBack'],
    preserves: { what: 'folder', name: asideName },
    lines: {
      cmd: (from) =>
        inEachParent(from, (parent) => {
          const folder = `"${path(parent, `sip_${from.address}`)}"`;
          return `(if exist ${folder} ren ${folder} "${asideName(from)}")`;
        }),
      powershell: (from) =>
        `${eachParent(from)} { $folder = Join-Path $env:LOCALAPPDATA (Join-Path $_ 'sip_${from.address}'); ` +
        `if (Test-Path -LiteralPath $folder) { Rename-Item -LiteralPath $folder -NewName '${asideName(from)}' } }`,
    },
  },
  putFolderBack: {
    effect: 'undoable',
    rights: 'user',
    needs: ['address'],
    lines: {
      // The program has made a new folder meanwhile: that one steps aside first, and nothing is lost.
      cmd: (from) =>
        inEachParent(from, (parent) => {
          const folder = `"${path(parent, `sip_${from.address}`)}"`;
          const aside = `"${path(parent, asideName(from))}"`;
          return [
            `(if exist ${aside} if exist ${folder} ren ${folder} "${returnedName(from)}")`,
            `(if exist ${aside} if not exist ${folder} ren ${aside} "sip_${from.address}")`,
          ].join(' & ');
        }),
      powershell: (from) =>
        `${eachParent(from)} { $parent = Join-Path $env:LOCALAPPDATA $_; ` +
        `$folder = Join-Path $parent 'sip_${from.address}'; $aside = Join-Path $parent '${asideName(from)}'; ` +
        `if (Test-Path -LiteralPath $aside) { if (Test-Path -LiteralPath $folder) ` +
        `{ Rename-Item -LiteralPath $folder -NewName '${returnedName(from)}' }; ` +
        `Rename-Item -LiteralPath $aside -NewName 'sip_${from.address}' } }`,
    },
  },
} as const satisfies Subject;
