/** Who uses Sportello: the person at the PC alone, or an operator, by phone or with remote control. */
export type WayOfUse = 'alone' | 'phone' | 'remote';

/** How the person at the PC speaks, or how an operator ticks what a caller says. */
export type Voice = 'alone' | 'caller';

/** What a way of use means for what is said and shown. */
export interface Manner {
  /** In whose words the answers are. */
  voice: Voice;
  /** Whether things are said to somebody; `aside`: beside what the operator's own hands do. */
  says: false | 'first' | 'aside';
  /** What is offered first where a step can be done either way: where one only looks, and where something is done. */
  first: Readonly<Record<'looking' | 'doing', 'hand' | 'command'>>;
  /** Whether a caller's own hands do it: what is typed is dictated, since the clipboard of this device is seldom theirs. */
  callerDoes: boolean;
}

const byHand = { looking: 'hand', doing: 'hand' } as const;
const byCommand = { looking: 'command', doing: 'command' } as const;

export const manners: Readonly<Record<WayOfUse, Manner>> = {
  // On one's own a glance at the screen is sooner done than a line pasted; what changes something is safer with a command.
  alone: { voice: 'alone', says: false, first: { ...byCommand, looking: 'hand' }, callerDoes: false },
  phone: { voice: 'caller', says: 'first', first: byHand, callerDoes: true },
  remote: { voice: 'alone', says: 'aside', first: byCommand, callerDoes: false },
};

/** Whether somebody on the telephone is spoken to, and hears first of all what is said. */
export const isSpokenFirst = (way: WayOfUse) => manners[way].says === 'first';
