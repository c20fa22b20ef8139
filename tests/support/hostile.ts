import type { Random } from './random';

/**
 * What no line of a report, of a ticket or of a command may hold: what ends a line, turns it around, has no width, is half a
 * character, private or none, and marks stacked without end. Written down by hand: the tests don't ask the code what is right.
 */
const forbidden: readonly (readonly [from: number, to: number])[] = [
  ...([
    [0x0, 0x1f],
    [0x7f, 0x9f],
    [0xad, 0xad],
    [0x34f, 0x34f],
    [0x61c, 0x61c],
    [0x115f, 0x1160],
  ] as const),
  ...([
    [0x17b4, 0x17b5],
    [0x180b, 0x180f],
    [0x200b, 0x200f],
    [0x2028, 0x202e],
    [0x2060, 0x206f],
  ] as const),
  ...([
    [0x3164, 0x3164],
    [0xd800, 0xdfff],
    [0xe000, 0xf8ff],
    [0xfdd0, 0xfdef],
    [0xfe00, 0xfe0f],
  ] as const),
  ...([
    [0xfeff, 0xfeff],
    [0xffa0, 0xffa0],
    [0xfff0, 0xfffb],
    [0xfffe, 0xffff],
    [0x1fffe, 0x1ffff],
  ] as const),
  ...([
    [0xe0000, 0xe0fff],
    [0xf0000, 0x10ffff],
  ] as const),
];

/** What of it a line holds, as `U+202E`; nothing, if it reads as it is written. */
export function bendsOf(line: string): string[] {
  const codes = [...line].map((character) => character.codePointAt(0) ?? 0);
  const found = codes.filter((code) => forbidden.some(([from, to]) => code >= from && code <= to));
  const stacked = line.match(/\p{M}{4}/gu) ?? [];
  return [...found.map((code) => `U+${code.toString(16).toUpperCase()}`), ...stacked];
}

const pieces: readonly string[] = [
  // Marks of direction, of no width, soft hyphens, selectors, tags.
  ...[
    '\u200e',
    '\u200f',
    '\u202a',
    '\u202b',
    '\u202c',
    '\u202d',
    '\u202e',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
  ],
  ...[
    '\u061c',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\u180e',
    '\ufe0f',
    '\u{e0041}',
    '\u3164',
  ],
  // Halves of characters, private ones, none.
  ...['\ud83d', '\ude00', '\udfff\ud800', '\ue000', '\u{10fffd}', '\uffff', '\ufffe', '\ufffc', '\u{1ffff}'],
  // Ends of lines, and other control characters.
  ...[
    '\n',
    '\r\n',
    '\r',
    '\u2028',
    '\u2029',
    '\u0085',
    '\v',
    '\f',
    '\t',
    '\0',
    '\b',
    '\u001b[2J',
    '\u007f',
    '\u009b',
  ],
  // Marks without end, and blanks of all kinds.
  ...[
    'Z\u0301\u0302\u0303\u0304\u0305',
    '\u0489\u0489\u0489\u0489',
    '\u20dd',
    '\u00a0',
    '\u2003',
    '\u3000',
    '  ',
  ],
  // What a page, a shell, a text with slots or a table could take for its own.
  ...['<script>window.hit=1</script>', '<img src=x onerror=window.hit=1>', '"><svg/onload=window.hit=1>'],
  ...[
    'javascript:window.hit=1',
    '</textarea><b>',
    '&lt;b&gt;',
    '<!--',
    ']]>',
    '{{title}}',
    '$t(report:heading)',
    '$&',
  ],
  ...[
    '" & calc & "',
    '%PATH%',
    '$(calc)',
    '`calc`',
    '; rm',
    '| more',
    '^&',
    "'; --",
    '=cmd|calc!A1',
    '\\..\\..\\',
    '/delete:',
  ],
  ...['__proto__', 'constructor', 'toString', '[nota: ', ']\n3. ', 'STATO: risolto', '- 10:00 '],
  // What is meant.
  ...[
    'user.name@example.com',
    'sip:',
    'è già così',
    'a',
    'Rossi',
    '06 1234',
    '😀',
    '👨\u200d👩\u200d👧',
    '❤\ufe0f',
    'שלום',
    'مرحبا',
  ],
];

/**
 * A text that tries to be more than a text.
 * @param most how many pieces it may have
 */
export function hostileText(random: Random, most = 8): string {
  const count = 1 + random.below(most);
  const text = Array.from({ length: count }, () => random.pick(pieces)).join(random.pick(['', '', ' ']));
  return random.percent(3) ? text.repeat(1 + random.below(200)) : text;
}

/** A value of JSON that nobody would write there. */
function odd(random: Random, deep = 3): unknown {
  const leaves = [
    null,
    true,
    false,
    0,
    -1,
    1e300,
    -1e300,
    1795395600000,
    5e-324,
    '',
    '__proto__',
    'couldNot',
    [],
  ];
  if (deep === 0 || random.percent(40)) return random.percent(30) ? hostileText(random) : random.pick(leaves);
  if (random.percent(10)) return nested(50 + random.below(2000));
  const inner = Array.from({ length: random.below(4) }, () => odd(random, deep - 1));
  if (random.percent(50)) return inner;
  const names = [
    '__proto__',
    'constructor',
    'prototype',
    'length',
    'toString',
    'valueOf',
    'toJSON',
    'kind',
    'at',
    'step',
  ];
  // As `JSON.parse` makes it: `__proto__` is a property of its own.
  return JSON.parse(
    `{${inner.map((one) => `${JSON.stringify(random.pick(names))}:${JSON.stringify(one)}`).join(',')}}`,
  );
}

/** Lists within lists, so deep. */
const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

/**
 * JSON that was right, bent at some places: another type, another property, a part taken away, doubled or moved.
 * @returns a copy
 */
export function bent(value: unknown, random: Random): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(value));
  const root = { value: copy };
  for (let times = 1 + random.below(4); times > 0; times -= 1) bend(root, random);
  // As it would be read: no gaps in lists.
  return root.value === undefined ? undefined : JSON.parse(JSON.stringify(root.value));
}

function bend(root: { value: unknown }, random: Random): void {
  let holder: Record<string, unknown> = root;
  let name = 'value';
  for (let inner = root.value; typeof inner === 'object' && inner !== null && random.percent(85); ) {
    const names = Object.keys(inner);
    if (names.length === 0) break;
    holder = inner as Record<string, unknown>;
    name = random.pick(names);
    inner = holder[name];
  }
  const found = holder[name];
  switch (random.below(7)) {
    case 0:
      delete holder[name];
      break;
    case 1:
      if (Array.isArray(found)) found.push(...found);
      else holder[name] = [found];
      break;
    case 2:
      holder[name] = typeof found === 'string' ? found + hostileText(random) : odd(random);
      break;
    case 3:
      if (typeof found === 'object' && found !== null && !Array.isArray(found))
        // As `JSON.parse` would make it.
        Object.defineProperty(found, random.pick(['__proto__', 'constructor', 'toJSON', 'step', 'kind']), {
          value: odd(random),
          enumerable: true,
          configurable: true,
          writable: true,
        });
      else holder[name] = hostileText(random);
      break;
    case 4:
      holder[name] =
        typeof found === 'number' ? random.pick([0, -found, found * 1e290, found / 1e9]) : odd(random);
      break;
    default:
      holder[name] = odd(random);
  }
}
