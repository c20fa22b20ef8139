import type { Capitals, Piece } from '../guide/dictation/pieces';
import { type Alphabet, spellingWord } from './alphabets';
import type { Translate } from './i18n';

/** What is written, and how to say it. */
export interface Saying {
  text: string;
  say: string;
}

/**
 * How to say each piece of a chunk; digits that stand together are one saying.
 * @param pieces of one chunk: "all capitals" is said once for the letters that stand together there
 * @param t the language to speak
 * @param alphabet what to spell with
 */
export function sayingsOf(pieces: readonly Piece[], t: Translate, alphabet: Alphabet): Saying[] {
  const sayings: Saying[] = [];
  for (const [index, piece] of pieces.entries()) {
    const last = sayings.at(-1);
    if (piece.kind === 'digit' && last && pieces[index - 1]?.kind === 'digit') {
      last.text += piece.text;
      last.say += ` ${sayDigit(piece.text, t)}`;
    } else {
      sayings.push({ text: piece.text, say: say(pieces, index, t, alphabet) });
    }
  }
  return sayings;
}

/** A chunk as a voice says it: words alone, a comma for each pause. */
export function spoken(pieces: readonly Piece[], t: Translate, alphabet: Alphabet): string {
  return sayingsOf(pieces, t, alphabet)
    .map((saying) => saying.say)
    .join(', ');
}

function say(pieces: readonly Piece[], index: number, t: Translate, alphabet: Alphabet): string {
  const piece = pieces[index];
  switch (piece?.kind) {
    case 'word':
      return sayWord(piece.parts, piece.capitals, t);
    case 'letter': {
      const letter = piece.text.toUpperCase();
      const said = t('dictation:letter', { letter, word: spellingWord(letter, alphabet) });
      return [said, ...letterCase(pieces, index, t)].join(', ');
    }
    case 'digit':
      return sayDigit(piece.text, t);
    case 'symbol':
      return t(`dictation:symbols.${piece.name}`);
    case 'blank':
      return t('dictation:blank', { count: piece.text.length });
    default:
      return '';
  }
}

function sayDigit(digit: string, t: Translate): string {
  return (t('dictation:digits', { returnObjects: true }) as readonly string[])[Number(digit)] ?? digit;
}

function sayWord(parts: readonly string[], capitals: Capitals, t: Translate): string {
  const initials = parts.map((part) => part.charAt(0));
  return [
    parts.join(' '),
    ...(parts.length > 1 ? [t('dictation:oneWord')] : []),
    ...(capitals === 'all' ? [t('dictation:allCapitals')] : []),
    ...(capitals === 'first' ? [t('dictation:capital', { letter: initials[0] })] : []),
    ...(capitals === 'each' ? [t('dictation:capitals', { letters: initials.join(', ') })] : []),
  ].join(', ');
}

/** For each capital, or once behind the last letter where all that stand together are. */
function letterCase(pieces: readonly Piece[], index: number, t: Translate): string[] {
  const isPart = (piece: Piece | undefined) => piece?.kind === 'letter' || piece?.kind === 'digit';
  let start = index;
  let end = index + 1;
  while (isPart(pieces[start - 1])) start -= 1;
  while (isPart(pieces[end])) end += 1;
  const letters = pieces.slice(start, end).filter(({ kind }) => kind === 'letter');
  const isCapital = ({ text }: Piece) => text !== text.toLowerCase();
  if (letters.length < 2 || !letters.every(isCapital)) {
    return letters.length > 0 && isCapital(pieces[index] as Piece) ? [t('dictation:capitalLetter')] : [];
  }
  return letters.at(-1) === pieces[index] ? [t('dictation:allCapitals')] : [];
}
