import type { ToPutBack } from '../../guide/session/putBack';
import type { Translate } from '../../i18n/i18n';
import { type Wording, wordingOf } from '../../i18n/wording';

/** The texts of putting a change back, in the slots of a step. */
export interface PutBackText {
  title: string;
  do: string[];
  say: string[];
  expect: string;
  warning?: string;
}

/**
 * How a change is put back, in words.
 * @param item its step, and the facts of when it was made: the program is called as it was then
 * @param wording of the page, whose labels of Windows are used
 */
export function putBackText({ step, facts }: ToPutBack, { t, values }: Wording): PutBackText {
  const { program } = wordingOf(t, t, facts).values;
  const fill = { returnObjects: true, ...values, program } as const;
  return (t as (key: Parameters<Translate>[0], fill: object) => unknown)(
    `putBack:steps.${step}`,
    fill,
  ) as PutBackText;
}
