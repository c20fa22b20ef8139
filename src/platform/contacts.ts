/** Whom an organisation wants people to turn to, as set in `kiosk.json`. */
export interface Contact {
  name: string;
  phone?: string;
  email?: string;
  hours?: string;
  /** The ids of the outcomes that it is for; of all where there are none. */
  for?: readonly string[];
}

/** Most of a file that is read, in bytes; nobody has more to say there. */
export const longestFile = 65_536;
/** Most contacts, and the longest text of one, in characters. */
export const mostContacts = 20;
export const longestText = 120;

/** How long the file may take, in milliseconds. */
const patience = 10_000;

/** Makes one line of any text, of at most so many characters. */
type ToLine = (text: string, longest: number) => string;

/**
 * The organisation's own contacts, from `kiosk.json` beside the page. Reading needs no network once the page works offline.
 * What is left out is said in the console, for whoever wrote the file.
 * @param toLine takes off what would bend a line of a report
 * @returns empty if there is no such file, or it holds something else or too much
 * @throws where it can't be had now, or what comes is no whole file, such as the page of a hotel's network
 */
export async function readContacts(toLine: ToLine): Promise<Contact[]> {
  // In one file nothing lies beside the page: what the organisation sets stands in it.
  const within = document.getElementById('kiosk')?.textContent;
  if (within) return contactsIn(JSON.parse(within), toLine);
  const signal = AbortSignal.timeout?.(patience) ?? null;
  const response = await fetch(new URL('kiosk.json', document.baseURI), { signal });
  if (response.status >= 500) throw new Error(`kiosk.json: ${response.status}`);
  if (!response.ok) return [];
  const text = await textOf(response);
  if (text === undefined) {
    warn(`it is longer than ${longestFile} bytes`);
    return [];
  }
  return contactsIn(JSON.parse(text), toLine);
}

/** The text of a response, or undefined as soon as it is too long: the rest is not even fetched. */
async function textOf(response: Response): Promise<string | undefined> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let bytes = 0; reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.length;
    if (bytes > longestFile) {
      void reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
  return text;
}

/**
 * The well-formed contacts of `{ "contacts": [{ "name", "phone"?, "email"?, "hours"?, "for"? }] }`, each text as one line;
 * anything else is left out, and so is what is too long: half a number helps nobody.
 */
export function contactsIn(settings: unknown, toLine: ToLine): Contact[] {
  const listed = (settings as { contacts?: unknown } | null | undefined)?.contacts;
  if (!Array.isArray(listed)) return [];
  if (listed.length > mostContacts) warn(`only the first ${mostContacts} contacts are shown`);
  return listed.slice(0, mostContacts).flatMap((entry: unknown, index) => {
    const { name, phone, email, hours } = (entry ?? {}) as Record<string, unknown>;
    const texts = Object.entries({ name, phone, email, hours }).flatMap(([id, text]) => {
      const line = typeof text === 'string' ? toLine(text, longestText + 1) : '';
      if (line.length > longestText)
        warn(`${id} of contact ${index + 1} is longer than ${longestText} characters`);
      return line === '' || line.length > longestText ? [] : [[id, line]];
    });
    const ids = forIn(entry);
    const contact: Partial<Contact> = { ...Object.fromEntries(texts), ...(ids.length > 0 && { for: ids }) };
    return contact.name ? [contact as Contact] : [];
  });
}

/** The outcomes that a contact is for, each an id. */
function forIn(entry: unknown): string[] {
  const { for: given } = (entry ?? {}) as Record<string, unknown>;
  if (!Array.isArray(given)) return [];
  return given.slice(0, mostContacts).filter((id) => typeof id === 'string' && /^[A-Za-z]{1,40}$/.test(id));
}

function warn(what: string): void {
  console.warn(`kiosk.json: ${what}; left out.`);
}
