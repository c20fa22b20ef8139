import type { Language } from './language';

/** The words that letters are spelled with. They are names and the same in every language, so they are no texts. */
const alphabets = {
  // Never standardised: these are the ones most people know; J, W, X and Y are said by name too.
  cities: [
    ...['Ancona', 'Bari', 'Como', 'Domodossola', 'Empoli', 'Firenze', 'Genova', 'Hotel', 'Imola'],
    ...['Jolly, i lunga', 'Kappa', 'Livorno', 'Milano', 'Napoli', 'Otranto', 'Padova', 'Quarto', 'Roma'],
    ...['Savona', 'Torino', 'Udine', 'Venezia', 'Washington, doppia vu', 'Xilofono, ics', 'York, ipsilon'],
    'Zara',
  ],
  // International Civil Aviation Organization, annex 10.
  international: [
    ...['Alfa', 'Bravo', 'Charlie', 'Delta', 'Echo', 'Foxtrot', 'Golf', 'Hotel', 'India', 'Juliett', 'Kilo'],
    ...['Lima', 'Mike', 'November', 'Oscar', 'Papa', 'Quebec', 'Romeo', 'Sierra', 'Tango', 'Uniform'],
    ...['Victor', 'Whiskey', 'X-ray', 'Yankee', 'Zulu'],
  ],
} as const;

export type Alphabet = keyof typeof alphabets;

/** The alphabet to spell with: the Italian cities only in Italian, where both are usual. */
export function alphabetFor(language: Language, chosen: Alphabet): Alphabet {
  return language === 'it' ? chosen : 'international';
}

/**
 * The word that a letter is spelled with.
 * @param letter A to Z, in any case
 */
export function spellingWord(letter: string, alphabet: Alphabet): string {
  return alphabets[alphabet][letter.toUpperCase().charCodeAt(0) - 65] ?? letter;
}
