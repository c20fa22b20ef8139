import { describe, expect, it } from 'vitest';
import { firstLanguage } from '../../src/i18n/firstLanguage';
import { isLanguage, type Language, languages } from '../../src/i18n/language';

describe('The language to begin with', () => {
  const table: [string | null, Language | undefined, string[], Language][] = [
    // The address wins over everything.
    ['en', 'it', ['it'], 'en'],
    ['it', 'en', ['en'], 'it'],
    // Then what was chosen before, whatever nonsense the address holds.
    [null, 'en', ['it'], 'en'],
    ['de', 'en', ['it'], 'en'],
    ['', 'it', ['en'], 'it'],
    ['EN', 'it', ['en'], 'it'],
    // Then the browser's wishes, the first one that is spoken here.
    [null, undefined, ['en-GB', 'it'], 'en'],
    [null, undefined, ['it-CH', 'en'], 'it'],
    [null, undefined, ['de-AT', 'fr', 'EN-us', 'it'], 'en'],
    ['fr', undefined, ['en'], 'en'],
    // Else Italian.
    [null, undefined, ['de', 'fr-CA'], 'it'],
    [null, undefined, [''], 'it'],
    [null, undefined, [], 'it'],
  ];

  it.each(table)('for ?lang=%s, remembered %s, wished %j is %s', (asked, remembered, wished, language) => {
    expect(firstLanguage(asked, remembered, wished)).toBe(language);
  });

  it.each(['de', 'IT', 'it-IT', '', null, undefined, 0, ['it']])('never is %o', (value) => {
    expect(isLanguage(value)).toBe(false);
  });

  it('is one of those that Sportello speaks', () => {
    expect(languages).toEqual(['it', 'en']);
    expect(languages.every(isLanguage)).toBe(true);
  });
});
