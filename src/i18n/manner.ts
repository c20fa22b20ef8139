import type { Voice } from './wording';

/** Who uses Sportello: the person at the PC alone, or an operator, by phone or with remote control. */
export type WayOfUse = 'alone' | 'phone' | 'remote';

/** What a way of use means for what is said and shown. */
export interface Manner {
  /** In whose words the answers are. */
  voice: Voice;
  /** Whether things are said to somebody; `aside`: beside what the operator's own hands do. */
  says: false | 'first' | 'aside';
  /** What is offered first where a step can be done either way. */
  first: 'hand' | 'command';
  /** Whether a caller's own hands do it: what is typed is dictated, since the clipboard of this device is seldom theirs. */
  callerDoes: boolean;
}

export const manners: Readonly<Record<WayOfUse, Manner>> = {
  alone: { voice: 'alone', says: false, first: 'command', callerDoes: false },
  phone: { voice: 'caller', says: 'first', first: 'hand', callerDoes: true },
  remote: { voice: 'alone', says: 'aside', first: 'command', callerDoes: false },
};

/** Whether somebody on the telephone is spoken to, and hears first of all what is said. */
export const isSpokenFirst = (way: WayOfUse) => manners[way].says === 'first';
