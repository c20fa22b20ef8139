/** Longest text that is read, in characters and in lines; what is longer is no probe's. */
export const longestText = 1_000_000;
const mostLines = 50_000;
/** No line that matters is longer: a path of Windows has 260 characters at most, a target 255. */
const longestLine = 500;

/** A text as it was copied from a command window. */
export interface Printed {
  /** What was printed, without blanks at the end; empty where something was typed, or the line is too long to matter. */
  lines: readonly string[];
  /** What was typed at a prompt: people select too much. */
  typed: readonly string[];
}

/** `C:\Users\user>` of cmd, `PS C:\>` and `>>` of PowerShell; what they print has no `>` behind a path. */
const prompt = /^(?:(?:PS )?(?:[A-Za-z]:|\\\\)[^<>|?*"]{0,260}|>)> ?/;

/**
 * Takes a text apart.
 * @param text anything, of any length
 * @returns its lines, or undefined if there are too many
 */
export function readLines(text: string): Printed | undefined {
  if (text.length > longestText || isTooHigh(text)) return undefined;
  const typed: string[] = [];
  const lines = text.split(/\r\n?|\n/).map((line) => {
    if (line.length > longestLine) return '';
    const typedAt = prompt.exec(line);
    if (!typedAt) return line.trimEnd();
    typed.push(line.slice(typedAt[0].length).trim());
    return '';
  });
  return { lines, typed };
}

function isTooHigh(text: string): boolean {
  return ['\n', '\r'].some((end) => {
    let count = 0;
    for (let at = text.indexOf(end); at !== -1 && count <= mostLines; at = text.indexOf(end, at + 1))
      count += 1;
    return count > mostLines;
  });
}
