import { wordParts } from './knownWords';
import { type SymbolName, symbols } from './symbols';

/** Which letters of a word are capitals: none, the first, that of each part, or all. */
export type Capitals = 'none' | 'first' | 'each' | 'all';

/** One thing to say. */
export type Piece =
  | { kind: 'word'; text: string; parts: readonly string[]; capitals: Capitals }
  | { kind: 'letter' | 'digit'; text: string }
  | { kind: 'symbol'; text: string; name: SymbolName; side: 'opens' | 'closes' | undefined }
  /** As many blanks as stand together. */
  | { kind: 'blank'; text: string };

/**
 * Cuts a text into what can be said at a time. The texts of the pieces, joined, are the text.
 * @param text printable ASCII, as every line and every accepted value is
 * @throws Error for any other character, which only a fault of ours can cause
 */
export function piecesOf(text: string): Piece[] {
  if (/[^ -~]/.test(text)) throw new Error(`Can't be dictated: ${text}`);
  const isOpen: Record<string, boolean> = {};
  return [...text.matchAll(/[A-Za-z]+| +|./g)].flatMap(({ 0: token, index }): Piece[] => {
    if (/[A-Za-z]/.test(token)) {
      const isBesideDigit = /\d/.test(`${text[index - 1]}${text[index + token.length]}`);
      return [wordPiece(token, isBesideDigit) ?? lettersOf(token)].flat();
    }
    if (/\d/.test(token)) return [{ kind: 'digit', text: token }];
    if (token.startsWith(' ')) return [{ kind: 'blank', text: token }];
    // Of these, every second one closes what the one before opened.
    if (/["'%]/.test(token)) isOpen[token] = !isOpen[token];
    return [symbolPiece(token, isOpen[token])];
  });
}

function symbolPiece(text: string, isOpen: boolean | undefined): Piece {
  const opens = isOpen ?? /[([{]/.test(text);
  const closes = isOpen === false || /[)\]}]/.test(text);
  const side = opens ? 'opens' : closes ? 'closes' : undefined;
  const quote = opens ? 'quoteOpen' : 'quoteClose';
  return { kind: 'symbol', text, name: text === '"' ? quote : symbols[text as keyof typeof symbols], side };
}

/** The same pieces with every word letter by letter, for a caller who did not catch it. */
export function spelledOut(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => (piece.kind === 'word' ? lettersOf(piece.text) : [piece]));
}

function lettersOf(word: string): Piece[] {
  return [...word].map((text) => ({ kind: 'letter', text }));
}

function wordPiece(text: string, isBesideDigit: boolean): Piece | undefined {
  // "add" beside a digit is part of a hexadecimal number.
  if (isBesideDigit && /^[a-f]+$/i.test(text)) return undefined;
  const parts = wordParts(text);
  const capitals = parts && capitalsOf(parts);
  return capitals && { kind: 'word', text, parts, capitals };
}

/** @returns undefined where it takes more words to say it than to spell */
function capitalsOf(parts: readonly string[]): Capitals | undefined {
  const word = parts.join('');
  if (word === word.toLowerCase()) return 'none';
  if (word === word.toUpperCase()) return 'all';
  if (/^[A-Z][a-z]+$/.test(word)) return 'first';
  return parts.every((part) => /^[A-Z][a-z]+$/.test(part)) ? 'each' : undefined;
}
