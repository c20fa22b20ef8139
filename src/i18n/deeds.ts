import type { Report } from '../guide/session/report';
import { isUndoable } from '../guide/steps';
import type { Translate } from './i18n';

/** Something that was surely done to the PC, or put back since, as the rest of a sentence. */
export interface Deed {
  what: string;
  /** In milliseconds since 1970; of no account where it was done on another device. */
  at: number;
  handedOver: boolean;
}

/** What was surely done, in the order of the changes. */
export const deedsOf = ({ changes }: Report, t: Translate): Deed[] =>
  changes
    .filter(({ certainty }) => certainty === 'made')
    .map(({ step, at, handedOver, putBack }) =>
      putBack?.result === 'done' && isUndoable(step)
        ? { at: putBack.at, what: t(`report:recap.undone.${step}`), handedOver: false }
        : { at, what: t(`report:recap.done.${step}`), handedOver },
    );

/** What begins a sentence. */
export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
