import { longestLine, normalisedLines } from './normalise';

/** Longest text that is read, in characters and in lines: more than a command window keeps. What is longer is not looked at. */
export const longestText = 500_000;
const mostLines = 50_000;

/** A text as it was copied from a command window, in the shape that `normalisedLines` gives it. */
export interface Printed {
  /** What was printed; a line is empty where something was typed, or where it was too long to matter. */
  lines: readonly string[];
  /** What was typed at a prompt: people select too much. */
  typed: readonly string[];
  /** For each line what was typed last above it. */
  typedAbove: readonly string[];
  /** Whether it was typed in the folder in which an administrator's window begins. */
  isSystemWindow: boolean;
  /** Whether the text ends within its last line: there it may have been cut. */
  isOpen: boolean;
}

/** `C:\Users\user>` of cmd, `PS C:\>`, `[pc]: PS C:\>` and `>>` of PowerShell; what they print has no `>` behind a path. */
const prompt =
  /^(?:(?:\[[^[\]]{1,64}\]: ?)?(?:PS (?:[A-Za-z]{2,16}:)?|(?=[A-Za-z]:|\\\\))[^<>|?*"]{0,260}|>)> ?/;
const systemPrompt = /^(?:PS )?[A-Za-z]:\\windows\\(?:system32|syswow64)>/i;

/**
 * Takes a text apart.
 * @param text anything, of any length
 * @returns its lines, or undefined if it is too long or has too many
 */
export function readLines(text: string): Printed | undefined {
  if (text.length > longestText || isTooHigh(text)) return undefined;
  let isSystemWindow = false;
  const typed: string[] = [];
  const typedAbove: string[] = [];
  const lines = normalisedLines(text).map((line) => {
    const typedAt = line.includes('>') ? prompt.exec(line) : null;
    if (typedAt) {
      typed.push(line.slice(typedAt[0].length));
      isSystemWindow ||= systemPrompt.test(line);
    }
    typedAbove.push(typed.at(-1) ?? '');
    return typedAt || line.length > longestLine ? '' : line;
  });
  return { lines, typed, typedAbove, isSystemWindow, isOpen: !/[\r\n\u2028]\s*$/.test(text.slice(-200)) };
}

function isTooHigh(text: string): boolean {
  return ['\n', '\r'].some((end) => {
    let count = 0;
    for (let at = text.indexOf(end); at !== -1 && count <= mostLines; at = text.indexOf(end, at + 1))
      count += 1;
    return count > mostLines;
  });
}
