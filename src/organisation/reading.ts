import { plainLine } from '../guide/plainText';
import type { InEach } from './organisation';

/** What is wrong with a value. All of it is left out, but for a text that was only `cleaned`. */
export type Why =
  | 'notKnown'
  | 'notText'
  | 'notList'
  | 'notObject'
  | 'notYesOrNo'
  | 'notInRange'
  | 'notOneOf'
  | 'notLink'
  | 'notLogo'
  | 'absent'
  | 'empty'
  | 'tooLong'
  | 'tooMany'
  | 'cleaned';

export interface Fault {
  /** The names that lead to it; in a list a number, counted from 1. */
  at: readonly (string | number)[];
  why: Why;
  /** What would have been right. */
  least?: number;
  most?: number;
  among?: readonly string[];
}

type Place = Fault['at'];
type Tell = (fault: Fault) => undefined;

/** Takes from a value of JSON what is as it should be, and tells what is not. */
export type Read<Value> = (given: unknown, at: Place, tell: Tell) => Value | undefined;

/** How much is told of a name that we don't know, in characters. */
const longestName = 40;

/**
 * One line that reads as it is written.
 * @param longest most characters
 */
export function text(longest: number): Read<string> {
  return (given, at, tell) => {
    if (typeof given !== 'string') return tell({ at, why: 'notText' });
    const line = plainLine(given, 2 * longest + 1);
    if (line === '') return tell({ at, why: 'empty' });
    // Half a number helps nobody.
    if ([...line].length > longest) return tell({ at, why: 'tooLong', most: longest });
    if (line !== given) tell({ at, why: 'cleaned' });
    return line;
  };
}

/** The same in each language: one text for all, or `{ "it": …, "en": … }`, of which one may be missing. */
export function inEach(longest: number): Read<InEach> {
  const one = text(longest);
  const each = objectOf<Partial<InEach>>({ it: one, en: one });
  return (given, at, tell) => {
    if (typeof given !== 'object' || given === null) {
      const line = one(given, at, tell);
      return line === undefined ? undefined : { it: line, en: line };
    }
    const found = each(given, at, tell);
    if (found && Object.keys(given).length === 0) tell({ at, why: 'empty' });
    const first = found?.it ?? found?.en;
    return first === undefined ? undefined : { it: first, en: first, ...found };
  };
}

/** A text that has one form, such as an address. */
export function textLike(form: RegExp, longest: number, why: Why): Read<string> {
  return (given, at, tell) => {
    if (typeof given !== 'string') return tell({ at, why: 'notText' });
    if ([...given].length > longest) return tell({ at, why: 'tooLong', most: longest });
    return form.test(given) ? given : tell({ at, why });
  };
}

export function oneOf<Value extends string>(among: readonly Value[]): Read<Value> {
  return (given, at, tell) => among.find((one) => one === given) ?? tell({ at, why: 'notOneOf', among });
}

/** A whole number. */
export function whole(least: number, most: number): Read<number> {
  return (given, at, tell) =>
    typeof given === 'number' && Number.isInteger(given) && given >= least && given <= most
      ? given
      : tell({ at, why: 'notInRange', least, most });
}

export const yesOrNo: Read<boolean> = (given, at, tell) =>
  typeof given === 'boolean' ? given : tell({ at, why: 'notYesOrNo' });

/** For whoever writes the file: nothing of it is used. */
export const unused: Read<string> = (given, at, tell) =>
  typeof given === 'string' ? undefined : tell({ at, why: 'notText' });

/** The sound ones of at most so many. */
export function listOf<Value>(read: Read<Value>, most: number): Read<readonly Value[]> {
  return (given, at, tell) => {
    if (!Array.isArray(given)) return tell({ at, why: 'notList' });
    if (given.length > most) tell({ at, why: 'tooMany', most });
    return given.slice(0, most).flatMap((one: unknown, index) => read(one, [...at, index + 1], tell) ?? []);
  };
}

type Readers<Value> = { readonly [Name in keyof Value]-?: Read<NonNullable<Value[Name]>> };

/**
 * The sound properties.
 * @param needed what must be among them
 */
export function objectOf<Value extends object>(
  readers: Readers<Value>,
  needed: readonly (string & keyof Value)[] = [],
): Read<Value> {
  return (given, at, tell) => {
    if (typeof given !== 'object' || given === null || Array.isArray(given))
      return tell({ at, why: 'notObject' });
    const found = Object.entries(given).flatMap(([name, value]) => {
      if (!Object.hasOwn(readers, name))
        return tell({ at: [...at, plainLine(name, longestName)], why: 'notKnown' }) ?? [];
      const sound = readers[name as keyof Value](value, [...at, name], tell);
      return sound === undefined ? [] : [[name, sound] as const];
    });
    for (const name of needed) if (!Object.hasOwn(given, name)) tell({ at: [...at, name], why: 'absent' });
    const value = Object.fromEntries(found) as Value;
    return needed.every((name) => Object.hasOwn(value, name)) ? value : undefined;
  };
}
