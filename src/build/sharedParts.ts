/** A part of a text: as it is, or where it stands in another one, in UTF-16 units. */
export type Part = string | readonly [source: number, at: number, length: number];

/** Blocks of this many units are looked for: what is shared is found where it is at least twice as long. */
const block = 32;

/**
 * Takes a text apart into what stands in others too, and the rest.
 * @returns parts that make the whole again, in order
 */
export function sharedParts(whole: string, sources: readonly string[]): Part[] {
  const blocks = blocksOf(sources);
  const parts: Part[] = [];
  let own = 0;
  let at = 0;
  while (at < whole.length) {
    const [source, from] = blocks.get(whole.slice(at, at + block)) ?? [];
    const text = source === undefined ? undefined : sources[source];
    if (source === undefined || from === undefined || text === undefined) {
      at += 1;
      continue;
    }
    let before = 0;
    while (at - before > own && from > before && whole[at - before - 1] === text[from - before - 1])
      before += 1;
    let length = block;
    while (at + length < whole.length && whole[at + length] === text[from + length]) length += 1;
    if (at - before > own) parts.push(whole.slice(own, at - before));
    parts.push([source, from - before, before + length]);
    at += length;
    own = at;
  }
  if (own < whole.length) parts.push(whole.slice(own));
  return parts;
}

/** The first place of each block of the sources. */
function blocksOf(sources: readonly string[]): Map<string, readonly [source: number, at: number]> {
  const blocks = new Map<string, readonly [number, number]>();
  for (const [source, text] of sources.entries())
    for (let at = 0; at + block <= text.length; at += block) {
      const one = text.slice(at, at + block);
      if (!blocks.has(one)) blocks.set(one, [source, at]);
    }
  return blocks;
}
