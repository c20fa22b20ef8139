import {
  type Basis,
  buildCommand,
  type CommandId,
  hasLine,
  isCommandUseful,
} from '../../guide/commands/commands';
import { hasPowershell } from '../../guide/commands/olderWindows';
import { givenInputs, type Journal } from '../../guide/session/journal';
import { stampFor } from '../../guide/session/stamp';
import { isOutcome, type StepId, stepInfo } from '../../guide/steps';
import { commandText, outcomeText, stepText, type Wording } from '../../i18n/wording';
import type { Preferences } from '../../platform/preferences';

/** One thing in very large type: a sentence, or a line to type with its name. */
export type Presented = { text: string } | { line: string; name: string };

/**
 * What a step shows first, one thing at a time: with someone what is said, with remote control the commands after it; on
 * one's own the commands, else what is done by hand. A command that still lacks a value is left out.
 * @param now milliseconds since 1970, for a session that has not begun
 */
export function presentedAt(
  step: StepId,
  journal: Journal,
  { mode, shell }: Pick<Preferences, 'mode' | 'shell'>,
  wording: Wording,
  now: number,
): Presented[] {
  const sentences = (texts: readonly string[]) => texts.map((text) => ({ text }));
  if (isOutcome(step)) {
    const outcome = outcomeText(step, wording);
    return sentences(mode === 'alone' ? outcome.do : outcome.say);
  }
  const text = stepText(step, wording);
  if (mode === 'phone') return sentences(text.say);
  const lines = linesAt(step, journal, shell, wording, now);
  if (mode === 'remote') return [...sentences(text.say), ...lines];
  if (lines.length === 0) return sentences(text.do);
  const isInstruction = stepInfo(step).meta.kind === 'instruction';
  if (!isInstruction) return lines;
  const { t, values } = wording;
  return [{ text: t('ui:before', values) }, ...lines, { text: t('ui:after') }];
}

function linesAt(
  step: StepId,
  journal: Journal,
  shell: Preferences['shell'],
  wording: Wording,
  now: number,
): Presented[] {
  const { facts } = wording;
  const carrier = hasPowershell(facts) ? shell : 'cmd';
  const values = givenInputs(journal) as Basis['values'];
  const basis: Basis = { facts, values, stamp: stampFor(journal, step, now) };
  const isThere = (id: CommandId) => isCommandUseful(id, facts) && hasLine(id, carrier);
  return (stepInfo(step).meta.commands ?? []).filter(isThere).flatMap((id) => {
    const built = buildCommand(id, carrier, basis);
    return built.ok ? [{ line: built.line, name: commandText(id, wording).name }] : [];
  });
}
