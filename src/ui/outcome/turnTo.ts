import type { Language } from '../../i18n/language';
import type { Contact } from '../../organisation/organisation';

/**
 * Those of the organisation's that an outcome is for: its own first, then those for all; all if there are none.
 * @param outcome also a step, or nothing where all are wanted
 */
export function contactsFor(contacts: readonly Contact[] = [], outcome?: string): readonly Contact[] {
  const own = contacts.filter((one) => one.for?.some((id) => id === outcome));
  const general = contacts.filter((one) => !one.for);
  return outcome && own.length + general.length > 0 ? [...own, ...general] : contacts;
}

/** The organisation's own contacts where it has set some, else the general advice. */
export function turnToTexts(advice: string, contacts: readonly Contact[], language: Language): string[] {
  return contacts.length === 0 ? [advice] : contactLines(contacts, language);
}

/** The organisation's own contacts, one a line. */
export function contactLines(contacts: readonly Contact[], language: Language): string[] {
  return contacts.map(({ name, phone, email, hours }) =>
    [name[language], phone, email, hours?.[language]].filter(Boolean).join(' · '),
  );
}
