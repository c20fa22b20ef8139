import { isLanguage, type Language } from './language';

/**
 * The language to begin with: the address, then what was chosen before, then the browser's wishes, else Italian.
 * @param asked value of `?lang`, if any
 * @param remembered what was chosen earlier, if anything
 * @param wished the browser's languages (BCP 47), most wanted first
 */
export function firstLanguage(
  asked: string | null,
  remembered: string | undefined,
  wished: readonly string[],
): Language {
  if (isLanguage(asked)) return asked;
  if (isLanguage(remembered)) return remembered;
  const spoken = wished.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage);
  return spoken ?? 'it';
}
