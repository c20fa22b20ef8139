import type { CommandId } from '../guide/commands/commands';
import type { Facts } from '../guide/facts';
import type { Answer } from '../guide/guideMachine';
import { isOutcome, type OutcomeId, type StepId } from '../guide/steps';
import type { Translate } from './i18n';
import type { CommandText, OutcomeText, SharedAnswer, StepText, VariedStepText } from './locale';

/** Everything that texts are made from besides their ids. */
export interface Wording {
  t: Translate;
  facts: Facts;
  /** What fills `{{program}}` and `{{w.<label>}}`. */
  values: { program: string; w: Record<string, string> };
}

/**
 * Gathers what texts are made from.
 * @param t the language to speak
 * @param windowsTexts the language of the affected PC's Windows, of which the labels are taken: quoted as `t`'s language quotes,
 *   where the exact label is unconfirmed, the other candidates in brackets
 * @param facts what is known of the client and its Windows
 */
export function wordingOf(t: Translate, windowsTexts: Translate, facts: Facts): Wording {
  const labels = windowsTexts('guide:labels', { returnObjects: true }) as Record<string, string[]>;
  // Looked up once: the screen waits while each of dozens of labels would be.
  const [before = '', after = ''] = t('ui:quoted', { label: '\n' }).split('\n');
  const or = t('ui:or');
  const quoted = (label: string) => `${before}${label}${after}`;
  const either = (names: string[]) =>
    names.map((name, index) => (index ? `(${or} ${quoted(name)})` : quoted(name)));
  const w = Object.entries(labels).map(([id, names]) => [id, either(names).join(' ')]);
  return { t, facts, values: { program: t(`ui:program.${facts.client}`), w: Object.fromEntries(w) } };
}

/** Filling a step's placeholders costs some milliseconds on a phone, and a screen asks for them a dozen times. */
const filled = new WeakMap<Wording, Map<StepId, StepText>>();

/** The texts of a step in these circumstances, placeholders filled. */
export function stepText(step: Exclude<StepId, OutcomeId>, wording: Wording): StepText {
  const known = filled.get(wording) ?? new Map<StepId, StepText>();
  filled.set(wording, known);
  const text = known.get(step) ?? fillStep(step, wording);
  known.set(step, text);
  return text;
}

function fillStep(step: Exclude<StepId, OutcomeId>, { t, facts, values }: Wording): StepText {
  const options = { returnObjects: true as const, ...values };
  const { on, ...text } = t(`guide:steps.${step}`, options) as unknown as VariedStepText;
  return { ...text, ...on?.[facts.client], ...on?.[facts.windows] };
}

/** The texts of an outcome, placeholders filled. */
export function outcomeText(outcome: OutcomeId, wording: Wording): OutcomeText {
  return wording.t(`guide:outcomes.${outcome}`, {
    returnObjects: true,
    ...wording.values,
  }) as unknown as OutcomeText;
}

/** The texts of a command, placeholders filled. */
export function commandText(command: CommandId, wording: Wording): CommandText {
  return wording.t(`commands:commands.${command}`, {
    returnObjects: true,
    ...wording.values,
  }) as unknown as CommandText;
}

/** The heading of a step or outcome, as the trail and the report show it. */
export function stepTitle(step: StepId, wording: Wording): string {
  return isOutcome(step) ? outcomeText(step, wording).title : stepText(step, wording).title;
}

/** How the person at the PC speaks, or how an operator ticks what a caller says. */
export type Voice = 'alone' | 'caller';

/**
 * An answer in words: the step's own, else the one that all steps share.
 * @param voice whose words; a caller's fall back to the plain ones
 */
export function answerText(step: StepId, answer: Answer, voice: Voice, wording: Wording): string {
  if (isOutcome(step)) return '';
  const { answers, caller } = stepText(step, wording);
  const own = (voice === 'caller' && caller?.[answer]) || answers?.[answer];
  if (own) return own;
  return wording.t(`guide:${voice === 'caller' ? 'caller' : 'answers'}.${answer as SharedAnswer}`);
}
