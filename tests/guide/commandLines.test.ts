import { describe, expect, it } from 'vitest';
import { type CommandId, commandIds } from '../../src/guide/commands/commands';
import type { Facts } from '../../src/guide/facts';
import { isThere, lineOf } from '../support/lines';

// The lines are written out by hand, with the typical values of tests/support/values.ts: what is pasted into a stranger's
// computer is to be read here as it is, without any cleverness.
const raw = String.raw;
const windows10: Partial<Facts> = { windows: 'windows10', client: 'lync2013' };
const windowsXp: Partial<Facts> = { windows: 'windowsXp', client: 'lync2010' };
const vista: Partial<Facts> = { windows: 'windowsVista', client: 'lync2010' };
const nothing: Partial<Facts> = {};

const cmd: [CommandId, string][] = [
  [
    'listClients',
    [
      raw`(if exist "%ProgramFiles%\Microsoft Lync\communicator.exe" echo lync2010)`,
      raw`(if exist "%ProgramFiles%\Microsoft Office\Office15\lync.exe" echo lync2013)`,
      raw`(if exist "%ProgramFiles%\Microsoft Office 15\root\Office15\lync.exe" echo lync2013)`,
      raw`(if exist "%ProgramFiles%\Microsoft Office\Office16\lync.exe" echo sfb2016)`,
      raw`(if exist "%ProgramFiles%\Microsoft Office\root\Office16\lync.exe" echo sfb2016)`,
      raw`(if exist "%ProgramFiles(x86)%\Microsoft Lync\communicator.exe" echo lync2010)`,
      raw`(if exist "%ProgramFiles(x86)%\Microsoft Office\Office15\lync.exe" echo lync2013)`,
      raw`(if exist "%ProgramFiles(x86)%\Microsoft Office 15\root\Office15\lync.exe" echo lync2013)`,
      raw`(if exist "%ProgramFiles(x86)%\Microsoft Office\Office16\lync.exe" echo sfb2016)`,
      raw`(if exist "%ProgramFiles(x86)%\Microsoft Office\root\Office16\lync.exe" echo sfb2016)`,
    ].join(' & '),
  ],
  ['showTime', 'echo %DATE% %TIME%'],
  ['showTimeZone', 'w32tm /tz'],
  ['resyncClock', 'w32tm /resync'],
  ['queryAssistant', 'sc.exe query msoidsvc'],
  ['startAssistant', 'net start msoidsvc'],
  ['stopAssistant', 'net stop msoidsvc'],
  ['flushDns', 'ipconfig /flushdns'],
  ['closeClient', 'taskkill /f /fi "username eq %USERNAME%" /im lync.exe'],
  [
    'listCacheFolders',
    [
      raw`dir /s /b /ad "%LOCALAPPDATA%\Microsoft\Communicator\sip_*"`,
      raw`dir /s /b /ad "%LOCALAPPDATA%\Microsoft\Office\15.0\Lync\sip_*"`,
      raw`dir /s /b /ad "%LOCALAPPDATA%\Microsoft\Office\16.0\Lync\sip_*"`,
    ].join(' & '),
  ],
  [
    'setFolderAside',
    [
      raw`(if exist "%LOCALAPPDATA%\Microsoft\Communicator\sip_user.name@example.com" ren "%LOCALAPPDATA%\Microsoft\Communicator\sip_user.name@example.com" "old_20261123-1042_sip_user.name@example.com")`,
      raw`(if exist "%LOCALAPPDATA%\Microsoft\Office\15.0\Lync\sip_user.name@example.com" ren "%LOCALAPPDATA%\Microsoft\Office\15.0\Lync\sip_user.name@example.com" "old_20261123-1042_sip_user.name@example.com")`,
      raw`(if exist "%LOCALAPPDATA%\Microsoft\Office\16.0\Lync\sip_user.name@example.com" ren "%LOCALAPPDATA%\Microsoft\Office\16.0\Lync\sip_user.name@example.com" "old_20261123-1042_sip_user.name@example.com")`,
    ].join(' & '),
  ],
  ['listCertificates', 'certutil -silent -user -store My'],
  ['deleteCertificate', 'certutil -user -delstore My "a909502dd82ae41433e6f83886b00d4277a32a7b"'],
  ['listCredentials', 'cmdkey /list'],
  ['deleteCredential', 'cmdkey /delete:"Microsoft_OC1:uri=user.name@example.com:specific:OCS:1"'],
  ['queryMachineGuid', raw`reg query "HKLM\SOFTWARE\Microsoft\Cryptography" /v MachineGuid /reg:64`],
  ['verifyChain', raw`certutil -user -verify -urlfetch "%PUBLIC%\sportello-server.cer"`],
  [
    'exportCryptography',
    raw`if not exist "%SystemRoot%\sportello-cryptography-20261123-1042.reg" reg export "HKLM\SOFTWARE\Microsoft\Cryptography" "%SystemRoot%\sportello-cryptography-20261123-1042.reg" /reg:64`,
  ],
  ['importCryptography', raw`reg import "%SystemRoot%\sportello-cryptography-20261123-1042.reg" /reg:64`],
  [
    'writeMachineGuid',
    raw`reg add "HKLM\SOFTWARE\Microsoft\Cryptography" /v MachineGuid /t REG_SZ /d "c1cbd94c-0d35-414c-89ef-dd092b984883" /f /reg:64`,
  ],
  [
    'restoreMachineGuid',
    raw`reg add "HKLM\SOFTWARE\Microsoft\Cryptography" /v MachineGuid /t REG_SZ /d "{c1cbd94c-0d35-414c-89ef-dd092b984883}" /f /reg:64`,
  ],
];

const xpCache = raw`%USERPROFILE%\Local Settings\Application Data\Microsoft\Communicator`;
const xpItalian = raw`%USERPROFILE%\Impostazioni locali\Dati applicazioni\Microsoft\Communicator`;
const cmdOnXp: [CommandId, string][] = [
  ['closeClient', 'taskkill /f /fi "username eq %USERNAME%" /im communicator.exe'],
  ['listCacheFolders', raw`dir /s /b /ad "${xpCache}\sip_*" & dir /s /b /ad "${xpItalian}\sip_*"`],
  [
    'setFolderAside',
    [
      `(if exist "${xpCache}\\sip_user.name@example.com" ren "${xpCache}\\sip_user.name@example.com" "old_20261123-1042_sip_user.name@example.com")`,
      `(if exist "${xpItalian}\\sip_user.name@example.com" ren "${xpItalian}\\sip_user.name@example.com" "old_20261123-1042_sip_user.name@example.com")`,
    ].join(' & '),
  ],
  ['putFolderBack', [xpCache, xpItalian].map(putBackIn).join(' & ')],
  ['queryMachineGuid', raw`reg query "HKLM\SOFTWARE\Microsoft\Cryptography" /v MachineGuid`],
  [
    'exportCryptography',
    raw`if not exist "%SystemRoot%\sportello-cryptography-20261123-1042.reg" reg export "HKLM\SOFTWARE\Microsoft\Cryptography" "%SystemRoot%\sportello-cryptography-20261123-1042.reg"`,
  ],
  ['importCryptography', raw`reg import "%SystemRoot%\sportello-cryptography-20261123-1042.reg"`],
  [
    'writeMachineGuid',
    raw`reg add "HKLM\SOFTWARE\Microsoft\Cryptography" /v MachineGuid /t REG_SZ /d "c1cbd94c-0d35-414c-89ef-dd092b984883" /f`,
  ],
  [
    'restoreMachineGuid',
    raw`reg add "HKLM\SOFTWARE\Microsoft\Cryptography" /v MachineGuid /t REG_SZ /d "{c1cbd94c-0d35-414c-89ef-dd092b984883}" /f`,
  ],
];

const parents = raw`'Microsoft\Communicator','Microsoft\Office\15.0\Lync','Microsoft\Office\16.0\Lync'`;
const key = raw`'HKLM\SOFTWARE\Microsoft\Cryptography'`;
const backup = `(Join-Path $env:SystemRoot 'sportello-cryptography-20261123-1042.reg')`;
const powershell: [CommandId, string][] = [
  [
    'listClients',
    raw`$env:ProgramFiles,$` +
      raw`{env:ProgramFiles(x86)} | Where-Object { $_ } | ForEach-Object { foreach ($path in 'Microsoft Lync\communicator.exe','Microsoft Office\Office15\lync.exe','Microsoft Office 15\root\Office15\lync.exe','Microsoft Office\Office16\lync.exe','Microsoft Office\root\Office16\lync.exe') { Get-Item -LiteralPath (Join-Path $_ $path) -ErrorAction SilentlyContinue } } | ForEach-Object { '{0}  {1}' -f $_.FullName,$_.VersionInfo.ProductVersion }`,
  ],
  ['showTime', `Get-Date -Format 'yyyy-MM-dd HH:mm:ss'`],
  ['showTimeZone', '[TimeZoneInfo]::Local.DisplayName'],
  ['resyncClock', 'w32tm.exe /resync'],
  ['queryAssistant', `Get-Service -Name 'msoidsvc' | Format-List 'Name','Status'`],
  ['startAssistant', `Start-Service -Name 'msoidsvc'`],
  ['stopAssistant', `Stop-Service -Name 'msoidsvc'`],
  ['flushDns', 'Clear-DnsClientCache'],
  ['closeClient', `taskkill.exe /f /fi ('username eq ' + $env:USERNAME) /im lync.exe`],
  [
    'listCacheFolders',
    `${parents} | ForEach-Object { Get-ChildItem -LiteralPath (Join-Path $env:LOCALAPPDATA $_) -Filter 'sip_*' -ErrorAction SilentlyContinue } | ForEach-Object { $_.FullName }`,
  ],
  [
    'setFolderAside',
    `${parents} | ForEach-Object { $folder = Join-Path $env:LOCALAPPDATA (Join-Path $_ 'sip_user.name@example.com'); if (Test-Path -LiteralPath $folder) { Rename-Item -LiteralPath $folder -NewName 'old_20261123-1042_sip_user.name@example.com' } }`,
  ],
  [
    'putFolderBack',
    `${parents} | ForEach-Object { $parent = Join-Path $env:LOCALAPPDATA $_; $folder = Join-Path $parent 'sip_user.name@example.com'; $aside = Join-Path $parent 'old_20261123-1042_sip_user.name@example.com'; if (Test-Path -LiteralPath $aside) { if (Test-Path -LiteralPath $folder) { Rename-Item -LiteralPath $folder -NewName 'new_20261123-1042_sip_user.name@example.com' }; Rename-Item -LiteralPath $aside -NewName 'sip_user.name@example.com' } }`,
  ],
  [
    'listCertificates',
    raw`Get-ChildItem -LiteralPath 'Cert:\CurrentUser\My' | Where-Object { $_.Issuer -eq 'CN=Communications Server' } | Format-List 'Subject','Issuer','SerialNumber','Thumbprint','NotBefore','NotAfter'`,
  ],
  ['deleteCertificate', `certutil.exe -user -delstore My 'a909502dd82ae41433e6f83886b00d4277a32a7b'`],
  ['listCredentials', 'cmdkey.exe /list'],
  ['deleteCredential', `cmdkey.exe '/delete:Microsoft_OC1:uri=user.name@example.com:specific:OCS:1'`],
  ['queryMachineGuid', `reg.exe query ${key} /v MachineGuid /reg:64`],
  ['verifyChain', `certutil.exe -user -verify -urlfetch (Join-Path $env:PUBLIC 'sportello-server.cer')`],
  [
    'saveServerCertificate',
    [
      `$client = New-Object Net.Sockets.TcpClient('lyncdiscover.example.com',5061)`,
      '$stream = New-Object Net.Security.SslStream($client.GetStream(),$false,({ $true } -as [Net.Security.RemoteCertificateValidationCallback]))',
      `$stream.AuthenticateAsClient('lyncdiscover.example.com',$null,'Tls12',$false)`,
      `[IO.File]::WriteAllBytes((Join-Path $env:PUBLIC 'sportello-server.cer'),$stream.RemoteCertificate.Export('Cert'))`,
      `$stream.RemoteCertificate | Format-List 'Subject','Issuer'`,
      '$client.Close()',
    ].join('; '),
  ],
  [
    'exportCryptography',
    `if (-not (Test-Path -LiteralPath ${backup})) { reg.exe export 'HKLM\\SOFTWARE\\Microsoft\\Cryptography' ${backup} /reg:64 }`,
  ],
  ['importCryptography', `reg.exe import ${backup} /reg:64`],
  [
    'writeMachineGuid',
    `reg.exe add ${key} /v MachineGuid /t REG_SZ /d 'c1cbd94c-0d35-414c-89ef-dd092b984883' /f /reg:64`,
  ],
  [
    'restoreMachineGuid',
    `reg.exe add ${key} /v MachineGuid /t REG_SZ /d '{c1cbd94c-0d35-414c-89ef-dd092b984883}' /f /reg:64`,
  ],
];

const run: [CommandId, string][] = [
  ['openDateAndTime', 'timedate.cpl'],
  ['openServices', 'services.msc'],
  ['openWinver', 'winver'],
  ['flushDns', 'cmd /k ipconfig /flushdns'],
  ['openLync15Folder', raw`%LOCALAPPDATA%\Microsoft\Office\15.0\Lync`],
  ['openCertificates', 'certmgr.msc'],
  ['openCredentials', 'control /name Microsoft.CredentialManager'],
  ['openRegistryEditor', 'regedit'],
  ['openServerCertificate', raw`%PUBLIC%\sportello-server.cer`],
  ['openMachineCertificates', 'certlm.msc'],
];

const dialog: [CommandId, string][] = [
  ['saveCertificateAs', raw`%PUBLIC%\sportello-server.cer`],
  ['saveAuthorityAs', raw`%PUBLIC%\sportello-authority.cer`],
  ['saveBackupAs', raw`%SystemRoot%\sportello-cryptography-20261123-1042.reg`],
];

type Elsewhere = ['cmd' | 'powershell' | 'run' | 'dialog', Partial<Facts>, CommandId, string];
const elsewhere: Elsewhere[] = [
  [
    'cmd',
    nothing,
    'closeClient',
    'taskkill /f /fi "username eq %USERNAME%" /im lync.exe & taskkill /f /fi "username eq %USERNAME%" /im communicator.exe',
  ],
  [
    'cmd',
    { client: 'lync2010' },
    'closeClient',
    'taskkill /f /fi "username eq %USERNAME%" /im communicator.exe',
  ],
  ['cmd', { client: 'sfb2016' }, 'closeClient', 'taskkill /f /fi "username eq %USERNAME%" /im lync.exe'],
  [
    'powershell',
    nothing,
    'closeClient',
    `taskkill.exe /f /fi ('username eq ' + $env:USERNAME) /im lync.exe; taskkill.exe /f /fi ('username eq ' + $env:USERNAME) /im communicator.exe`,
  ],
  [
    'powershell',
    { client: 'lync2010' },
    'closeClient',
    `taskkill.exe /f /fi ('username eq ' + $env:USERNAME) /im communicator.exe`,
  ],
  ['cmd', vista, 'listCacheFolders', raw`dir /s /b /ad "%LOCALAPPDATA%\Microsoft\Communicator\sip_*"`],
  ['cmd', vista, 'queryMachineGuid', raw`reg query "HKLM\SOFTWARE\Microsoft\Cryptography" /v MachineGuid`],
  [
    'cmd',
    vista,
    'importCryptography',
    raw`reg import "%SystemRoot%\sportello-cryptography-20261123-1042.reg"`,
  ],
  [
    'cmd',
    { windows: 'windows7' },
    'queryMachineGuid',
    raw`reg query "HKLM\SOFTWARE\Microsoft\Cryptography" /v MachineGuid /reg:64`,
  ],
  ['run', nothing, 'openCommunicatorFolder', raw`%LOCALAPPDATA%\Microsoft\Communicator`],
  ['run', nothing, 'openLync16Folder', raw`%LOCALAPPDATA%\Microsoft\Office\16.0\Lync`],
  [
    'run',
    windowsXp,
    'openCommunicatorFolder',
    `cmd /c if exist "${xpItalian}" (explorer "${xpItalian}") else explorer "${xpCache}"`,
  ],
  ['run', windowsXp, 'openServerCertificate', raw`%ALLUSERSPROFILE%\sportello-server.cer`],
  ['run', nothing, 'openMachineCertificates', 'certlm.msc'],
  ...(['windowsVista', 'windows7', 'unknown'] as const).flatMap((windows): Elsewhere[] => [
    [
      'cmd',
      { windows },
      'trustAuthority',
      raw`certutil -dump "%PUBLIC%\sportello-authority.cer" | findstr /i /c:"0563b8630d62d75abbc8ab1e4bdfb5a899b24d43" /c:"05 63 b8 63 0d 62 d7 5a bb c8 ab 1e 4b df b5 a8 99 b2 4d 43" & if not errorlevel 1 certutil -addstore Root "%PUBLIC%\sportello-authority.cer"`,
    ],
    [
      'cmd',
      { windows },
      'distrustAuthority',
      'certutil -delstore Root "0563b8630d62d75abbc8ab1e4bdfb5a899b24d43"',
    ],
  ]),
  ['dialog', windowsXp, 'saveCertificateAs', raw`%ALLUSERSPROFILE%\sportello-server.cer`],
  ['dialog', windowsXp, 'saveBackupAs', raw`%SystemRoot%\sportello-cryptography-20261123-1042.reg`],
];

/** Each folder with two renames: too long to be written out each time. */
function putBackIn(parent: string): string {
  const at = (name: string) => `"${parent}\\${name}_user.name@example.com"`;
  const [folder, aside] = [at('sip'), at('old_20261123-1042_sip')];
  return (
    `(if exist ${aside} if exist ${folder} ren ${folder} "new_20261123-1042_sip_user.name@example.com") & ` +
    `(if exist ${aside} if not exist ${folder} ren ${aside} "sip_user.name@example.com")`
  );
}

describe('The line for cmd', () => {
  it.each(cmd)('of %s', (id, line) => {
    expect(lineOf(id, 'cmd', windows10)).toBe(line);
  });

  it('of putFolderBack, which first moves a folder made meanwhile out of the way', () => {
    const all = [
      raw`%LOCALAPPDATA%\Microsoft\Communicator`,
      raw`%LOCALAPPDATA%\Microsoft\Office\15.0\Lync`,
      raw`%LOCALAPPDATA%\Microsoft\Office\16.0\Lync`,
    ];
    expect(lineOf('putFolderBack', 'cmd', windows10)).toBe(all.map(putBackIn).join(' & '));
  });

  it('of collect, which gathers all readings below their markers', () => {
    const own = (wanted: CommandId) => cmd.find(([id]) => id === wanted)?.[1];
    expect(lineOf('collect', 'cmd', windows10)).toBe(
      [
        `echo [sportello listClients] & ${own('listClients')}`,
        'echo [sportello showTime] & echo %DATE% %TIME%',
        'echo [sportello showTimeZone] & w32tm /tz',
        raw`echo [sportello showWindows] & ver & echo SESSIONNAME=%SESSIONNAME% & reg query "HKLM\SYSTEM\CurrentControlSet\Control\ProductOptions" /v ProductType`,
        'echo [sportello queryAssistant] & sc.exe query msoidsvc',
        `echo [sportello listCacheFolders] & ${own('listCacheFolders')}`,
        'echo [sportello listCertificates] & certutil -silent -user -store My',
        'echo [sportello listCredentials] & cmdkey /list',
        raw`echo [sportello queryMachineGuid] & reg query "HKLM\SOFTWARE\Microsoft\Cryptography" /v MachineGuid /reg:64`,
        'echo [sportello end]',
      ].join(' & '),
    );
  });

  it('of collect leaves room below the 8191 characters that cmd takes', () => {
    expect(lineOf('collect', 'cmd').length).toBeLessThan(2500);
  });

  it.each(cmdOnXp)('of %s on Windows XP', (id, line) => {
    expect(lineOf(id, 'cmd', windowsXp)).toBe(line);
  });
});

describe('The line for PowerShell', () => {
  it('of collect, which asks the programs of Windows where they say more', () => {
    const own = (wanted: CommandId) => powershell.find(([id]) => id === wanted)?.[1];
    expect(lineOf('collect', 'powershell', windows10)).toBe(
      [
        `'[sportello listClients]'; ${own('listClients')}`,
        `'[sportello showTime]'; Get-Date -Format 'yyyy-MM-dd HH:mm:ss'`,
        `'[sportello showTimeZone]'; w32tm.exe /tz`,
        raw`'[sportello showWindows]'; cmd.exe /c ver; 'SESSIONNAME=' + $env:SESSIONNAME; reg.exe query 'HKLM\SYSTEM\CurrentControlSet\Control\ProductOptions' /v ProductType`,
        `'[sportello queryAssistant]'; sc.exe query msoidsvc`,
        `'[sportello listCacheFolders]'; ${own('listCacheFolders')}`,
        `'[sportello listCertificates]'; certutil.exe -silent -user -store My`,
        `'[sportello listCredentials]'; cmdkey.exe /list`,
        `'[sportello queryMachineGuid]'; ${own('queryMachineGuid')}`,
        `'[sportello end]'`,
      ].join('; '),
    );
  });

  it.each(powershell)('of %s', (id, line) => {
    expect(lineOf(id, 'powershell', windows10)).toBe(line);
  });
});

describe('The line for the Run box', () => {
  it.each(run)('of %s', (id, line) => {
    expect(lineOf(id, 'run', windows10)).toBe(line);
  });
});

describe('The name of a file to save', () => {
  it.each(dialog)('of %s', (id, line) => {
    expect(lineOf(id, 'dialog', windows10)).toBe(line);
  });
});

describe('Where the PC differs, the line', () => {
  it.each(elsewhere)('for %s with %o of %s', (carrier, facts, id, line) => {
    expect(lineOf(id, carrier, facts)).toBe(line);
  });
});

describe('The lines above', () => {
  it.each([
    ['cmd', [...cmd.map(([id]) => id), 'putFolderBack', 'collect']],
    ['powershell', [...powershell.map(([id]) => id), 'collect']],
    ['run', run.map(([id]) => id)],
    ['dialog', dialog.map(([id]) => id)],
  ] as const)('are all there are for %s', (carrier, ids) => {
    expect([...ids].sort()).toEqual(commandIds.filter((id) => isThere(id, carrier, windows10)).sort());
  });
});
