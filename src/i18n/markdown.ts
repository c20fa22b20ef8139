import type { Part } from './reportText';

/** What Markdown would take for a sign of its own. */
const signs = /[\\`*_{}[\]<>#|~&]/g;

const plain = (text: string) => text.replace(signs, '\\$&');

/** A line of a command, which stays as it is. */
function code(line: string): string {
  const fence = line.includes('`') ? '``' : '`';
  const gap = fence === '``' ? ' ' : '';
  return fence + gap + line + gap + fence;
}

/** A line of a report as an item of a list. */
function item(line: string, isCommand: boolean): string {
  const [, indent = '', mark = '', text = ''] = /^(\s*)(- |\d+\. )?(.*)$/s.exec(line) ?? [];
  const said = isCommand ? code(text) : plain(text);
  // What belongs to an item stands below it.
  return indent === '' ? (mark || '- ') + said : `    - ${said}`;
}

/**
 * Parts of a report as Markdown (CommonMark): headings, and a list below each.
 * @returns lines ended by line feeds
 */
export function markdownOf(parts: readonly Part[]): string {
  const written = parts.map(({ id, head, lines }, index) => {
    const [heading = '', ...below] = head.split('\n');
    const title = heading === '' ? [] : [`${index === 0 ? '#' : '##'} ${plain(heading)}`, ''];
    const first = below.flatMap((line) => [`**${plain(line)}**`, '']);
    return [...title, ...first, ...lines.map((line) => item(line, id === 'undo'))].join('\n').trimEnd();
  });
  return `${written.join('\n\n')}\n`;
}
