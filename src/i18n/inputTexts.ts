import { type ChoiceInputId, type choices, type InputId, isForReport } from '../guide/commands/inputs';
import type { Translate } from './i18n';

/** What a field is called, and where to find what goes in it. */
export interface InputText {
  label: string;
  hint: string;
}

/** The options of fields that are answered by choosing. */
export type ChoiceTexts<Ids extends ChoiceInputId> = {
  [Id in Ids]: Record<(typeof choices)[Id][number], string>;
};

/** The words of a field; those of one that only the report has are among the texts that come later. */
export const inputText = (id: InputId, t: Translate): InputText => ({
  label: t(isForReport(id) ? `report:inputs.${id}.label` : `commands:inputs.${id}.label`),
  hint: t(isForReport(id) ? `report:inputs.${id}.hint` : `commands:inputs.${id}.hint`),
});

/** The words of an option. */
export const choiceText = (id: ChoiceInputId, option: string, t: Translate): string =>
  t((isForReport(id) ? `report:choices.${id}.${option}` : `commands:choices.${id}.${option}`) as never);
