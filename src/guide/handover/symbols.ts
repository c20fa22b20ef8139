/** The digits of a hand-over code. @source Crockford's base 32: none of I, L, O and U, which are misheard or misread */
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** How many symbols at the end of a code check those before. */
export const checks = 2;

/** Numbers below 32 as the symbols of a code. */
export const written = (numbers: readonly number[]) => numbers.map((number) => digits[number]).join('');

/**
 * Reads symbols as people write them: in any case, O for 0, I or L for 1, in groups that blanks, hyphens, dots or lines part.
 * @param text of any kind and length
 * @returns numbers below 32, or the characters that no code has
 */
export function symbolsIn(text: string): { numbers: number[]; foreign: string[] } {
  const characters = [...text.toUpperCase().replace(/[\s\p{Pd}\p{Cf}._\u2212]/gu, '')];
  const alike: Record<string, string> = { O: '0', I: '1', L: '1' };
  const numbers = characters.map((one) => digits.indexOf(alike[one] ?? one));
  return { numbers, foreign: characters.filter((_, index) => numbers[index] === -1) };
}

/** The product of two numbers below 32, as elements of the field of 32 elements that x⁵ + x² + 1 makes. */
function times(one: number, other: number): number {
  let product = 0;
  for (let bit = 4; bit >= 0; bit -= 1) {
    product <<= 1;
    if (product & 32) product ^= 0b100101;
    if (other & (1 << bit)) product ^= one;
  }
  return product;
}

/**
 * What is left of some numbers, divided as a polynomial by (x - 2)(x - 4): nothing for a code with its checks, and something
 * once one or two of its symbols are wrong, or two changed places (a Reed-Solomon code, of at most 31 symbols).
 */
function remainder(numbers: readonly number[]): [number, number] {
  return numbers.reduce<[number, number]>(
    ([high, low], number) => [low ^ times(high, 2 ^ 4), number ^ times(high, times(2, 4))],
    [0, 0],
  );
}

/** Numbers with their checks behind them. */
export const withChecks = (numbers: readonly number[]) => [
  ...numbers,
  ...remainder([...numbers, ...Array<number>(checks).fill(0)]),
];

/** Whether the last two are the checks of those before. */
export const isWhole = (numbers: readonly number[]) => remainder(numbers).every((left) => left === 0);
