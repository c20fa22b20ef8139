import type { CommandId } from '../guide/commands/commands';
import { isOutcome } from '../guide/steps';
import type { CommandDetails, RequiredLaterTexts, StepDetails } from './laterTexts';
import type { Script } from './script';
import type { Wording } from './wording';

/**
 * What should be seen at a step, and what else can happen, placeholders filled; one of the texts that come later.
 * @param script whose answers are called as they are there: `a.<id>`
 * @throws Error for an outcome, which has none
 */
export function stepDetails(
  { step, answers }: Pick<Script, 'step' | 'answers'>,
  { t, facts, values }: Wording,
): StepDetails {
  if (isOutcome(step)) throw new Error(`${step} is an outcome`);
  const a = Object.fromEntries(answers.map(({ id, text }) => [id, text]));
  const options = { returnObjects: true as const, ...values, a };
  const { on, ...text } = t(
    `details:steps.${step}`,
    options,
  ) as RequiredLaterTexts['details']['steps'][typeof step];
  return { ...text, ...on?.[facts.client], ...on?.[facts.windows] };
}

/** What a command does, and what else can happen, placeholders filled; one of the texts that come later. */
export function commandDetails(command: CommandId, { t, values }: Wording): CommandDetails {
  return t(`details:commands.${command}`, { returnObjects: true, ...values }) as unknown as CommandDetails;
}
