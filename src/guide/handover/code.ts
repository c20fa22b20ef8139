import { guideVersion } from '../guideMachine';
import { shownAs } from '../plainText';
import type { Journal } from '../session/journal';
import { followTrail } from '../session/trail';
import { handedOver } from './handedOver';
import { checks, isWhole, symbolsIn, withChecks, written } from './symbols';
import { numberOf, trailOf } from './trailNumber';

/** Shortest and longest code, in symbols. */
export const shortestCode = 8;
export const longestCode = 16;

/** How many symbols are said in one breath. */
const group = 4;
/** How many each of the three numbers of a guide's version can be. */
const versions = 8;

/** Why a code leads nowhere; each has a sentence in `locales`. */
export type CodeRefusal =
  | { why: 'empty' | 'check' }
  | { why: 'character'; characters: string }
  | { why: 'length'; count: number }
  | { why: 'version'; version: string };

export type ReadCode = { ok: true; journal: Journal } | ({ ok: false } & CodeRefusal);

/**
 * The answers that stand, as a code that is read aloud or written down and typed on another device. It holds nothing else:
 * no note, no field, no name, no time.
 * @returns 8 to 16 symbols of Crockford's base 32 in groups of four, joined by hyphens
 */
export function codeOf(journal: Journal): string {
  const parts = guideVersion.split('.').map(Number);
  // Behind the answers, which are the longer, the more there are.
  const number = parts.reduce(
    (sum, part) => sum * BigInt(versions) + BigInt(part),
    numberOf(followTrail(journal).answered),
  );
  const numbers = digitsOf(number, shortestCode - checks);
  const code = written(withChecks(numbers));
  return code.match(new RegExp(`.{1,${group}}`, 'g'))?.join('-') ?? '';
}

/**
 * Reads a code as it is typed.
 * @param text of any kind and length
 * @param at milliseconds since 1970, for its answers: when they were given, no code tells
 * @returns the journal of a session that stands where the other one stood, or why there is none
 */
export function readCode(text: string, at: number): ReadCode {
  const { numbers, foreign } = symbolsIn(text.slice(0, 200));
  if (numbers.length === 0) return { ok: false, why: 'empty' };
  if (foreign.length > 0) {
    const characters = [...new Set(foreign.map(shownAs))].slice(0, 5).join(' ');
    return { ok: false, why: 'character', characters };
  }
  if (numbers.length < shortestCode || numbers.length > longestCode)
    return { ok: false, why: 'length', count: numbers.length };
  if (!isWhole(numbers)) return { ok: false, why: 'check' };
  let number = numberIn(numbers.slice(0, -checks));
  const parts: bigint[] = [];
  for (; parts.length < 3; number /= BigInt(versions)) parts.unshift(number % BigInt(versions));
  const version = parts.join('.');
  if (version !== guideVersion) return { ok: false, why: 'version', version };
  const trail = trailOf(number);
  return trail ? { ok: true, journal: handedOver(trail, at) } : { ok: false, why: 'check' };
}

/** A number in base 32, with zeros in front up to `least` digits. */
function digitsOf(number: bigint, least: number): number[] {
  const digits: number[] = [];
  for (let left = number; left > 0n || digits.length < least; left /= 32n) digits.unshift(Number(left % 32n));
  return digits;
}

const numberIn = (digits: readonly number[]) => digits.reduce((sum, digit) => sum * 32n + BigInt(digit), 0n);
