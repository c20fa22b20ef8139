import type { Decision } from '../../guide/decision';
import { capitalised } from '../../i18n/deeds';
import { type BookletWords, escaped } from './bookletWords';
import { isList, linesOf, type Rule } from './paperRules';

/**
 * Lines to be read from the top, as a list; what always holds is written as it is.
 * @param write a result as HTML
 */
export function rulesHtml<Result>(
  rules: readonly Rule<Result>[],
  words: BookletWords,
  write: (result: Result) => string,
): string {
  const [only] = rules;
  if (only && rules.length === 1 && !isList(only.to)) return write(only.to);
  const lines = rules.map(({ when, to }) => {
    const behind = isList(to) ? rulesHtml(to.rules, words, write) : write(to);
    return `<li><span class="if">${escaped(lead(when, words))}</span> ${behind}</li>`;
  });
  return `<ul class="rules">${lines.join('')}</ul>`;
}

/** What a line begins with: its conditions, or that none of those above holds. */
export function lead(when: Rule<unknown>['when'], { texts, fill, conditions }: BookletWords): string {
  const text = when.length > 0 ? fill(texts.if, { facts: conditions(when) }) : texts.otherwise;
  return `${capitalised(text)}:`;
}

/**
 * When something holds, in words.
 * @returns undefined if it always does
 * @throws Error where it takes more than one condition
 */
export function whenIt(
  when: Decision<boolean>,
  words: BookletWords,
  wanted: 'if' | 'only',
): string | undefined {
  const [first, last, more] = linesOf(when);
  if (!last) return undefined;
  if (!first || more || first.to === last.to) throw new Error('The booklet has no words for when it holds');
  const { texts, fill, conditions } = words;
  const text = first.to ? texts[wanted] : texts.unless;
  return capitalised(fill(text, { facts: conditions(first.when) }));
}
