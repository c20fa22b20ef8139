import type { PastedLine } from './pastedLines';

/** The line that stands in front of a probe's output in a collection. */
export const marker = (name: string) => `[[sportello ${name}]]`;

/**
 * Cuts a collection at its marker lines. A marker inside a line, as in the command that printed it, is none.
 * @returns the lines below each marker, the last ones where a marker comes twice; empty if there is none
 */
export function sectionsIn(lines: readonly PastedLine[]): Map<string, PastedLine[]> {
  const sections = new Map<string, PastedLine[]>();
  let current: PastedLine[] | undefined;
  for (const line of lines) {
    const name = line.isCommand ? undefined : /^\[\[sportello ([A-Za-z]{1,30})\]\]$/.exec(line.text)?.[1];
    if (name) {
      current = [];
      sections.set(name, current);
    } else current?.push(line);
  }
  return sections;
}
