import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '../../src/guide/facts';
import { isOutcome, stepIds, stepInfo } from '../../src/guide/steps';
import type { Texts } from './texts';

export type Locale = Record<
  | 'aloud'
  | 'booklet'
  | 'commands'
  | 'details'
  | 'dictation'
  | 'guide'
  | 'manifest'
  | 'putBack'
  | 'readings'
  | 'report'
  | 'session'
  | 'settings'
  | 'ui',
  Texts
>;
export type Many = Record<string, Texts>;

/** Of all languages. */
export const folder = join(import.meta.dirname, '../../locales');
export const files = readdirSync(join(folder, 'it')).map((name) => name.replace('.json', '') as keyof Locale);
const read = (language: string) =>
  Object.fromEntries(
    files.map((file) => [file, JSON.parse(readFileSync(join(folder, language, `${file}.json`), 'utf8'))]),
  ) as Locale;
export const it_ = read('it');
export const en = read('en');
export const each: [string, Locale][] = [
  ['Italian', it_],
  ['English', en],
];

export const steps = stepIds.filter((id) => !isOutcome(id));
export const outcomes = stepIds.filter(isOutcome);
export const acts = stepIds.flatMap((id) => stepInfo(id).acts);
export const actIds = [...new Set(acts.map(({ id }) => id))].sort();
export const groupIds = [...new Set(acts.flatMap(({ group }) => group ?? []))].sort();
export const clients = Object.keys({
  lync2010: 1,
  lync2013: 1,
  sfb2016: 1,
  later: 1,
  unknown: 1,
} satisfies Record<Client, 1>);
export const sharedAnswers = ['solved', 'unsolved', 'couldNot', 'worksNow', 'escalateNow'];

export const part = (texts: Texts, ...path: string[]) =>
  path.reduce((found, id) => (found as Many)[id] as Texts, texts) as Many;
export const keys = (texts: object | string | undefined) => Object.keys(texts ?? {});

/** A copy of a good locale with one thing broken, to see a rule bite. */
export function broken(locale: Locale, path: string, text: Texts | undefined): Locale {
  const copy = structuredClone(locale);
  const ids = path.split('.');
  const last = ids.pop() as string;
  let holder = copy as unknown as Many;
  for (const id of ids) {
    holder[id] ??= {};
    holder = holder[id] as Many;
  }
  if (text === undefined) delete holder[last];
  else holder[last] = text;
  return copy;
}

/** The faults that breaking one thing brings: what a rule finds elsewhere is for its own test. */
export function caused(
  faultsOf: (locale: Locale) => readonly string[],
  locale: Locale,
  path: string,
  text: Texts | undefined,
): string[] {
  const before = faultsOf(locale);
  return faultsOf(broken(locale, path, text)).filter((fault) => !before.includes(fault));
}
