/** A line of a paste: what was printed, or a prompt with the command that was typed. */
export interface PastedLine {
  text: string;
  isCommand: boolean;
}

/** More than any probe prints; what comes after is not looked at. */
const longestPaste = 2_000_000;
const mostLines = 100_000;
/** No line that matters is longer; a path has 260 characters at most. */
const longestLine = 1000;

const esc = '\u001b';
const colours = new RegExp(`${esc}\\[[0-9;?]{0,30}[@-~]`, 'g');
const titles = new RegExp(`${esc}\\][^${esc}\u0007]{0,300}`, 'g');
const invisible = /[\p{Cf}\p{Cc}]/gu;
const lineEnds = /[\r\n]+/;
const prompt = /^(?:\[[^\]]{1,64}\]: )?(?:PS )?(?:[A-Za-z]{1,20}:\\|\\\\)[^<>|"*?]{0,260}>/;

const nothing: PastedLine = { text: '', isCommand: false };

function pastedLine(raw: string): PastedLine {
  const text = raw.slice(0, longestLine).replaceAll('\t', ' ').replace(invisible, '').trim();
  const isCommand = text.includes('>') && (text.startsWith('>>') || prompt.test(text));
  return isCommand || raw.length <= longestLine ? { text, isCommand } : nothing;
}

/**
 * Cuts a paste into lines: no colour codes, no invisible characters, no blanks around, no empty lines.
 * @param text anything, of any length
 */
export function pastedLines(text: string): PastedLine[] {
  let plain = text.slice(0, longestPaste);
  if (plain.includes(esc)) plain = plain.replace(colours, '').replace(titles, '');
  return plain
    .split(lineEnds, mostLines)
    .map(pastedLine)
    .filter((line) => line.text !== '');
}

/** The lines that were printed; a prompt leaves an empty one, so that it still parts what stands around it. */
export function printed(lines: readonly PastedLine[]): string[] {
  return lines.map(({ text, isCommand }) => (isCommand ? '' : text));
}
