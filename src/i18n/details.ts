import type { CommandId } from '../guide/commands/commands';
import type { OutcomeId, StepId } from '../guide/steps';
import type { CommandDetails, RequiredLaterTexts, StepDetails } from './laterTexts';
import type { Wording } from './wording';

/** What should be seen at a step, and what else can happen, placeholders filled; one of the texts that come later. */
export function stepDetails(step: Exclude<StepId, OutcomeId>, { t, facts, values }: Wording): StepDetails {
  const options = { returnObjects: true as const, ...values };
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
