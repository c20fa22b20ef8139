import { type Piece, piecesOf } from './pieces';

/** What is said in one breath: three or four things, fewer where a natural pause comes sooner. */
export type Chunk = readonly Piece[];

const most = 4;
/** How bad it is to say so many things in one breath; too few take long, and long is forgotten. */
const costOfSize = [0, 4, 1.5, 0, 0];

/**
 * Cuts a text into chunks to dictate. The pieces, joined, are the text.
 *
 * Case is kept, and said where letters are capitals, although nothing here depends on it: cmd, PowerShell, paths, the names in
 * the registry, addresses and hexadecimal digits all ignore it.
 * @param text a command line or a value: printable ASCII
 * @throws Error as `piecesOf`
 */
export function dictate(text: string): Chunk[] {
  const pieces = piecesOf(text);
  /** From each piece on: the least cost of all that follows, and where its first chunk ends. */
  const best: { cost: number; end: number }[] = [];
  best[pieces.length] = { cost: 0, end: pieces.length };
  for (let start = pieces.length - 1; start >= 0; start -= 1) {
    for (let end = start + 1; end <= pieces.length && sizeOf(pieces, start, end) <= most; end += 1) {
      const size = costOfSize[sizeOf(pieces, start, end)] ?? 0;
      const cost = size + costOfCut(pieces, end) + (best[end]?.cost ?? 0);
      if (cost < (best[start]?.cost ?? Infinity)) best[start] = { cost, end };
    }
  }
  const chunks: Chunk[] = [];
  for (let start = 0; start < pieces.length; ) {
    const end = best[start]?.end ?? pieces.length;
    chunks.push(pieces.slice(start, end));
    start = end;
  }
  return chunks;
}

/** Which chunk holds a character; the last one for a position behind the text. */
export function chunkAt(chunks: readonly Chunk[], position: number): number {
  let end = 0;
  const found = chunks.findIndex((chunk) => {
    end += textOf(chunk).length;
    return position < end;
  });
  return found === -1 ? chunks.length - 1 : found;
}

/** Exactly what is to be written. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** How many things there are to say: a blank or hyphen at the end is no more than a pause, and "15" is one thing. */
function sizeOf(pieces: readonly Piece[], start: number, end: number): number {
  const last = pieces[end - 1];
  let size = end - start;
  if (size > 1 && (last?.kind === 'blank' || last?.text === '-')) size -= 1;
  for (let at = start + 1; at < end; at += 1) if (isSecondOfTwoDigits(pieces, at)) size -= 1;
  return size;
}

function isSecondOfTwoDigits(pieces: readonly Piece[], at: number): boolean {
  const kinds = pieces.slice(Math.max(0, at - 2), at + 2).map(({ kind }) => kind);
  const isPair = pieces[at]?.kind === 'digit' && pieces[at - 1]?.kind === 'digit';
  return isPair && kinds.filter((kind) => kind === 'digit').length === 2 && runAround(pieces, at).length <= 5;
}

/** How bad it is to breathe before a piece: not at all after a blank, badly inside a short number. */
function costOfCut(pieces: readonly Piece[], at: number): number {
  const before = pieces[at - 1];
  const after = pieces[at];
  if (!before || !after || before.kind === 'blank') return 0;
  if (after.kind === 'blank') return 8;
  if (isSpelled(before) && isSpelled(after)) return costInRun(pieces, at);
  const [left, right] = [sideOf(before), sideOf(after)];
  if (left === 'opens' || right === 'closes') return 3;
  if (isInDecimal(pieces, at)) return 5;
  if (/[\\/$]/.test(before.text)) return 4;
  if (after.text === '-') return 3;
  if (before.text === '-') return pieces[at - 2]?.kind === 'blank' ? 4 : 2;
  return left === 'closes' || right === 'opens' || before.text === '@' || /[\\/]/.test(after.text) ? 0.5 : 2;
}

/** Before or behind the dot of `15.0`. */
function isInDecimal(pieces: readonly Piece[], at: number): boolean {
  const around = textOf(pieces.slice(at - 1, at + 2));
  return /^\d\.\d/.test(around) || /^\d\.\d/.test(textOf(pieces.slice(Math.max(0, at - 2), at + 1)));
}

/** Letters and digits that stand together are said in groups of the same length; a number behind letters by itself. */
function costInRun(pieces: readonly Piece[], at: number): number {
  const { start, length } = runAround(pieces, at);
  const run = textOf(pieces.slice(start, start + length));
  const letters = length > most ? (/^([A-Za-z]+)\d+$/.exec(run)?.[1]?.length ?? 0) : 0;
  const position = at - start;
  if (position === letters) return 1;
  const isBehind = position > letters;
  const whole = isBehind ? length - letters : letters;
  if (whole <= most) return 9;
  const group = Math.ceil(whole / Math.ceil(whole / most));
  return (position - (isBehind ? letters : 0)) % group === 0 ? 1 : 6;
}

/** The letters and digits that stand together around a position. */
function runAround(pieces: readonly Piece[], at: number): { start: number; length: number } {
  let start = at;
  let end = at;
  while (isSpelled(pieces[start - 1])) start -= 1;
  while (isSpelled(pieces[end])) end += 1;
  return { start, length: end - start };
}

function sideOf(piece: Piece) {
  return piece.kind === 'symbol' ? piece.side : undefined;
}

function isSpelled(piece: Piece | undefined): boolean {
  return piece?.kind === 'letter' || piece?.kind === 'digit';
}
