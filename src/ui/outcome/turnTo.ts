import type { Contact } from '../../platform/contacts';

/** Those of the organisation's contacts that an outcome is for: its own first, then those for all; all if there are none. */
export function contactsFor(contacts: readonly Contact[], outcome: string): readonly Contact[] {
  const own = contacts.filter((one) => one.for?.includes(outcome));
  const general = contacts.filter((one) => !one.for);
  return own.length + general.length > 0 ? [...own, ...general] : contacts;
}

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
