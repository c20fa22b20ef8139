import { describe, expect, it } from 'vitest';
import { stepIds } from '../../src/guide/steps';
import { loadLanguage, loadLaterTexts } from '../../src/i18n/i18n';
import { scriptOf } from '../../src/i18n/script';
import { speakable } from '../../src/i18n/speakable';
import { wordingOf } from '../../src/i18n/wording';
import { circumstances } from '../support/circumstances';
import { bothLanguages } from './texts';

await loadLanguage('it');
await loadLanguage('en');
await loadLaterTexts();
const t = { it: await loadLanguage('it'), en: await loadLanguage('en') };

describe('A text that is spoken', () => {
  it.each<[string, string[]]>([
    ['Scelga «File» e poi «Esci»: la X non basta.', ['Scelga File e poi Esci: la X non basta.']],
    ['Scriva old_ davanti al nome.', ['Scriva old trattino basso davanti al nome.']],
    ['Cerchi sip_.', ['Cerchi sip trattino basso.']],
    ['Anche virtualapp/didlogical.', ['Anche virtualapp barra didlogical.']],
    ["L'accesso unico (Single Sign-On); va bene.", ["L'accesso unico, Single Sign-On; va bene."]],
    ["L'accesso (unico) riesce.", ["L'accesso, unico, riesce."]],
    ['File > Esci', ['File, Esci']],
    ['C:\\Windows al 100%', ['C: barra rovesciata Windows al 100 per cento']],
    ['user@example.com', ['user chiocciola example.com']],
    ['Uno. Due? Tre… Poi la versione 15.0 basta.', ['Uno.', 'Due?', 'Tre…', 'Poi la versione 15.0 basta.']],
    ['Chiuda Outlook. 2 volte.', ['Chiuda Outlook.', '2 volte.']],
    ['', []],
    [' … ', []],
  ])('in Italian: %s', (text, sentences) => {
    expect(speakable(text, t.it)).toEqual(sentences);
  });

  it.each<[string, string[]]>([
    ['Choose “File”, then “Exit”.', ['Choose File, then Exit.']],
    ['Find sip_ first. Type old2_ now.', ['Find sip underscore first.', 'Type old2 underscore now.']],
    ['Leave virtualapp/didlogical alone.', ['Leave virtualapp slash didlogical alone.']],
    ['user@example.com, 5%', ['user at example.com, 5 percent']],
  ])('in English: %s', (text, sentences) => {
    expect(speakable(text, t.en)).toEqual(sentences);
  });

  it.each(bothLanguages)('holds only words, digits and pauses, wherever the guide leads: %s', (language) => {
    const spoken = circumstances.flatMap(({ step, facts }) => {
      const wording = wordingOf(t[language], t.it, facts);
      return (['alone', 'phone'] as const).flatMap((way) => {
        const { title, warning = title, say, acts } = scriptOf(step, wording, way);
        const all = [title, warning, ...say, ...acts.map(({ text }) => text)];
        return all.map((text) => speakable(text, t[language]));
      });
    });
    expect(spoken.length).toBeGreaterThan(stepIds.length);
    expect(spoken.filter((sentences) => sentences.length === 0)).toEqual([]);
    const odd = spoken.flat().filter((sentence) => !/^[\p{L}\p{N}][\p{L}\p{N} .,;:?'…+-]*$/u.test(sentence));
    expect([...new Set(odd)]).toEqual([]);
    const untidy = spoken.flat().filter((sentence) => /\s[.,;:?]|[,;:]{2}|, [,;:.]|\s\s/.test(sentence));
    expect([...new Set(untidy)]).toEqual([]);
  });
});
