import { type Basis, buildCommand, hasLine } from '../../guide/commands/commands';
import { hasPowershell } from '../../guide/commands/olderWindows';
import { givenInputs, type Journal } from '../../guide/session/journal';
import { stampFor } from '../../guide/session/stamp';
import type { StepId } from '../../guide/steps';
import { isSpokenFirst, manners } from '../../i18n/manner';
import { firstWay, type ScriptAct, scriptOf } from '../../i18n/script';
import { commandText, type Wording } from '../../i18n/wording';
import type { Preferences } from '../../platform/preferences';

/** One thing in very large type: a sentence, or a line to type with its name. */
export type Presented = { text: string } | { line: string; name: string };

/**
 * What a step shows first, one thing at a time: its warning, then with someone what is said, with remote control the commands
 * after it; on one's own what is done by hand or with commands, whichever comes first. A command that still lacks a value is left out.
 * @param now milliseconds since 1970, for a session that has not begun
 */
export function presentedAt(
  step: StepId,
  journal: Journal,
  { mode, shell }: Pick<Preferences, 'mode' | 'shell'>,
  wording: Wording,
  now: number,
): Presented[] {
  const script = scriptOf(step, wording, mode);
  const { warning, say, acts } = script;
  const { says } = manners[mode];
  const sentences = (texts: readonly string[]) => texts.map((text) => ({ text }));
  const said = sentences([...(warning ? [warning] : []), ...say]);
  if (isSpokenFirst(mode)) return said;
  const linesOf = lines(step, journal, shell, wording, now);
  const byCommand = acts.filter(({ by }) => by !== 'hand');
  if (says) return [...said, ...byCommand.flatMap(linesOf)];
  if (firstWay(script, mode) === 'hand' || byCommand.every((act) => linesOf(act).length === 0)) {
    const byHand = acts.filter(({ by }) => by !== 'command');
    return [...said, ...sentences(byHand.map(({ text }) => text))];
  }
  const shown = (act: ScriptAct) => (act.by === 'command' ? linesOf(act) : [{ text: act.text }]);
  return [...said, ...byCommand.flatMap(shown)];
}

/** @returns a function that builds the lines of an act for the window of commands */
function lines(
  step: StepId,
  journal: Journal,
  shell: Preferences['shell'],
  wording: Wording,
  now: number,
): (act: ScriptAct) => Presented[] {
  const { facts } = wording;
  const carrier = hasPowershell(facts) ? shell : 'cmd';
  const values = givenInputs(journal) as Basis['values'];
  const basis: Basis = { facts, values, stamp: stampFor(journal, step, now) };
  return ({ commands }) =>
    commands
      .filter((id) => hasLine(id, carrier))
      .flatMap((id) => {
        const built = buildCommand(id, carrier, basis);
        return built.ok ? [{ line: built.line, name: commandText(id, wording).name }] : [];
      });
}
