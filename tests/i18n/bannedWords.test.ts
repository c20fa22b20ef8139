import { describe, expect, it } from 'vitest';
import { allTexts } from './strictTexts';
import { bothLanguages, leavesOf } from './texts';

/**
 * What no text says any more: another word stands for it, Windows has its own, or nobody says it. Each is looked for as
 * whole words, whatever its capitals.
 */
const banned = {
  it: [
    ...['senza rete', 'per via di', 'computer lontano', 'rovinato', 'rovinati', 'è superato', 'quel solo'],
    ...['di prima', 'letture', 'fallo dire', 'raccolga tutto', 'dettare', 'manca il tempo', 'tolga la voce'],
    ...['scelga che', 'risponda che', 'lo segni', 'non è stato possibile', 'qui sotto', 'seconda scheda'],
    ...['finestra di amministratore', 'mancano i permessi', 'chiede il permesso', 'uno specialista'],
    ...['può andare avanti', 'chi può aiutare', 'chi se ne occuperà', 'da passare', 'guarda soltanto un'],
    ...['servizio finito', 'cartella del programma', 'cartelle salvate', "elenco dell'organizzazione"],
    ...['modifiche a questo computer', "un'autorità di cui fidarsi", 'credenziali tolte', 'fa reimpostare'],
    ...['valore MachineGuid', 'la causa resta ignota', 'percorso di prima'],
  ],
  en: [
    ...['has run out', 'runs out', 'a date to come', 'only a look', 'only looks', "it couldn't be done"],
    ...['administrator window', "an administrator's rights", 'asks for permission', 'the permission'],
    ...['whom', 'turn to', 'the people who run', 'a specialist', 'who can carry on', 'to pass on'],
    ...['start over', 'escape', 'stored', 'take out', 'taken out', 'take off', 'taken off', 'second tab'],
    ...['computer somewhere else', 'far away', 'have it said', 'letters are small', 'go on with it'],
    ...['your path', 'be remembered', 'what came up', 'these readings', "there's no collection"],
    ...['all we tried', 'sign-in details', 'sign-in information', 'an own server', 'account live'],
    ...[
      'into line',
      'answer that it',
      'answer that you',
      'shown below',
      'lacks an authority',
      'set-up',
      'or brace',
    ],
    ...['changes to this PC', 'gone by now', 'more than in the computer', 'what is as it was'],
  ],
} as const;

const escaped = (phrase: string) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const looked = (phrase: string) => new RegExp(`(?<![\\p{L}-])${escaped(phrase)}(?![\\p{L}])`, 'iu');

/** The register of attendance: Windows has a Registro di sistema. */
const bareRegister = /(?<!\p{L})registro(?! di sistema)(?!\p{L})/iu;

function found(language: 'it' | 'en', leaves: readonly (readonly [string, string])[]): string[] {
  const patterns = banned[language].map((phrase) => [phrase, looked(phrase)] as const);
  const all = language === 'it' ? [...patterns, ['registro', bareRegister] as const] : patterns;
  return leaves.flatMap(([path, text]) =>
    all.filter(([, pattern]) => pattern.test(text)).map(([phrase]) => `${path}: ${phrase}`),
  );
}

describe('Words that were banned', () => {
  it.each(bothLanguages)('stand in no text: %s', (language) => {
    const leaves = leavesOf(allTexts[language]);
    expect(leaves.length).toBeGreaterThan(1000);
    expect(found(language, leaves)).toEqual([]);
  });

  it.each(bothLanguages)('would each be caught, at the beginning of a sentence too: %s', (language) => {
    for (const phrase of banned[language]) {
      const capital = phrase.charAt(0).toUpperCase() + phrase.slice(1);
      for (const text of [`(${phrase})`, `${capital} «x»`])
        expect(found(language, [['ui.back', text]]), text).toContain(`ui.back: ${phrase}`);
    }
    expect(found('it', [['a', 'Aprire il registro.']])).toEqual(['a: registro']);
    expect(found('it', [['a', "Aprire l'Editore del Registro di sistema: sottofondo, registrodi"]])).toEqual(
      [],
    );
  });
});
