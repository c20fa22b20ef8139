import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandIds, commandInfo } from '../../src/guide/commands/commands';
import {
  checkInput,
  choices,
  type InputId,
  isFree,
  type Refusal,
  type TextInputId,
} from '../../src/guide/commands/inputs';
import { bendsOf } from '../support/hostile';
import { acceptedValues, anyText, type CommandInputId, grammars, typicalValues } from '../support/values';

const runs = { seed: 2604176, numRuns: 1000 };
const ids = Object.keys(grammars) as CommandInputId[];
const guid = 'c1cbd94c-0d35-414c-89ef-dd092b984883';
const byte = (count: number) => 'a1'.repeat(count);

const accepted: [TextInputId, string][] = [
  ['address', 'user.name@example.com'],
  ['address', 'a@b.it'],
  ['address', '0_-+x@sub-1.example.co.uk'],
  ['address', 'Anna_@CONTOSO.COM'],
  ['address', `a@${'b'.repeat(63)}.com`],
  ['address', `${'a'.repeat(242)}@example.com`],
  ['serialNumber', '0a'],
  ['serialNumber', byte(20)],
  ['serialNumber', '1A0000000442C7F7E28BE5A3'],
  ['thumbprint', byte(20)],
  ['machineGuid', guid],
  ['machineGuid', `{${guid.toUpperCase()}}`],
  ['credentialTarget', 'LegacyGeneric:target=Microsoft_OC1:uri=user@example.com:specific:OCS:1'],
  ['credentialTarget', 'LegacyGeneric:target=lync'],
  ['credentialTarget', 'MICROSOFT_OC1:uri=user@example.com/x:specific:EWS:1'],
  ['credentialTarget', 'Skype_for_Business:user@example.com'],
  ['credentialTarget', `Lync:${'a'.repeat(250)}`],
  ['serverName', 'lyncdiscover.example.com'],
  ['serverName', 'A1-b.co'],
  ['serverName', `${'a.'.repeat(120)}example.com`],
  ['authorityThumbprint', byte(20)],
];

describe('Accepted as it is', () => {
  it.each(accepted)('%s %j', (id, text) => {
    expect(checkInput(id, text)).toEqual({ ok: true, value: text, cleanedFrom: undefined });
  });
});

type Cleaned = [TextInputId, string, string];
const cleaned: Cleaned[] = [
  ['address', '  user@example.com\t', 'user@example.com'],
  ['address', 'user@example.com\r\n', 'user@example.com'],
  ['address', '\u00a0user@example.com\u00a0', 'user@example.com'],
  ['address', 'sip:user@example.com', 'user@example.com'],
  ['address', 'SIP:user@example.com', 'user@example.com'],
  ['address', 'mailto:user@example.com', 'user@example.com'],
  ['address', '<user@example.com>', 'user@example.com'],
  ['address', ' <sip:user@example.com> ', 'user@example.com'],
  ['serialNumber', '1a 00 00 04', '1a000004'],
  ['serialNumber', '1A:00:00:04', '1A000004'],
  ['serialNumber', '\u200e1a 00 00 04', '1a000004'],
  ['serialNumber', ' 1a000004 ', '1a000004'],
  ['thumbprint', Array(20).fill('a9').join(' '), 'a9'.repeat(20)],
  ['thumbprint', `\u200e${Array(20).fill('A9').join('  ')}`, 'A9'.repeat(20)],
  ['thumbprint', Array(10).fill('a9b1').join(' '), 'a9b1'.repeat(10)],
  ['thumbprint', `${byte(10)} ${byte(10)}`, byte(20)],
  ...['\u00a0', '\u202f', '\t', '\r\n', '\n  '].map(
    (blank): Cleaned => ['authorityThumbprint', byte(18) + blank + byte(2), byte(20)],
  ),
  ['machineGuid', ` {${guid}}\n`, `{${guid}}`],
  ['credentialTarget', ' Microsoft_OC1:uri=user@example.com ', 'Microsoft_OC1:uri=user@example.com'],
  ['serverName', ' lync.example.com\r\n', 'lync.example.com'],
  ['serverName', 'https://lync.example.com/', 'lync.example.com'],
  ['serverName', 'HTTPS://lync.example.com', 'lync.example.com'],
  ['authorityThumbprint', Array(20).fill('a9').join(' '), 'a9'.repeat(20)],
  // Unseen, whatever they are and wherever they stand around.
  ...[
    '\u00a0',
    '\u202f',
    '\u3000',
    '\u200b',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\u200e',
    '\u200f',
  ].flatMap((unseen): Cleaned[] => [
    ['address', `${unseen}user@example.com${unseen} ${unseen}`, 'user@example.com'],
    ['address', `<${unseen}user@example.com${unseen}>`, 'user@example.com'],
    ['thumbprint', `${unseen}${byte(20)}${unseen}`, byte(20)],
    ['machineGuid', `${unseen}{${guid}}${unseen}`, `{${guid}}`],
    ['credentialTarget', `${unseen}Lync${unseen}`, 'Lync'],
    ['serverName', `${unseen}lync.example.com${unseen}`, 'lync.example.com'],
  ]),
  ...['\u202a', '\u202e', '\u2066', '\u2069', '\u061c'].map(
    (mark): Cleaned => ['serialNumber', `${mark}1a00${mark}`, '1a00'],
  ),
];

describe('Cleaned, and it says so', () => {
  it.each(cleaned)('%s %j becomes %j', (id, text, value) => {
    const checked = checkInput(id, text);
    expect(checked).toEqual({ ok: true, value, cleanedFrom: expect.stringMatching(/./) });
    // A sentence quotes it: nothing in it may turn that around.
    const from = checked.ok ? (checked.cleanedFrom ?? '') : '';
    expect(bendsOf(from)).toEqual([]);
    expect(text.replace(/\s/g, '').replace(/\p{Cf}/gu, '')).toBe(from.replace(/\s/g, ''));
  });
});

/** What a real cmd.exe ran, or took for another folder, in place of an address (real.md). */
const dangerous: [string, string, Refusal, string][] = [
  ['a quote, which ends the quoted part', 'user@example.com" & calc & "', 'forbidden', '" &'],
  ['a new line, which runs', 'user@example.com\ncalc', 'notAscii', 'U+000A'],
  ['a carriage return, which runs', 'user@example.com\rcalc', 'notAscii', 'U+000D'],
  ['a variable', 'user%PATH%@example.com', 'forbidden', '%'],
  ['even one percent sign', 'a%b@example.com', 'forbidden', '%'],
  ['a way up with backslashes', 'x\\..\\..\\Victim@example.com', 'forbidden', '\\'],
  ['a way up with slashes', 'x/../../Victim@example.com', 'addressShape', ''],
  ['a star', '*@example.com', 'forbidden', '*'],
  ['a question mark', 'ann?@example.com', 'forbidden', '?'],
  ['a dot at the end', 'user@example.com.', 'addressShape', ''],
  ['two dots', 'user..name@example.com', 'addressShape', ''],
  ['a blank inside', 'user name@example.com', 'addressShape', ''],
  ['less than', 'user<name@example.com', 'forbidden', '<'],
  ['greater than', 'user>x@example.com', 'forbidden', '>'],
  ['a pipe', 'user|x@example.com', 'forbidden', '|'],
  ['a tab inside', 'user\tname@example.com', 'notAscii', 'U+0009'],
  ['a vertical tab', 'user\u000bx@example.com', 'notAscii', 'U+000B'],
  ['control Z', 'user\u001ax@example.com', 'notAscii', 'U+001A'],
  ['a null', 'user\u0000x@example.com', 'notAscii', 'U+0000'],
  ['an accent', 'annà@example.com', 'notAscii', 'à'],
  ['a quote of typography', 'user’x@example.com', 'notAscii', '’'],
  ['a character of two halves', 'user😀@example.com', 'notAscii', '😀'],
  ['an ampersand', 'user&calc@example.com', 'forbidden', '&'],
  ['a caret', 'user^x@example.com', 'forbidden', '^'],
  ['an exclamation mark', 'user!x!@example.com', 'forbidden', '!'],
  ['an apostrophe', "user'x@example.com", 'forbidden', "'"],
  ['a backtick', 'user`x@example.com', 'forbidden', '`'],
  ['a variable of PowerShell', '$(calc)@example.com', 'forbidden', '$ ( )'],
  ['a semicolon', 'user;calc@example.com', 'forbidden', ';'],
  ['a comma', 'user,x@example.com', 'forbidden', ','],
  ['a colon, which is a stream', 'user:x@example.com', 'addressShape', ''],
  ['a comment', '#user@example.com', 'forbidden', '#'],
];

describe('A dangerous address', () => {
  it.each(dangerous)('with %s is refused', (_, text, refusal, characters) => {
    expect(checkInput('address', text)).toEqual({ ok: false, refusal, characters });
  });

  it('is one with any character of ASCII but the few allowed ones, wherever it stands', () => {
    const allowed = /[A-Za-z0-9._+@-]/;
    const others = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).filter(
      (one) => !allowed.test(one),
    );
    const letIn = others.filter((one) =>
      ['an', 'user@con'].some((head) => checkInput('address', `${head}${one}x@a.com`).ok),
    );
    expect(others).toHaveLength(128 - 67);
    expect(letIn).toEqual([]);
  });
});

type Refused = [InputId, string, Refusal];
const free = ['errorText', 'person', 'callBack', 'pcName', 'ticket', 'leftBy'] as const;

const refused: Refused[] = [
  ['address', '', 'empty'],
  ['address', ' \n ', 'empty'],
  ['address', '<>', 'empty'],
  ['address', 'sip:', 'empty'],
  ['address', 'user', 'addressShape'],
  ['address', '@example.com', 'addressShape'],
  ['address', 'user@example', 'addressShape'],
  ['address', 'user@@example.com', 'addressShape'],
  ['address', 'user@example.c', 'addressShape'],
  ['address', 'user@example.c0m', 'addressShape'],
  ['address', 'user@-example.com', 'addressShape'],
  ['address', 'user@example-.com', 'addressShape'],
  ['address', 'user@.com', 'addressShape'],
  ['address', '.user@example.com', 'addressShape'],
  ['address', '-user@example.com', 'addressShape'],
  ['address', 'user.@example.com', 'addressShape'],
  ['address', `a@${'b'.repeat(64)}.com`, 'addressShape'],
  ['address', `${'a'.repeat(243)}@example.com`, 'addressShape'],
  ['address', `${'a'.repeat(501)}@example.com`, 'tooLong'],
  ['address', 'sip:user@example.com;transport=tls', 'forbidden'],
  ['serialNumber', '', 'empty'],
  ['serialNumber', '1a0', 'serialNumberShape'],
  ['serialNumber', byte(21), 'serialNumberShape'],
  ['serialNumber', '1g', 'serialNumberShape'],
  ['serialNumber', '1a  00', 'serialNumberShape'],
  ['serialNumber', '0x1a', 'serialNumberShape'],
  ['serialNumber', '*', 'forbidden'],
  ['serialNumber', '1a" & calc', 'forbidden'],
  ['serialNumber', '1a\u200e00', 'notAscii'],
  ['thumbprint', '', 'empty'],
  ['thumbprint', byte(19), 'thumbprintShape'],
  ['thumbprint', byte(21), 'thumbprintShape'],
  ['thumbprint', Array(20).fill('a9').join(':'), 'thumbprintShape'],
  ['thumbprint', `a 1${byte(19)}`, 'thumbprintShape'],
  ['thumbprint', `${byte(19)}a 1`, 'thumbprintShape'],
  ['machineGuid', '', 'empty'],
  ['machineGuid', `{${guid}`, 'machineGuidShape'],
  ['machineGuid', `${guid}}`, 'machineGuidShape'],
  ['machineGuid', `{{${guid}}}`, 'machineGuidShape'],
  ['machineGuid', `(${guid})`, 'forbidden'],
  ['machineGuid', guid.replaceAll('-', ''), 'machineGuidShape'],
  ['machineGuid', guid.slice(1), 'machineGuidShape'],
  ['machineGuid', `MachineGuid REG_SZ {${guid}}`, 'machineGuidShape'],
  ['credentialTarget', '', 'empty'],
  ['credentialTarget', `Lync:${'a'.repeat(251)}`, 'credentialTargetShape'],
  ['credentialTarget', '/lync', 'credentialTargetShape'],
  ['credentialTarget', '/ras', 'credentialTargetShape'],
  ['credentialTarget', '/delete:lync', 'credentialTargetShape'],
  ['credentialTarget', 'LegacyGeneric:target=/lync', 'foreignTarget'],
  ['credentialTarget', 'MicrosoftOffice16_Data:SSPI:user@example.com', 'foreignTarget'],
  ['credentialTarget', 'MicrosoftOffice16_Data:SSPI:lync.user@example.com', 'foreignTarget'],
  ['credentialTarget', 'MicrosoftOffice16_Data:SSPI:user@lync.example.com', 'foreignTarget'],
  ['credentialTarget', 'git:https://skype.example.com', 'foreignTarget'],
  ['credentialTarget', 'WindowsLive:target=virtualapp/didlogical', 'foreignTarget'],
  ['credentialTarget', 'Lync:virtualapp', 'foreignTarget'],
  ['credentialTarget', 'Domain:target=TERMSRV/lync-fe01.example.local', 'foreignTarget'],
  ['credentialTarget', 'termsrv:lync', 'foreignTarget'],
  ['credentialTarget', 'LegacyGeneric:target=', 'foreignTarget'],
  ...[
    'lynch-bank',
    'LYNCH',
    'MerrillLynch',
    'SkypeRecorder',
    'lync-fe01',
    'lync_bank',
    'xskype',
    'a:lync',
  ].flatMap((other): Refused[] => [
    ['credentialTarget', other, 'foreignTarget'],
    ['credentialTarget', `LegacyGeneric:target=${other}`, 'foreignTarget'],
  ]),
  ...['lync.example.com', 'lyncsql01.example.local', 'lync/example', 'lync-fe01.example.local/admin'].flatMap(
    (host): Refused[] => [
      ['credentialTarget', host, 'foreignTarget'],
      ['credentialTarget', `LegacyGeneric:target=${host}`, 'foreignTarget'],
    ],
  ),
  ...['lync', 'microsoft_oc1', 'lync.example.com', 'lynchburg.local'].map(
    (name): Refused => ['credentialTarget', `Domain:target=${name}`, 'foreignTarget'],
  ),
  ['serverName', '', 'empty'],
  ['serverName', 'lync', 'serverNameShape'],
  ['serverName', 'lync.example.com.', 'serverNameShape'],
  ['serverName', '.example.com', 'serverNameShape'],
  ['serverName', 'lync..example.com', 'serverNameShape'],
  ['serverName', '-lync.example.com', 'serverNameShape'],
  ['serverName', 'lync-.example.com', 'serverNameShape'],
  ['serverName', `${'a'.repeat(64)}.example.com`, 'serverNameShape'],
  ['serverName', `${'a.'.repeat(122)}example.com`, 'serverNameShape'],
  ['serverName', '192.0.2.1', 'serverNameShape'],
  ['serverName', 'lync.example.com:5061', 'serverNameShape'],
  ['serverName', 'https://lync.example.com/path', 'serverNameShape'],
  ['serverName', 'user@example.com', 'serverNameShape'],
  ['serverName', "lync.example.com',443); calc; ('", 'forbidden'],
  ['authorityThumbprint', byte(19), 'thumbprintShape'],
  ['authorityThumbprint', 'a9\u200b'.repeat(20), 'notAscii'],
  ['port', '', 'choiceShape'],
  ['port', '80', 'choiceShape'],
  ['port', '443 ', 'choiceShape'],
  ...['\u00a0', '\u202f', '\u200b', '\u2060', '\ufeff', '\u00ad', '\u200e', '\u202e'].flatMap(
    (unseen): Refused[] => [
      ['address', `user${unseen}@example.com`, 'notAscii'],
      ['serialNumber', byte(5) + unseen + byte(5), 'notAscii'],
      ['machineGuid', `{${guid}${unseen}}`, 'notAscii'],
      ['credentialTarget', `Ly${unseen}nc`, 'notAscii'],
      ['serverName', `lync.${unseen}example.com`, 'notAscii'],
    ],
  ),
  ['credentialTarget', 'Microsoft OC1', 'credentialTargetShape'],
  ['credentialTarget', '*', 'forbidden'],
  ['credentialTarget', 'virtualapp\\didlogical', 'forbidden'],
  ['credentialTarget', 'a" /delete:"b', 'forbidden'],
  ['errorText', ' \n ', 'empty'],
  ['person', '\u202e', 'empty'],
  ['since', 'lastYear', 'choiceShape'],
  ['since', '', 'choiceShape'],
  ['after', 'today', 'choiceShape'],
  ['singleSignOn', 'YES', 'choiceShape'],
];

describe('Refused', () => {
  it.each(refused)('%s %j', (id, text, refusal) => {
    expect(checkInput(id, text)).toMatchObject({ ok: false, refusal });
  });

  it.each([...ids, ...free] as const)('%s of a million characters, before any pattern sees it', (id) => {
    const hostile = [
      'a'.repeat(1_000_000),
      `${'a.'.repeat(500_000)}@`,
      ' '.repeat(1_000_000),
      `${typicalValues.address}${' '.repeat(1_000_000)}`,
      `\u200e${'a1:'.repeat(333_333)}`,
    ];
    for (const text of hostile) expect(checkInput(id, text)).toMatchObject({ ok: false, refusal: 'tooLong' });
  });

  it.each(ids)('%s of five hundred characters that nearly fit, without long thought', (id) => {
    const nearly = ['a', 'a.', 'a-', 'a1 ', 'a1:', 'a@a.', '{', '='].map(
      (part) => `${part.repeat(500 / part.length)}"`,
    );
    for (const text of nearly) expect(checkInput(id, text).ok).toBe(false);
  });
});

describe('Whatever is typed', () => {
  const pieces = fc.constantFrom(
    'sip:',
    'SIPS:',
    'mailto:',
    '<',
    '>',
    ' ',
    '\t',
    '\r\n',
    '\u00a0',
    '\u200e',
    ':',
    '.',
    '..',
    '@',
    '{',
    '}',
    '"',
    '%',
    "'",
  );
  /** The character that a sentence names by its number, because nobody would see it. */
  const numbered = (name: string) => String.fromCodePoint(Number.parseInt(name.slice(2), 16));
  const typed = (id: CommandInputId) =>
    fc.oneof(
      acceptedValues[id],
      fc
        .tuple(fc.array(pieces, { maxLength: 3 }), acceptedValues[id], fc.array(pieces, { maxLength: 3 }))
        .map(([before, value, after]) => before.join('') + value + after.join('')),
      fc
        .tuple(acceptedValues[id], fc.nat(300), fc.oneof(pieces, anyText(2)))
        .map(([value, place, piece]) => value.slice(0, place) + piece + value.slice(place)),
      anyText(60),
    );

  it.each(ids)('%s is accepted with the characters of its grammar only, and never changed inside', (id) => {
    let taken = 0;
    fc.assert(
      fc.property(typed(id), (text) => {
        const checked = checkInput(id, text);
        if (!checked.ok) return;
        taken += 1;
        const separators = ['serialNumber', 'thumbprint', 'authorityThumbprint'].includes(id)
          ? /[\s:]/g
          : /$/;
        expect(checked.value).toMatch(/^[A-Za-z0-9:=._@+/{}-]+$/);
        expect(checked.value).toMatch(grammars[id]);
        expect(text.replace(separators, '')).toContain(checked.value);
        expect(checked.cleanedFrom === undefined).toBe(text === checked.value);
        expect(checkInput(id, checked.value)).toEqual({
          ok: true,
          value: checked.value,
          cleanedFrom: undefined,
        });
      }),
      runs,
    );
    expect(taken).toBeGreaterThan(runs.numRuns / 5);
  });

  it.each(ids)('%s is accepted if its grammar in flow.md accepts it', (id) => {
    fc.assert(
      fc.property(acceptedValues[id], (text) => {
        expect(text).toMatch(grammars[id]);
        expect(checkInput(id, text)).toEqual({ ok: true, value: text, cleanedFrom: undefined });
      }),
      runs,
    );
  });

  it.each(ids)('%s is refused with a reason and never with the text itself', (id) => {
    fc.assert(
      fc.property(typed(id), (text) => {
        const checked = checkInput(id, text);
        if (checked.ok) return;
        const named = checked.characters.split(' ').filter(Boolean);
        if (checked.refusal !== 'tooLong')
          for (const character of named)
            expect(text).toContain(/^U\+/.test(character) ? numbered(character) : character);
        expect(new Set(named).size).toBe(named.length);
        expect(named.every((one) => [...one].length <= 3 || /^U\+[0-9A-F]{4,6}$/.test(one))).toBe(true);
      }),
      runs,
    );
  });
});

describe.each(free)('A text for the report only: %s', (id) => {
  it.each([
    ['Si è verificato un problema', 'Si è verificato un problema'],
    ['two\r\nlines\tand  blanks ', 'two lines and blanks'],
    ['a\u202eb\u200bc', 'abc'],
    ['"quoted" & 100%', '"quoted" & 100%'],
  ])('of %j becomes %j: it is one line of any language', (text, value) => {
    expect(checkInput(id, text)).toMatchObject({ ok: true, value });
  });
});

describe('A choice', () => {
  it.each(
    Object.entries(choices).flatMap(([id, options]) =>
      options.map((option) => [id as InputId, option] as const),
    ),
  )('%s can be %s', (id, option) => {
    expect(checkInput(id, option)).toEqual({ ok: true, value: option, cleanedFrom: undefined });
  });
});

describe('Who is called back, and what the report quotes', () => {
  it('is needed by no command', () => {
    const needs = commandIds.map((id) => ({ id, needs: commandInfo(id).needs ?? [] }));
    expect(needs.filter((one) => one.needs.some(isFree))).toEqual([]);
    expect(free.every(isFree)).toBe(true);
    expect(ids.some(isFree)).toBe(false);
  });
});
