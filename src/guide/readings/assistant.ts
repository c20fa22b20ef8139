import type { Answer } from '../guideMachine';
import type { PastedLine } from './pastedLines';
import { only, type Reading, unclear, understood } from './reading';

const service = 'msoidsvc';

/** Numbers of `SERVICE_STATUS` that decide; the others are on their way somewhere. */
const states: Record<string, Answer> = { '1': 'stopped', '4': 'running' };

interface Sign {
  line: string;
  answer: Answer | undefined;
}

/** What sc.exe says below the service's name: the type, then the state, each `label : number  WORD`. */
function stateBelow(lines: readonly PastedLine[], start: number): Sign | undefined {
  const label = lines[start - 1]?.text.split(':')[0];
  const near = lines.slice(start, start + 5);
  const next = near.findIndex(({ text, isCommand }) => isCommand || text.split(':')[0] === label);
  const numbered = (next < 0 ? near : near.slice(0, next)).filter(({ text }) =>
    /^[^:]{1,40}: ?[0-9a-f]{1,3} {1,4}[A-Z]/.test(text),
  );
  const line = numbered[1]?.text;
  const number = line && /: ?([1-7]) /.exec(line)?.[1];
  return number ? { line, answer: states[number] } : undefined;
}

/**
 * Reads `sc.exe query` and `Get-Service | Format-List`, by numbers and names that no Windows translates.
 * @source facts.md §4: 1 STOPPED, 4 RUNNING, error 1060 = not installed; winsvc.h for the other numbers
 */
export function readAssistant(lines: readonly PastedLine[]): Reading {
  const signs: Sign[] = [];
  let asked = service;
  let named = '';
  lines.forEach(({ text, isCommand }, index) => {
    if (isCommand) {
      const query = /\bsc(?:\.exe)? query(?:ex)? "?([A-Za-z0-9_.-]{1,80})/i.exec(text)?.[1];
      if (query) asked = query.toLowerCase();
      return;
    }
    const name = /^[^:]{1,40}: ?([A-Za-z0-9_.-]{1,80})$/.exec(text)?.[1]?.toLowerCase();
    if (name === service) {
      const below = stateBelow(lines, index + 1);
      if (below) signs.push(below);
    }
    if (/\(msoidsvc:/i.test(text)) named = service;
    if (named === service && text.includes('NoServiceFoundForGivenName'))
      signs.push({ line: text, answer: 'missing' });
    if (asked === service && /^\[SC\].{1,200}\b1060\b/.test(text))
      signs.push({ line: text, answer: 'missing' });
    const status = /^Status {0,20}: ?([A-Za-z]{1,20})$/.exec(text)?.[1];
    const nameAbove = /^Name {0,20}: ?([A-Za-z0-9_.-]{1,80})$/.exec(lines[index - 1]?.text ?? '')?.[1];
    if (status && nameAbove?.toLowerCase() === service) {
      const words: Record<string, Answer> = { Running: 'running', Stopped: 'stopped' };
      signs.push({ line: text, answer: words[status] });
    }
  });
  const first = signs[0];
  if (!first) return unclear('otherText');
  const answer = only(signs.map((sign) => sign.answer));
  if (signs.some((sign) => sign.answer !== first.answer)) return unclear('conflict');
  return answer ? understood(first.line, { answer }) : unclear('inBetween');
}
