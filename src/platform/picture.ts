import { boundedBytes } from './boundedBytes';
import { longestPicture, pictureMark } from './pictureFile';

/** How long it may take, in milliseconds. */
const patience = 10_000;

/** The types that are shown as pictures: none of them runs anything there. */
const type = /^image\/(?:png|jpeg|gif|webp|svg\+xml)(?=;|$)/;

/** A picture as a `data:` address, or why there is none. */
export type Picture = { address: string } | { trouble: 'unreachable' | 'absent' | 'tooLong' | 'notPicture' };

/**
 * Fetches a picture of the organisation, and looks whether it is one.
 * @param from the name of a file beside the page, or a `data:` address
 */
export async function fetchPicture(from: string): Promise<Picture> {
  try {
    return await (from.startsWith('data:') ? decoded(from) : fetched(from));
  } catch {
    return { trouble: 'unreachable' };
  }
}

async function fetched(name: string): Promise<Picture> {
  const signal = AbortSignal.timeout?.(patience) ?? null;
  const response = await fetch(new URL(name + pictureMark, document.baseURI), { signal });
  if (!response.ok) return { trouble: 'absent' };
  const [known] = response.headers.get('content-type')?.match(type) ?? [];
  if (!known) return { trouble: 'notPicture' };
  const bytes = await boundedBytes(response, longestPicture);
  if (!bytes) return { trouble: 'tooLong' };
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return decoded(`data:${known};base64,${btoa(characters)}`);
}

async function decoded(address: string): Promise<Picture> {
  const image = new Image();
  image.src = address;
  return image.decode().then(
    () => ({ address }),
    () => ({ trouble: 'notPicture' }),
  );
}
