import type { Printed } from '../readings/printed';
import { answered, cannotTell, type Reading } from '../readings/reading';
import { noProgram, unseenOr } from '../readings/unseen';

const service = 'msoidsvc';
const states: Record<string, 'stopped' | 'running'> = { '1': 'stopped', '4': 'running' };

/** Error 5 of sc: this account may not ask. */
const unseen = [/^\[SC\] \S.* 5:$/, noProgram('sc')];

/** One thing that the text says of a service; `undefined` as an answer: it is on its way, or paused. */
interface Finding {
  name: string;
  answer: 'running' | 'stopped' | 'missing' | undefined;
  lines: string[];
}

/**
 * Reads `sc.exe query msoidsvc` and `Get-Service`.
 * @source sc prints TYPE and STATE as numbers below the name; error 1060 is "no such service"
 */
export function readAssistant({ lines, typed }: Printed): Reading {
  const found = [...states1060(lines, typed), ...queried(lines), ...listed(lines)];
  const own = found.filter(({ name }) => name.toLowerCase() === service);
  const evidence = found.flatMap((finding) => finding.lines);
  if (found.length === 0) return unseenOr('unknown', lines, unseen);
  if (own.length < found.length) return cannotTell('otherService', evidence);
  const answers = new Set(own.map(({ answer }) => answer));
  const [answer] = answers;
  if (answers.size > 1) return cannotTell('contradictory', evidence);
  return answer ? answered(answer, evidence) : cannotTell('pending', evidence);
}

/** `[SC] … 1060:` names no service, but the line that was typed above it does. */
function states1060(lines: readonly string[], typed: readonly string[]): Finding[] {
  const line = lines.find((one) => /^\[SC\]\s.*\b1060\b/.test(one));
  if (!line) return [];
  const asked = typed.map((one) => /^sc(?:\.exe)?\s+query(?:ex)?\s+"?([\w.-]{1,80})/i.exec(one)?.[1]);
  const other = asked.find((name) => name !== undefined && name.toLowerCase() !== service);
  return [{ name: other ?? service, answer: 'missing', lines: [line] }];
}

/** A name behind a colon, then the type and the state: `STATE : 4 RUNNING`, whatever the words before the colons. */
function queried(lines: readonly string[]): Finding[] {
  return lines.flatMap((line, index) => {
    const name = /^\S{1,40} ?: ?([\w.-]{1,80})$/.exec(line)?.[1];
    if (!name) return [];
    const [type = '', stateLine = ''] = lines.slice(index + 1, index + 3);
    const state = /^[^:]{1,40}: ([1-7]) [A-Z_]{4,20}$/.exec(stateLine)?.[1];
    if (!state || !/^[^:]{1,40}: [0-9a-f]{1,4} \w{0,20}WIN32/i.test(type)) return [];
    return [{ name, answer: states[state], lines: [line, stateLine] }];
  });
}

/** `Format-List` writes its names and states in English everywhere. */
function listed(lines: readonly string[]): Finding[] {
  const missing = lines.find((line) => line.includes('NoServiceFoundForGivenName'));
  const asked = lines.flatMap((line) => /\(([\w.-]{1,80}):String\)/.exec(line)?.[1] ?? []);
  const failed: Finding[] = missing
    ? asked.map((name) => ({ name, answer: 'missing', lines: [missing] }))
    : [];
  const shown = lines.flatMap((line, index): Finding[] => {
    const name = /^Name : ([\w.-]{1,80})$/.exec(line)?.[1];
    const status = /^Status : (\w{1,20})$/.exec(lines[index + 1] ?? '')?.[1];
    if (!name || !status) return [];
    const answer = status === 'Running' ? 'running' : status === 'Stopped' ? 'stopped' : undefined;
    return [{ name, answer, lines: [line, lines[index + 1] ?? ''] }];
  });
  return [...failed, ...shown];
}
