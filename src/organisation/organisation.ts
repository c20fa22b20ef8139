import { isOutcome, type OutcomeId, stepIds } from '../guide/steps';
import type { Language } from '../i18n/language';
import type { WayOfUse } from '../i18n/manner';

/** A text in each language; the same twice where it was given once. */
export type InEach = Readonly<Record<Language, string>>;

/** The ways to take a report or a session along. */
export const carriers = ['copy', 'print', 'share', 'mail', 'file', 'link', 'qr', 'code'] as const;
export type Carrier = (typeof carriers)[number];

/** Whom an organisation wants people to turn to. */
export interface Contact {
  name: InEach;
  phone?: string;
  email?: string;
  hours?: InEach;
  /** The outcomes that it is for; all where there are none. */
  for?: readonly OutcomeId[];
}

/** Another guide, or whatever else an organisation leads to. */
export interface OtherGuide extends Pick<Contact, 'name' | 'for'> {
  /** Of the web, an e-mail or a number to dial, and nothing else. */
  url: string;
}

/** How long a shared kiosk waits for somebody, in seconds. */
export interface Idle {
  /** Of silence, before it asks whether anybody is still there. */
  warnAfter: number;
  /** To answer that, before everything is wiped. */
  answerWithin: number;
}

/** What whoever deploys Sportello has set in `kiosk.json`. What is not set is as it always was. */
export interface Organisation {
  /** Of the organisation or its desk. */
  name?: InEach;
  /** A file beside the page, or a picture as a `data:` address. */
  logo?: string;
  contacts?: readonly Contact[];
  links?: readonly OtherGuide[];
  /** What somebody begins with who has chosen nothing. */
  language?: Language;
  mode?: WayOfUse;
  /** Whether every page that begins here is one of a shared kiosk. */
  kiosk?: boolean;
  idle?: Idle;
  /** The only ones that are offered. */
  carriers?: readonly Carrier[];
}

/** The outcomes that contacts and links can be for. */
export const outcomeIds: readonly OutcomeId[] = stepIds.filter(isOutcome);
