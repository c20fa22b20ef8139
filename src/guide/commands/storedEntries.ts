/** An entry of `cmdkey /list`: its target, and whether all of it was copied. */
export interface Stored {
  target: string;
  line: string;
  /** The target may go on in the next line. */
  isBroken: boolean;
  /** Nothing stands below it, as if the text had been cut within its target. */
  isOpen: boolean;
  isWhole: boolean;
}

/** What one run of `cmdkey /list` printed. */
export interface List {
  entries: readonly Stored[];
  hasHeading: boolean;
}

const entry = /^[^:=]{1,40}: (\w{1,40}:\w{1,20}=\S.*)$/;
/** Type, user: words and a colon. */
const detail = /^[^:]{1,40}: \S/;
const isNone = (line: string) => /^\* \S.{0,40} \*$/.test(line);
/** It ends with a colon. */
const isHeading = (line: string) => /^[^:=\\*]{4,81}:$/.test(line);

export const isEntry = (line: string) => entry.test(line);

/** A target may have been broken behind its first words. */
export const isPiece = (line: string) =>
  /^\w{1,40}:\w{1,20}=|:\w{1,20}=$/.test(line) || (/microsoft_oc1/i.test(line) && !entry.test(line));

/**
 * The lists in a text: below a heading or a prompt begins another one.
 * @param lines as `normalisedLines` gives them
 */
export function listsIn(lines: readonly string[]): List[] {
  const lists: { entries: Stored[]; hasHeading: boolean }[] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1] ?? '';
    const stored = storedAt(lines, index);
    const hasHeading = isHeading(above);
    const isFirst = hasHeading || above === '' || lists.length === 0;
    if (isNone(line) && hasHeading) lists.push({ entries: [], hasHeading });
    else if (stored && isFirst) lists.push({ entries: [stored], hasHeading });
    else if (stored) lists.at(-1)?.entries.push(stored);
  }
  return lists;
}

/** The line that says that a list is empty. */
export const noneIn = (lines: readonly string[]) =>
  lines.find((line, index) => isNone(line) && isHeading(lines[index - 1] ?? ''));

function storedAt(lines: readonly string[], index: number): Stored | undefined {
  const line = lines[index] ?? '';
  const target = entry.exec(line)?.[1];
  if (target === undefined) return undefined;
  const [kind = '', user = ''] = lines.slice(index + 1, index + 3);
  // The rest of a broken line has no blank, or no colon before it.
  const isBroken = kind !== '' && !detail.test(kind);
  const isWhole = detail.test(kind) && /^[^:]{1,40}:/.test(user) && !entry.test(user);
  return { target, line, isBroken, isOpen: kind === '', isWhole };
}
