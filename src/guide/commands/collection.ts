import { cmdLines, type Ingredients, type Line } from './commandLines';
import { powershellLines } from './powershellLines';

/** The line above what a probe prints: ASCII, the same in every language. */
export const markerOf = (probe: string) => `[sportello ${probe}]`;
export const endMarker = markerOf('end');

const productOptions = String.raw`HKLM\SYSTEM\CurrentControlSet\Control\ProductOptions`;

/** What the Windows is: its version, whether one sits in front of it, and whether it is a server. */
const cmdWindows = `ver & echo SESSIONNAME=%SESSIONNAME% & reg query "${productOptions}" /v ProductType`;
const powershellWindows = `cmd.exe /c ver; 'SESSIONNAME=' + $env:SESSIONNAME; reg.exe query '${productOptions}' /v ProductType`;

/** All that can be read without changing anything, at once, each part below its marker, for cmd of Windows 7 and later. */
export const cmdCollection: Line = (from) =>
  inOrder(from, {
    listClients: cmdLines.listClients,
    showTime: cmdLines.showTime,
    showTimeZone: cmdLines.showTimeZone,
    showWindows: () => cmdWindows,
    queryAssistant: cmdLines.queryAssistant,
    listCacheFolders: cmdLines.listCacheFolders,
    listCertificates: cmdLines.listCertificates,
    listCredentials: cmdLines.listCredentials,
    queryMachineGuid: cmdLines.queryMachineGuid,
  })
    .map(([marker, line]) => (line ? `echo ${marker} & ${line}` : `echo ${marker}`))
    .join(' & ');

/** The same for PowerShell, by the programs of Windows where those say more: that a thing is not there, for one. */
export const powershellCollection: Line = (from) =>
  inOrder(from, {
    listClients: powershellLines.listClients,
    showTime: powershellLines.showTime,
    showTimeZone: () => 'w32tm.exe /tz',
    showWindows: () => powershellWindows,
    queryAssistant: () => 'sc.exe query msoidsvc',
    listCacheFolders: powershellLines.listCacheFolders,
    listCertificates: () => 'certutil.exe -user -store My',
    listCredentials: powershellLines.listCredentials,
    queryMachineGuid: powershellLines.queryMachineGuid,
  })
    .map(([marker, line]) => (line ? `'${marker}'; ${line}` : `'${marker}'`))
    .join('; ');

function inOrder(
  from: Ingredients,
  parts: Record<string, Line>,
): [marker: string, line: string | undefined][] {
  return [
    ...Object.entries(parts).map(([probe, line]): [string, string] => [markerOf(probe), line(from)]),
    [endMarker, undefined],
  ];
}
