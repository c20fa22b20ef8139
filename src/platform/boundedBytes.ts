/**
 * The content of a response, of which no more is fetched than may be read.
 * @param longest in bytes
 * @returns undefined as soon as it is longer
 * @throws where the connection breaks
 */
export async function boundedBytes(response: Response, longest: number): Promise<Uint8Array | undefined> {
  const reader = response.body?.getReader();
  const read = new Uint8Array(longest);
  let length = 0;
  for (; reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    if (length + value.length > longest) {
      void reader.cancel();
      return undefined;
    }
    read.set(value, length);
    length += value.length;
  }
  return read.subarray(0, length);
}
