import { useMemo } from 'preact/hooks';
import type { Contact } from '../../organisation/organisation';
import { usePage } from '../context';
import { contactsFor } from './turnTo';

/**
 * The organisation's own contacts.
 * @param at the outcome that they are for, or a step; all if it is not given
 */
export function useContacts(at: string | undefined): readonly Contact[] {
  const { contacts } = usePage().organisation;
  return useMemo(() => contactsFor(contacts, at), [contacts, at]);
}
