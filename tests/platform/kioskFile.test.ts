// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { boundedBytes } from '../../src/platform/boundedBytes';
import { fetchKioskFile } from '../../src/platform/kioskFile';

const longest = 65_536;
const answer = (given: () => Promise<Response>) => {
  const fetched = vi.fn((_: URL, __?: RequestInit) => given());
  vi.stubGlobal('fetch', fetched);
  return fetched;
};

afterEach(() => vi.unstubAllGlobals());

describe('The organisation’s file', () => {
  it('is fetched from beside the page', async () => {
    const fetched = answer(async () => new Response('{"kiosk":true}'));
    expect(await fetchKioskFile(longest)).toEqual({ text: '{"kiosk":true}' });
    expect(String(fetched.mock.calls[0]?.[0])).toBe(new URL('kiosk.json', document.baseURI).href);
  });

  it('is asked for under another address where what is kept is passed over, and from no cache', async () => {
    const fetched = answer(async () => new Response('{}'));
    await fetchKioskFile(longest, true);
    const [address, options] = fetched.mock.calls[0] ?? [];
    expect(address?.pathname).toMatch(/\/kiosk\.json$/);
    expect(address?.search).not.toBe('');
    expect(options?.cache).toBe('no-store');
  });

  it('is none where there is no such file', async () => {
    answer(async () => new Response('<!doctype html>', { status: 404 }));
    expect(await fetchKioskFile(longest)).toEqual({ trouble: 'absent' });
  });

  it.each<[string, () => Promise<Response>]>([
    ['the network is gone', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['the server fails', async () => new Response('<h1>500', { status: 500 })],
  ])('is to be asked for again where %s', async (_, given) => {
    answer(given);
    await expect(fetchKioskFile(longest)).rejects.toThrow();
  });

  it('is too long from one byte more on, and the rest is not even fetched', async () => {
    let pulled = 0;
    const endless = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          pulled += 1;
          controller.enqueue(new TextEncoder().encode(' '.repeat(16_384)));
        },
      });
    answer(async () => new Response(endless()));
    expect(await fetchKioskFile(longest)).toEqual({ trouble: 'tooLong' });
    expect(pulled).toBeLessThan(10);
    for (const [length, isRead] of [
      [longest, true],
      [longest + 1, false],
    ] as const)
      expect((await boundedBytes(new Response('x'.repeat(length)), longest))?.length).toBe(
        isRead ? length : undefined,
      );
  });

  it('is read as it is written, whatever the pieces that it comes in', async () => {
    const bytes = new TextEncoder().encode('{"name":"è già 😀"}');
    const inPieces = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    answer(async () => new Response(inPieces));
    expect(await fetchKioskFile(longest)).toEqual({ text: '{"name":"è già 😀"}' });
  });
});
