import type { Contact } from '../../platform/kiosk';

/** The organisation's own contacts where it has set some, else the general advice. */
export function turnToTexts(advice: string, contacts: readonly Contact[]): string[] {
  if (contacts.length === 0) return [advice];
  return contacts.map(({ name, phone, email, hours }) =>
    [name, phone, email, hours].filter(Boolean).join(' · '),
  );
}
