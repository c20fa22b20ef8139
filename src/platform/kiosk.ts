/** Whom an organisation wants people to turn to, as set in `kiosk.json`. */
export interface Contact {
  name: string;
  phone?: string;
  email?: string;
  hours?: string;
}

/**
 * The organisation's own contacts, from `kiosk.json` beside the page. Reading needs no network once the page works offline.
 * @returns empty if there is no such file or it is malformed
 */
export async function readContacts(): Promise<Contact[]> {
  try {
    const settings: unknown = await (await fetch(new URL('kiosk.json', document.baseURI))).json();
    return contactsIn(settings);
  } catch {
    return [];
  }
}

/** The well-formed contacts of `{ "contacts": [{ "name", "phone"?, "email"?, "hours"? }] }`; anything else is left out. */
export function contactsIn(settings: unknown): Contact[] {
  const listed = (settings as { contacts?: unknown } | null | undefined)?.contacts;
  if (!Array.isArray(listed)) return [];
  return listed.flatMap((entry: unknown) => {
    const { name, phone, email, hours } = (entry ?? {}) as Record<string, unknown>;
    if (typeof name !== 'string' || name.trim() === '') return [];
    const texts = Object.entries({ phone, email, hours }).filter(
      ([, text]) => typeof text === 'string' && text !== '',
    );
    return [{ name, ...Object.fromEntries(texts) } as Contact];
  });
}

/** Whether the page was opened for a shared kiosk, by `?kiosk`. */
export function isKiosk(): boolean {
  return new URLSearchParams(location.search).has('kiosk');
}
