import type { ToPutBack, UndoableStep } from '../../guide/session/putBack';
import type { ChangedStep } from '../../i18n/reportText';
import { type Wording, wordingOf } from '../../i18n/wording';

/** The steps whose change can't be put back, or need not be. */
export type LastingStep = Exclude<ChangedStep, UndoableStep>;

/** The slots of a change that is put back, as those of a step. */
export interface PutBackText {
  title: string;
  do: string[];
  say: string[];
  expect: string;
  otherwise: string;
  /** Said before the click: what is at risk, or comes back with it. */
  warning?: string;
  /** What to close first, where a command is used. */
  before?: string;
}

/**
 * How a change is put back, in words.
 * @param item its step, and the facts of when it was made: the program is called as it was then
 * @param wording of the page, whose labels of Windows are used
 */
export function putBackText(
  { step, facts }: Pick<ToPutBack, 'step' | 'facts'>,
  { t, values }: Wording,
): PutBackText {
  const { program } = wordingOf(t, t, facts).values;
  return t(`putBack:steps.${step}`, { returnObjects: true, ...values, program }) as unknown as PutBackText;
}
