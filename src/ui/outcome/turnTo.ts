import type { Contact } from '../../platform/contacts';

/** The organisation's own contacts where it has set some, else the general advice. */
export function turnToTexts(advice: string, contacts: readonly Contact[]): string[] {
  return contacts.length === 0 ? [advice] : contactLines(contacts);
}

/** The organisation's own contacts, one a line. */
export function contactLines(contacts: readonly Contact[]): string[] {
  return contacts.map(({ name, phone, email, hours }) =>
    [name, phone, email, hours].filter(Boolean).join(' · '),
  );
}
