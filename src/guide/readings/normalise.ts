import { withoutStamps } from './chatStamps';

/** Whether a text needs more than its lines to be divided. */
const unusual = /[^\x20-\x7e\r\n]/;
/** Colours of a console, and what no console prints: control characters, marks of order, width and direction. */
const invisible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /\x1b\[[0-9;]{0,20}[A-Za-z]|[\x00-\x08\x0e-\x1f\x7f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/g;
const otherBlanks = /[\t\v\f\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
const lineEnd = /\r\n?|[\n\x85\u2028\u2029]/;

/** No line that matters is longer: a path of Windows has 260 characters at most, a target 255. */
export const longestLine = 500;

/**
 * Takes off a text what chats, mails, remote consoles and web forms put on it, in one place and before any reader sees it.
 * What is left has a shape of its own: no line is empty or set in, and between words stands one blank. Nothing is joined:
 * a line that was broken stays two.
 * @param text anything
 * @returns the lines that are left, of those that are too long to matter only the beginning
 */
export function normalisedLines(text: string): string[] {
  const written = text.includes('&') ? unescaped(text) : text;
  const plain = unusual.test(written) ? written.replace(invisible, '').replace(otherBlanks, ' ') : written;
  const lines: string[] = [];
  for (const raw of plain.split(lineEnd)) {
    const line = (raw.length > 4 * longestLine ? raw.slice(0, 4 * longestLine) : raw).trim();
    if (line === '') continue;
    const spaced = line.includes('  ') ? line.replace(/ {2,}/g, ' ') : line;
    lines.push(spaced.length > longestLine ? spaced.slice(0, longestLine + 1) : spaced);
  }
  return withoutStamps(withoutSignature(withoutQuotation(lines)));
}

const entities: Readonly<Record<string, string>> = {
  ...{ gt: '>', lt: '<', amp: '&', quot: '"', nbsp: ' ', apos: "'" },
  ...{ '#62': '>', '#60': '<', '#38': '&', '#34': '"', '#160': ' ', '#39': "'", '#x27': "'" },
};

/** A page may show its signs as it writes them: `&gt;` behind the folder at which something was typed. */
function unescaped(text: string): string {
  return text.replace(/&(#?\w{2,4});/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole);
}

const quoted = /^(?:> ?)+/;

/**
 * Takes off the marks of a quoted mail, as deep as most lines have them: those of PowerShell, which asks for the rest of a
 * command with `>>`, are fewer, and stand below a prompt.
 */
function withoutQuotation(lines: readonly string[]): readonly string[] {
  const depths = lines.map(depthOf);
  const marked = depths.filter((depth) => depth > 0);
  const isBelowPrompt = lines.some((line, index) => depths[index] === 0 && /^PS [^<>|]{0,260}>/.test(line));
  if (marked.length * 2 < lines.length || marked.length === 0 || isBelowPrompt) return lines;
  const usual = commonest(marked);
  return lines.map((line) => unquoted(line, usual)).filter((line) => line !== '');
}

function depthOf(line: string): number {
  return line.startsWith('>') ? (quoted.exec(line)?.[0] ?? '').replaceAll(' ', '').length : 0;
}

function unquoted(line: string, depth: number): string {
  let rest = line;
  for (let level = 0; level < depth && rest.startsWith('>'); level += 1) rest = rest.slice(1).trimStart();
  return rest;
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** @source RFC 3676, 4.3: a signature stands below a line of two hyphens */
function withoutSignature(lines: readonly string[]): readonly string[] {
  const at = lines.indexOf('--');
  return at === -1 ? lines : lines.slice(0, at);
}
