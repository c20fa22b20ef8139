import { isOutcome, type OutcomeId, type StepId } from '../../src/guide/steps';
import type { Language } from '../../src/i18n/language';
import { speakable } from '../../src/i18n/speakable';
import { stepText } from '../../src/i18n/wording';
import type { Way } from './ways';
import { wordingAt, words } from './words';

/** What is read where a way ends: title, warning, then what is to be said, or done by hand. */
export function readAt({ end }: Way, slot: 'say' | 'do', language: Language): string[] {
  const step = end.step as Exclude<StepId, OutcomeId>;
  if (isOutcome(end.step)) throw new Error(`${step} is an outcome`);
  const wording = wordingAt(end.facts, language);
  const text = stepText(step, wording);
  const warning = text.warning ? [wording.t('ui:warning'), text.warning] : [];
  return [text.title, ...warning, ...text[slot]].flatMap((one) => speakable(one, words(language)));
}
