/** What mail programs and the systems that hand over to them take without cutting it, in characters of the whole link. */
export const longestMailLink = 1900;

/**
 * A link that begins an e-mail; nothing is sent by that.
 * @param to an address, or nothing
 * @returns undefined for what is no address
 */
export function mailLink(to: string, subject?: string, body?: string): string | undefined {
  if (to !== '' && !/^[^\s@,;?&]+@[^\s@,;?&]+$/.test(to)) return undefined;
  const said = Object.entries({ subject, body: body?.replaceAll('\n', '\r\n') }).flatMap(([name, text]) =>
    text === undefined ? [] : [`${name}=${encodeURIComponent(text)}`],
  );
  const address = encodeURIComponent(to).replace('%40', '@');
  return `mailto:${address}${said.length > 0 ? `?${said.join('&')}` : ''}`;
}

/**
 * A link that dials.
 * @param phone as people write it
 * @returns undefined for what is no number, or more than one
 */
export function dialLink(phone: string): string | undefined {
  const digits = phone.replace(/[\s().\-–/]/g, '');
  return /^\+?[\d*#]{2,16}$/.test(digits) ? `tel:${digits.replaceAll('#', '%23')}` : undefined;
}

/**
 * Gives a text to the browser as a file to save, with the line ends of Windows: old editors know no others.
 * @param name of the file
 * @param type its media type
 */
export function saveText(name: string, text: string, type = 'text/plain'): void {
  saveFile(name, new Blob([text.replaceAll('\n', '\r\n')], { type: `${type};charset=utf-8` }));
}

/** Gives a file to the browser to save. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not before the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Whether this device has a way of its own to pass a text on; not on plain http. */
export const canShare = () => navigator.canShare?.({ text: '' }) === true;

/**
 * Opens the device's own sheet to pass a text on.
 * @returns whether it went somewhere; false also where a person has thought better of it
 */
export async function shareText(title: string, text: string): Promise<boolean> {
  try {
    await navigator.share({ title, text });
    return true;
  } catch {
    return false;
  }
}

/** Whether this browser prints at all: not every one on a phone does. */
export const canPrint = () => typeof window.print === 'function';

/** Prints a text instead of the page: styles show nothing else while `data-own-paper` stands. */
export function printText(text: string): void {
  const paper = document.createElement('pre');
  paper.className = 'own-paper';
  paper.translate = false;
  paper.textContent = text;
  document.body.append(paper);
  const { dataset } = document.documentElement;
  dataset.ownPaper = '';
  const end = () => {
    delete dataset.ownPaper;
    paper.remove();
  };
  addEventListener('afterprint', end, { once: true });
  print();
}
