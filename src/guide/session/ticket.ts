import type { Area } from '../guideMachine';
import type { State } from './howItEnded';
import type { InputsGiven } from './journal';

/** What a ticket system asks for besides the report. */
export interface Ticket {
  number: string | undefined;
  /** One of the input's options. */
  impact: string;
  urgency: string;
  /** Whether impact and urgency were only suggested. */
  isSuggested: boolean;
}

/**
 * What goes into the fields of a ticket. What nobody has chosen is suggested: a fault of server or network is felt by several
 * people, any other by one; what is still open can't wait for long.
 */
export function ticketOf(area: Area, state: State, { ticket, impact, urgency }: InputsGiven): Ticket {
  return {
    number: ticket,
    impact: impact ?? (area === 'service' ? 'medium' : 'low'),
    urgency: urgency ?? (state === 'solved' || state === 'settled' ? 'low' : 'medium'),
    isSuggested: impact === undefined && urgency === undefined,
  };
}
