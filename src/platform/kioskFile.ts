import { boundedBytes } from './boundedBytes';

/** How long the file may take, in milliseconds. */
const patience = 10_000;

/** A text, or why there is none. */
export type KioskFile = { text: string } | { trouble: 'absent' | 'tooLong' };

/**
 * The organisation's file beside the page. Once the page works offline it needs no network: the worker gives what it has kept.
 * @param longest most that is read, in bytes
 * @param isFromNetwork whether to pass over what is kept
 * @throws where it can't be had now
 */
export async function fetchKioskFile(longest: number, isFromNetwork = false): Promise<KioskFile> {
  // The worker answers for the plain address only.
  const address = new URL(isFromNetwork ? 'kiosk.json?setup' : 'kiosk.json', document.baseURI);
  const signal = AbortSignal.timeout?.(patience) ?? null;
  const response = await fetch(address, { signal, cache: isFromNetwork ? 'no-store' : 'default' });
  if (response.status >= 500) throw new Error(`kiosk.json: ${response.status}`);
  if (!response.ok) return { trouble: 'absent' };
  const bytes = await boundedBytes(response, longest);
  return bytes ? { text: new TextDecoder().decode(bytes) } : { trouble: 'tooLong' };
}

/** What the worker has kept of it, and when that came; nothing where there is no worker. */
export async function keptKioskFile(): Promise<{ text: string; at: number | undefined } | undefined> {
  const name = `kiosk-${new URL('.', document.baseURI)}`;
  const kept = await globalThis.caches?.match('kiosk.json', { cacheName: name }).catch(() => undefined);
  if (!kept) return undefined;
  const at = Date.parse(kept.headers.get('date') ?? '');
  return { text: await kept.text(), at: Number.isNaN(at) ? undefined : at };
}
