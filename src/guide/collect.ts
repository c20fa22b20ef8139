import {
  cmdLines,
  type Ingredients,
  type Line,
  powershellLines,
  serverCertificateFile,
} from './commandLines';
import { isCommandUseful, type Shell } from './commands';
import type { Facts } from './facts';
import { publicFolder } from './places';
import { type Probe, probes, readLines } from './readings';
import { readClock } from './readings/clock';
import { pastedLines } from './readings/pastedLines';
import type { Reading, ReadingContext } from './readings/reading';
import { marker, sectionsIn } from './readings/sections';

/** Says that the collection came to its end. */
const end = 'end';

/** The server's certificate is there only if an administrator saved it. In brackets, or `if` would take the rest along. */
const cmdProbes: Partial<Record<Probe, Line>> = {
  verifyChain: (from) => {
    const file = `"${[publicFolder(from.facts), serverCertificateFile].join('\\')}"`;
    return `(if exist ${file} ${cmdLines.verifyChain(from)})`;
  },
};

/** Where a Windows program says the same in numbers, it is asked; PowerShell's errors are translated. */
const powershellProbes: Partial<Record<Probe, Line>> = {
  showTime: () => `Get-Date -Format 'yyyy-MM-dd HH:mm:ss zzz'`,
  showTimeZone: () => 'w32tm.exe /tz',
  queryAssistant: () => 'sc.exe query msoidsvc',
  listCertificates: () =>
    `certutil.exe -user -store My; Get-ChildItem -LiteralPath 'Cert:\\CurrentUser\\My' | ` +
    `Where-Object { $_.Issuer -eq 'CN=Communications Server' } | Format-List 'Subject','Issuer','SerialNumber','Thumbprint',` +
    `@{Name='NotBefore';Expression={$_.NotBefore.ToString('s')}},@{Name='NotAfter';Expression={$_.NotAfter.ToString('s')}}`,
  verifyChain: () =>
    `if (Test-Path -LiteralPath (Join-Path $env:PUBLIC '${serverCertificateFile}')) { ${powershellLines.verifyChain()} }`,
};

/**
 * One line that runs every probe, each below a marker line: ASCII, no line end, below 8,000 characters. It changes
 * nothing and needs no administrator; a probe that a PC lacks says so and the next one runs.
 * @param shell where it is pasted; the one for cmd can stand in a .bat as well
 * @param facts probes that are of no use on this Windows are left out
 */
export function collectLine(shell: Shell, facts: Facts): string {
  const from: Ingredients = {
    facts,
    stamp: '',
    address: '',
    serialNumber: '',
    machineGuid: '',
    credentialTarget: '',
  };
  const useful = probes.filter((probe) => isCommandUseful(probe, facts));
  if (shell === 'cmd') {
    const parts = useful.flatMap((probe) => [
      `echo ${marker(probe)}`,
      (cmdProbes[probe] ?? cmdLines[probe])(from),
    ]);
    return [...parts, `echo ${marker(end)}`].join(' & ');
  }
  const parts = useful.flatMap((probe) => [
    `'${marker(probe)}'`,
    (powershellProbes[probe] ?? powershellLines[probe])(from),
  ]);
  return [...parts, `'${marker(end)}'`].join('; ');
}

/**
 * Reads what `collectLine` printed. A collection may have been on its way for a while, so a clock behind decides nothing.
 * @param text what was pasted, of any length; without marker lines nothing is found
 * @param context as for `readOutput`
 * @returns a reading for each probe that has a marker; never throws
 */
export function readCollection(text: string, context: ReadingContext): Partial<Record<Probe, Reading>> {
  const sections = sectionsIn(pastedLines(text));
  const found: Partial<Record<Probe, Reading>> = {};
  for (const probe of probes) {
    const lines = sections.get(probe);
    if (!lines) continue;
    // The zone stands under its own marker, and decides what the time means.
    const withZone = [...lines, ...(sections.get('showTimeZone') ?? [])];
    const reading = readLines(probe, lines, context);
    const isTime = probe === 'showTime' && !(reading.kind === 'unclear' && reading.why === 'empty');
    found[probe] = isTime ? readClock(withZone, context, true) : reading;
  }
  return found;
}
