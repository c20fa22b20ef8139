import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Shell, shells } from '../../src/guide/commands/carriers';
import { type CommandId, commandIds, commandInfo, hasLine } from '../../src/guide/commands/commands';
import type { Facts } from '../../src/guide/facts';
import { carriers, isThere, lineOf, linesFor } from '../support/lines';
import { cmdPieces, cmdVariables, type Piece, powershellPieces } from '../support/quoting';
import { acceptedValues, type CommandInputId, someFacts } from '../support/values';

const runs = { seed: 2604176, numRuns: 300 };

/** Values that stand nowhere else in a line, so that one sees where an input goes. */
const markers: Record<CommandInputId, string> = {
  address: 'qqq@zzz.example',
  serialNumber: 'dead0000beef0000dead',
  thumbprint: 'dead0000beef0000dead0000beef0000dead0000',
  machineGuid: '{dead0000-beef-0000-dead-0000beef0000}',
  credentialTarget: 'lync:qqqzzz',
  serverName: 'qqq.zzz.example',
  authorityThumbprint: 'beef0000dead0000beef0000dead0000beef0000',
};

const pieces: Record<Shell, (line: string) => Piece[]> = { cmd: cmdPieces, powershell: powershellPieces };
/** As certutil prints a thumbprint on older Windows. */
const pairs = (text: string) => text.match(/../g)?.join(' ') ?? '';
const withoutBraces = (text: string) => text.replace(/^\{|\}$/g, '');

/** What is wrong with a line before anybody looks at its meaning. */
function faults(line: string): string[] {
  const rules: [RegExp, string][] = [
    [/[^\x20-\x7e]/, 'more than ASCII on one line'],
    [/^\s|\s$/, 'blanks around'],
    [/^(?:PS\b[^>]*>|[A-Za-z]:\\[^>]*>|>|\$ |# )/, 'a prompt sign'],
    [/&&|\|\|/, '&& or ||'],
    [/\bfor\b\s*\/f/i, 'for /f'],
    [/\$\{(?!env:)/, 'an unfilled template'],
    [/undefined|\[object|NaN|<[A-Za-z]+>|\bEXAMPLE\b/, 'something that was not filled in'],
  ];
  return rules.filter(([pattern]) => pattern.test(line)).map(([, fault]) => fault);
}

function faultsIn(shell: Shell, line: string): string[] {
  const own: Record<Shell, [RegExp, string][]> = {
    cmd: [
      [/\$env/i, '$env in cmd'],
      [/(?<![\w.])sc\s/i, 'sc without .exe'],
      [/'/, 'a single quote, which quotes nothing in cmd'],
    ],
    powershell: [
      [/%[^%\s]*%/, '%NAME% in PowerShell'],
      [/(?<![\w.])sc\s/i, 'sc, which is Set-Content'],
      [/"/, 'a quote that expands'],
      [/`/, 'a backtick'],
      [/(?<![\w.-])(?:reg|certutil|cmdkey|w32tm|sc)\s/, 'a program without .exe'],
    ],
  };
  return [...faults(line), ...own[shell].filter(([pattern]) => pattern.test(line)).map(([, fault]) => fault)];
}

/** Where an input may not stand: outside quotes, or where quotes expand. */
function outsideQuotes(shell: Shell, line: string, input: string): Piece[] {
  return pieces[shell](line).filter(({ kind, text }) => kind !== 'quoted' && text.includes(input));
}

describe('The rules', () => {
  it.each<[Shell, string, string]>([
    ['cmd', 'echo é', 'more than ASCII on one line'],
    ['cmd', 'echo a\necho b', 'more than ASCII on one line'],
    ['cmd', 'echo a\r', 'more than ASCII on one line'],
    ['cmd', 'echo\ta', 'more than ASCII on one line'],
    ['cmd', 'C:\\Windows>echo a', 'a prompt sign'],
    ['powershell', 'PS C:\\> Get-Date', 'a prompt sign'],
    ['cmd', '> echo a', 'a prompt sign'],
    ['powershell', '$ Get-Date', 'a prompt sign'],
    ['cmd', 'net stop a && net start a', '&& or ||'],
    ['cmd', 'net stop a || echo no', '&& or ||'],
    ['cmd', `for /f %G in ('dir') do echo %G`, 'for /f'],
    ['cmd', `dir "%LOCALAPPDATA%\\$${'{parent}'}"`, 'an unfilled template'],
    ['cmd', 'dir "undefined\\sip_*"', 'something that was not filled in'],
    ['cmd', 'dir $env:LOCALAPPDATA', '$env in cmd'],
    ['cmd', 'sc query msoidsvc', 'sc without .exe'],
    ['powershell', 'sc query msoidsvc', 'sc, which is Set-Content'],
    ['powershell', 'dir %LOCALAPPDATA%', '%NAME% in PowerShell'],
    ['powershell', 'echo "$(calc)"', 'a quote that expands'],
    ['powershell', "reg export 'a' 'b'", 'a program without .exe'],
  ])('in %s find in %j: %s', (shell, line, fault) => {
    expect(faultsIn(shell, line)).toContain(fault);
  });

  it('find an input outside the quotes', () => {
    expect(outsideQuotes('cmd', 'rd /s /q %LOCALAPPDATA%\\sip_qqq', 'qqq')).toHaveLength(1);
    expect(outsideQuotes('cmd', "rd 'sip_qqq'", 'qqq')).toHaveLength(1);
    expect(outsideQuotes('cmd', 'ren "sip_qqq" "qqq"', 'qqq')).toEqual([]);
    expect(outsideQuotes('powershell', 'ren "sip_qqq"', 'qqq')).toHaveLength(1);
    expect(outsideQuotes('powershell', "ren 'a' qqq", 'qqq')).toHaveLength(1);
    expect(outsideQuotes('powershell', "ren 'qqq'", 'qqq')).toEqual([]);
  });
});

describe('Every line', () => {
  it.each(['cmd', 'powershell'] as const)('for %s keeps the rules, whatever is known of the PC', (shell) => {
    const lines = linesFor(shell, someFacts);
    expect(lines.length).toBeGreaterThan(200);
    expect(
      lines.flatMap(({ id, line }) => faultsIn(shell, line).map((fault) => `${id}: ${fault}: ${line}`)),
    ).toEqual([]);
    for (const { line } of lines) expect(pieces[shell](line).length).toBeGreaterThan(0);
  });

  it.each(['run', 'dialog'] as const)('for %s keeps the rules, and carries no input', (carrier) => {
    const lines = linesFor(carrier, someFacts);
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.flatMap(({ id, line }) => faults(line).map((fault) => `${id}: ${fault}`))).toEqual([]);
    expect(lines.filter(({ id }) => commandInfo(id).needs)).toEqual([]);
    // Windows XP has two places, of which one is there: the folder that is opened stands in quotes.
    const atOnce = lines.filter(
      ({ id, facts }) => facts.windows !== 'windowsXp' || id !== 'openCommunicatorFolder',
    );
    expect(atOnce.filter(({ line }) => /["'&|<>^;]/.test(line))).toEqual([]);
  });

  it('for cmd names only the variables of Windows that it needs, and those its Windows has', () => {
    const used = (facts: readonly Facts[]) =>
      new Set(
        carriers
          .filter((carrier) => carrier !== 'powershell')
          .flatMap((carrier) => linesFor(carrier, facts).flatMap(({ line }) => cmdVariables(line))),
      );
    const xp = someFacts.filter(({ windows }) => windows === 'windowsXp');
    const later = someFacts.filter(({ windows }) => windows !== 'windowsXp');
    const everywhere = ['ProgramFiles', 'ProgramFiles(x86)', 'DATE', 'TIME'];
    expect(used(xp)).toEqual(
      new Set([...everywhere, 'USERNAME', 'USERPROFILE', 'ALLUSERSPROFILE', 'SystemRoot']),
    );
    expect(used(later)).toEqual(
      new Set([...everywhere, 'USERNAME', 'LOCALAPPDATA', 'PUBLIC', 'SESSIONNAME', 'SystemRoot']),
    );
  });

  it('never deletes a folder, a file or a registry key', () => {
    const lines = [...linesFor('cmd', someFacts), ...linesFor('powershell', someFacts)];
    expect(
      lines.filter(({ line }) => /\b(?:rd|rmdir|del|erase|Remove-Item|reg(?:\.exe)? delete)\b/i.test(line)),
    ).toEqual([]);
  });
});

describe('An input that its grammar accepts', () => {
  const needing = shells.flatMap((shell) =>
    commandIds
      .filter((id) => hasLine(id, shell))
      .flatMap((id) =>
        (commandInfo(id).needs ?? []).flatMap((input): [CommandId, Shell, CommandInputId][] =>
          input === 'port' ? [] : [[id, shell, input]],
        ),
      ),
  );

  it('is carried by six commands in both shells, and by three in one', () => {
    const inBoth = ['setFolderAside', 'putFolderBack', 'deleteCertificate', 'deleteCredential'];
    inBoth.push('writeMachineGuid', 'restoreMachineGuid');
    expect(needing.map(([id, shell]) => `${shell} ${id}`).sort()).toEqual(
      [
        ...inBoth.flatMap((id) => shells.map((shell) => `${shell} ${id}`)),
        'cmd trustAuthority',
        'cmd distrustAuthority',
        'powershell saveServerCertificate',
      ].sort(),
    );
  });

  it.each(needing)('stands only inside quotes in %s for %s, %s bending nothing', (id, shell, needs) => {
    const mark = withoutBraces(markers[needs]);
    const places = someFacts.filter((facts) => isThere(id, shell, facts));
    const read = pieces[shell];
    expect(places.length).toBeGreaterThan(0);

    fc.assert(
      fc.property(acceptedValues[needs], fc.constantFrom(...places), (value, facts) => {
        const marked = lineOf(id, shell, facts, { [needs]: markers[needs] });
        expect(marked).toContain(mark);
        expect(outsideQuotes(shell, marked, mark)).toEqual([]);

        const line = lineOf(id, shell, facts, { [needs]: value });
        const expected = read(marked).map(({ kind, text }) => ({
          kind,
          text: text
            .replaceAll(mark, withoutBraces(value))
            .replaceAll(pairs(mark), pairs(withoutBraces(value))),
        }));
        expect(read(line)).toEqual(expected);
        expect(faultsIn(shell, line)).toEqual([]);
        if (shell === 'cmd') expect(cmdVariables(line)).toEqual(cmdVariables(marked));
      }),
      runs,
    );
  });

  it("never names another certificate, another program's entry, another account's program or another view", () => {
    const values = fc.record({ ...acceptedValues, port: fc.constantFrom('443', '5061') });
    fc.assert(
      fc.property(values, fc.constantFrom(...someFacts), (given, facts) => {
        const lines = [...linesFor('cmd', [facts], given), ...linesFor('powershell', [facts], given)];
        for (const { line } of lines) {
          const deleted = [...line.matchAll(/ -delstore (?:My|Root) ["']([^"']*)["']/g)];
          for (const [, id] of deleted) expect(id).toMatch(/^[0-9a-f]{40}$/i);
          expect(line.match(/delstore/g)?.length ?? 0).toBe(deleted.length);
          for (const [, target = ''] of line.matchAll(/cmdkey(?:\.exe)? ["']?\/delete:["']?([^"']*)/g)) {
            expect(target).toMatch(/microsoft_oc1|lync|skype/i);
            expect(target).not.toMatch(/termsrv|virtualapp|^\//i);
          }
          const ended = line.match(/taskkill/g)?.length ?? 0;
          expect(
            line.match(/\/fi (?:"username eq %USERNAME%"|\('username eq ' \+ \$env:USERNAME\)) /g)?.length ??
              0,
          ).toBe(ended);
          expect(line).not.toMatch(/Stop-Process|Set-ItemProperty/);
          if (/\breg\.exe (?:add|import|export)/.test(line)) expect(line).toContain(' /reg:64');
        }
      }),
      { ...runs, numRuns: 60 },
    );
  });

  it('never makes a name that begins with sip_ of a folder that is set aside', () => {
    fc.assert(
      fc.property(acceptedValues.address, fc.constantFrom(...someFacts), (address, facts) => {
        const cmdNames = [
          ...lineOf('setFolderAside', 'cmd', facts, { address }).matchAll(/\bren "([^"]*)" "([^"]*)"/g),
        ];
        expect(cmdNames.length).toBeGreaterThan(0);
        for (const [, from, to] of cmdNames) {
          expect(from?.endsWith(`\\sip_${address}`)).toBe(true);
          expect(to).toMatch(/^old_20261123-1042_sip_[^\\/]+$/);
        }
        if (!isThere('setFolderAside', 'powershell', facts)) return;
        const names = [
          ...lineOf('setFolderAside', 'powershell', facts, { address }).matchAll(/-NewName '([^']*)'/g),
        ];
        expect(names.map(([, name]) => name)).toEqual([`old_20261123-1042_sip_${address}`]);
      }),
      runs,
    );
  });

  it('is written back as it was: the braces come off by one command and on again by its undo', () => {
    fc.assert(
      fc.property(acceptedValues.machineGuid, (machineGuid) => {
        for (const shell of ['cmd', 'powershell'] as const) {
          const quote = shell === 'cmd' ? '"' : "'";
          expect(lineOf('writeMachineGuid', shell, {}, { machineGuid })).toContain(
            `${quote}${withoutBraces(machineGuid)}${quote}`,
          );
          expect(lineOf('restoreMachineGuid', shell, {}, { machineGuid })).toContain(
            `${quote}${machineGuid}${quote}`,
          );
        }
      }),
      runs,
    );
  });
});
