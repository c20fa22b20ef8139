import type { Change } from '../../guide/session/changes';
import type { UndoableStep } from '../../guide/stepKinds';
import type { PutBackText } from '../../i18n/laterTexts';
import { type Wording, wordingOf } from '../../i18n/wording';

/**
 * How a change is put back, in words.
 * @param change its step, and the facts of when it was made: the program is called as it was then
 * @param wording of the page, whose labels of Windows are used
 */
export function putBackText(
  { step, facts }: Pick<Change<UndoableStep>, 'step' | 'facts'>,
  { t, windowsTexts }: Wording,
): PutBackText {
  const { values } = wordingOf(t, windowsTexts, facts);
  return t(`putBack:steps.${step}`, { returnObjects: true, ...values }) as unknown as PutBackText;
}
