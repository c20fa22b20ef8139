import {
  asideName,
  backupFile,
  type cmdLines,
  cryptography,
  type Ingredients,
  type Line,
  returnedName,
  serverCertificateFile,
  withoutBraces,
} from './commandLines';
import { cacheParentsFor, clientPrograms } from './places';

const key = String.raw`'HKLM:\SOFTWARE\Microsoft\Cryptography'`;
const parents = ({ facts }: Ingredients) =>
  cacheParentsFor(facts)
    .map((parent) => `'${parent}'`)
    .join(',');
const psBackup = (from: Ingredients) => `(Join-Path $env:PUBLIC '${backupFile(from)}')`;

/** Lines for Windows PowerShell from 3.0 on (Windows 8): every input stands inside single quotes. */
export const powershellLines = {
  listClients: () =>
    `$env:ProgramFiles,\${env:ProgramFiles(x86)} | Where-Object { $_ } | ForEach-Object { foreach ($path in ${clientPrograms
      .map(([, path]) => `'${path}'`)
      .join(',')}) { Get-Item -LiteralPath (Join-Path $_ $path) -ErrorAction SilentlyContinue } } | ` +
    `ForEach-Object { '{0}  {1}' -f $_.FullName,$_.VersionInfo.ProductVersion }`,
  showTime: () => `Get-Date -Format 'yyyy-MM-dd HH:mm:ss'`,
  showTimeZone: () => '[TimeZoneInfo]::Local.DisplayName',
  resyncClock: () => 'w32tm.exe /resync',
  queryAssistant: () => `Get-Service -Name 'msoidsvc' | Format-List 'Name','Status'`,
  startAssistant: () => `Start-Service -Name 'msoidsvc'`,
  stopAssistant: () => `Stop-Service -Name 'msoidsvc'`,
  flushDns: () => 'Clear-DnsClientCache',
  listCacheFolders: (from) =>
    `${parents(from)} | ForEach-Object { Get-ChildItem -LiteralPath (Join-Path $env:LOCALAPPDATA $_) -Filter 'sip_*' ` +
    `-ErrorAction SilentlyContinue } | ForEach-Object { $_.FullName }`,
  closeClient: ({ facts: { client } }) => {
    const names = {
      lync2010: `'communicator'`,
      lync2013: `'lync'`,
      sfb2016: `'lync'`,
      later: `'lync'`,
      unknown: `'lync','communicator'`,
    };
    return `Get-Process -Name ${names[client]} -ErrorAction SilentlyContinue | Stop-Process -Force`;
  },
  setFolderAside: (from) =>
    `${parents(from)} | ForEach-Object { $folder = Join-Path $env:LOCALAPPDATA (Join-Path $_ 'sip_${from.address}'); ` +
    `if (Test-Path -LiteralPath $folder) { Rename-Item -LiteralPath $folder -NewName '${asideName(from)}' } }`,
  putFolderBack: (from) =>
    `${parents(from)} | ForEach-Object { $parent = Join-Path $env:LOCALAPPDATA $_; ` +
    `$folder = Join-Path $parent 'sip_${from.address}'; $aside = Join-Path $parent '${asideName(from)}'; ` +
    `if (Test-Path -LiteralPath $aside) { if (Test-Path -LiteralPath $folder) ` +
    `{ Rename-Item -LiteralPath $folder -NewName '${returnedName(from)}' }; ` +
    `Rename-Item -LiteralPath $aside -NewName 'sip_${from.address}' } }`,
  listCertificates: () =>
    `Get-ChildItem -LiteralPath 'Cert:\\CurrentUser\\My' | Where-Object { $_.Issuer -eq 'CN=Communications Server' } | ` +
    `Format-List 'Subject','Issuer','SerialNumber','Thumbprint','NotBefore','NotAfter'`,
  deleteCertificate: ({ serialNumber }) => `certutil.exe -user -delstore My '${serialNumber}'`,
  listCredentials: () => 'cmdkey.exe /list',
  deleteCredential: ({ credentialTarget }) => `cmdkey.exe '/delete:${credentialTarget}'`,
  queryMachineGuid: () => `(Get-ItemProperty -LiteralPath ${key} -Name 'MachineGuid').MachineGuid`,
  exportCryptography: (from) =>
    `if (-not (Test-Path -LiteralPath ${psBackup(from)})) { reg.exe export '${cryptography}' ${psBackup(from)} /reg:64 }`,
  importCryptography: (from) => `reg.exe import ${psBackup(from)} /reg:64`,
  writeMachineGuid: ({ machineGuid }) =>
    `Set-ItemProperty -LiteralPath ${key} -Name 'MachineGuid' -Value '${withoutBraces(machineGuid)}'`,
  restoreMachineGuid: ({ machineGuid }) =>
    `Set-ItemProperty -LiteralPath ${key} -Name 'MachineGuid' -Value '{${withoutBraces(machineGuid)}}'`,
  verifyChain: () => `certutil.exe -verify -urlfetch (Join-Path $env:PUBLIC '${serverCertificateFile}')`,
} satisfies Record<keyof typeof cmdLines, Line>;
