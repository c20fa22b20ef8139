import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CommandId, commandIds, commandInfo, hasLine } from '../../src/guide/commands/commands';
import { isThere, lineOf, linesFor } from '../support/lines';
import { acceptedValues, type CommandInputId, someFacts } from '../support/values';
import { lint, readPowershell } from './support/powershell';

/** A right line of each kind is clean, and each wrong one is found by the rule that it breaks. */
const wrong: [string, string][] = [
  [`Get-ChildItem -LiteralPath 'a`, 'does not parse'],
  [`if (Test-Path 'a') { Get-Date`, 'does not parse'],
  ['1..3 | ForEach-Object { $_ ', 'does not parse'],
  ['(Join-Path $env:PUBLIC', 'does not parse'],
  ['if exist "a" echo b', 'does not parse'],
  [`for /f %G in ('dir') do echo %G`, 'does not parse'],
  ['Get-Date > ', 'redirects'],
  [`Get-Item 'a' > 'b'`, 'redirects'],
  ['try { Get-Date }', 'try without catch'],
  ['Get-Date \u2013Format s', 'more than ASCII'],
  ['Get-Item \u2018a\u2019', 'more than ASCII'],
  ['Get-Date\u00a0-Format s', 'more than ASCII'],
  ['Get-Date\nGet-Date', 'more than one line'],
  ['Get-Date && Get-Date', 'PowerShell 7'],
  ['Get-Date || Get-Date', 'PowerShell 7'],
  [`$a = $b ?? 'c'`, 'PowerShell 7'],
  [`$a = $b ? 'c' : 'd'`, 'PowerShell 7'],
  ['$a?.Name', 'PowerShell 7'],
  ['Get-ChildItem "%LOCALAPPDATA%"', '%NAME%'],
  ['Get-ChildItem $env:PUBLIC\\%USERNAME%', '%NAME%'],
  ['sc query msoidsvc', 'not a program of Windows by its whole name'],
  ['Get-Date; sc stop msoidsvc', 'not a program of Windows by its whole name'],
  [`certutil -user -store My`, 'not a program of Windows by its whole name'],
  [`if (1) { reg export 'a' 'b' }`, 'not a program of Windows by its whole name'],
  ['taskkill /f /im lync.exe', 'not a program of Windows by its whole name'],
  ['ipconfig /flushdns', 'not a program of Windows by its whole name'],
  [`rd /s /q 'a'`, 'a verb of cmd'],
  [`ren 'a' 'b'`, 'a verb of cmd'],
  [`set 'A=b'`, 'a verb of cmd'],
  ['echo a', 'a verb of cmd'],
  [`1 | ForEach-Object { del 'a' }`, 'a verb of cmd'],
  ['Format-List Status,Name', 'a bare list'],
  ['Get-Process -Name lync,communicator', 'a bare list'],
  ['Get-Item "$(calc)"', 'quotes that expand'],
];

const right = [
  'Get-Date',
  `Get-Service -Name 'msoidsvc' | Format-List 'Name','Status'`,
  `$folder = Join-Path $env:LOCALAPPDATA 'rd,ren'; if (Test-Path -LiteralPath $folder) { Get-Item -LiteralPath $folder }`,
  'sc.exe query msoidsvc',
  `'a && b ?? %TEMP% sc query' | ForEach-Object { '{0}' -f $_ }`.replace('%TEMP% ', ''),
  `try { Get-Date } catch { '' }`,
];

describe('The reader of PowerShell', () => {
  it.each(wrong)('finds in %j: %s', async (line, fault) => {
    expect(await lint(line)).toContain(fault);
  });

  it.each(right)('finds nothing in %s', async (line) => {
    expect(await lint(line)).toEqual([]);
  });

  it('names the commands of a line, those in brackets too', async () => {
    const { commands } = await readPowershell(
      `Get-Date; if (Test-Path 'a') { reg.exe export 'b' (Join-Path 'c' 'd') }`,
    );
    expect(commands).toEqual(['Get-Date', 'Test-Path', 'reg.exe', 'Join-Path']);
  });
});

describe('Every PowerShell line', () => {
  it.each(commandIds.filter((id) => hasLine(id, 'powershell')))(
    'of %s is right wherever it is there',
    async (id) => {
      const lines = new Set(
        linesFor('powershell', someFacts)
          .filter((line) => line.id === id)
          .map(({ line }) => line),
      );
      expect(lines.size).toBeGreaterThan(0);
      for (const line of lines) expect(await lint(line), line).toEqual([]);
    },
  );

  const needing = commandIds
    .filter((id) => hasLine(id, 'powershell'))
    .flatMap((id) =>
      (commandInfo(id).needs ?? []).flatMap((input): [CommandId, CommandInputId][] =>
        input === 'port' ? [] : [[id, input]],
      ),
    );

  it.each(needing)(
    'of %s is right with any %s that its grammar accepts, and keeps its shape',
    async (id, needs) => {
      const places = someFacts.filter((facts) => isThere(id, 'powershell', facts));
      const property = fc.asyncProperty(
        acceptedValues[needs],
        fc.constantFrom(...places),
        async (value, facts) => {
          const line = lineOf(id, 'powershell', facts, { [needs]: value });
          expect(await lint(line), line).toEqual([]);
          expect((await readPowershell(line)).shape).toEqual((await shapeOf(id, facts)).shape);
        },
      );
      await fc.assert(property, { seed: 2604176, numRuns: 100 });
    },
  );

  const shapeOf = (id: CommandId, facts: (typeof someFacts)[number]) =>
    readPowershell(lineOf(id, 'powershell', facts));

  it('ran into every command that takes an input', () => {
    expect(needing).toHaveLength(7);
  });
});
