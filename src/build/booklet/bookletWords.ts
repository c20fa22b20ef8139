import english from '../../../locales/en/booklet.json';
import italian from '../../../locales/it/booklet.json';
import type { Facts } from '../../guide/facts';
import { numberOf } from '../../guide/numbers';
import { isOutcome, type StepId } from '../../guide/steps';
import { dateTags, type Language } from '../../i18n/language';
import type { Condition } from './paperRules';

/** A fact in words: what the card calls it, how a condition says it, and each of its values. */
interface FactWords<Value> {
  name: string;
  is: string;
  values: Record<Value extends boolean ? `${Value}` : Extract<Value, string>, string>;
}

/** A fact without words, or with one value without, fails to compile. */
type Texts = typeof italian & typeof english & { facts: { [Name in keyof Facts]: FactWords<Facts[Name]> } };

const texts: Record<Language, Texts> = { it: italian, en: english };

/** The words of the booklet in one language. */
export interface BookletWords {
  texts: Texts;
  language: Language;
  /** A text with its placeholders filled. */
  fill(text: string, values: Record<string, string>): string;
  /** That all of these hold, as a part of a sentence. */
  conditions(when: readonly Condition[]): string;
  /** What a value is called on the card. */
  valueText(name: keyof Facts, value: string): string;
  /** `passo 9`, `esito D`. */
  placeOf(id: StepId): string;
}

export function bookletWords(language: Language): BookletWords {
  const words = texts[language];
  const { facts } = words;
  const either = new Intl.ListFormat(dateTags[language], { type: 'disjunction' });
  const both = new Intl.ListFormat(dateTags[language], { type: 'conjunction' });
  const valueText = (name: keyof Facts, value: string) =>
    (facts[name].values as Record<string, string>)[value] ?? '';
  const inOrder = (name: keyof Facts, values: readonly string[]) =>
    Object.keys(facts[name].values).filter((value) => values.includes(value));
  const condition = ({ by, values }: Condition) =>
    fill(facts[by].is, { what: either.format(inOrder(by, values).map((value) => valueText(by, value))) });
  return {
    texts: words,
    language,
    fill,
    conditions: (when) => both.format(when.map(condition)),
    valueText,
    placeOf: (id) => fill(isOutcome(id) ? words.outcome : words.step, { number: numberOf(id) }),
  };
}

const fill = (text: string, values: Record<string, string>) =>
  text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);

/** Text as HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
