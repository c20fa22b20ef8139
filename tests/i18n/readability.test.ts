import { describe, expect, it } from 'vitest';
import { nothingKnown } from '../../src/guide/facts';
import { isOutcome, type OutcomeId, type StepId, stepIds } from '../../src/guide/steps';
import { stepDetails } from '../../src/i18n/details';
import { loadLanguage, loadLaterTexts } from '../../src/i18n/i18n';
import type { Language } from '../../src/i18n/language';
import type { WayOfUse } from '../../src/i18n/manner';
import { scriptOf } from '../../src/i18n/script';
import { wordingOf } from '../../src/i18n/wording';
import { fleschReadingEase, gulpease } from '../support/readability';

type Slot = 'said' | 'done by hand' | 'why and otherwise';
const slots: readonly Slot[] = ['said', 'done by hand', 'why and otherwise'];

/** All texts of the guide as they are shown, by what they are for. */
async function textsOf(language: Language): Promise<Record<Slot, string>> {
  const t = await loadLanguage(language);
  await loadLaterTexts();
  const wording = wordingOf(t, t, nothingKnown);
  const steps = stepIds.filter((id): id is Exclude<StepId, OutcomeId> => !isOutcome(id));
  const scripts = (way: WayOfUse) => stepIds.map((id) => scriptOf(id, wording, way));
  const sentences = (texts: readonly string[]) =>
    texts.map((text) => (/[.?:]$/.test(text) ? text : `${text}.`)).join(' ');
  return {
    said: sentences(scripts('phone').flatMap(({ say }) => say)),
    'done by hand': sentences(
      scripts('alone').flatMap(({ acts }) =>
        acts.filter(({ by }) => by !== 'command').map(({ text }) => text),
      ),
    ),
    'why and otherwise': sentences([
      ...scripts('alone').flatMap(({ why, warning, turnTo }) =>
        [why, warning, turnTo].flatMap((text) => text ?? []),
      ),
      ...steps
        .map((id) => stepDetails(scriptOf(id, wording, 'alone'), wording))
        .flatMap((text) => [text.expect, text.otherwise]),
    ]),
  };
}

describe.each([
  ['it', 'Gulpease', gulpease, 70],
  ['en', 'Flesch reading ease', fleschReadingEase, 80],
] as const)('The words of %s', (language, name, index, least) => {
  it(`are easy to follow: ${name} of at least ${least}`, async () => {
    const texts = await textsOf(language);
    const whole = index(slots.map((slot) => texts[slot]).join(' '));
    const parts = slots.map((slot) => `${slot} ${index(texts[slot]).toFixed(1)}`).join(', ');
    console.log(`${name}, ${language}: ${whole.toFixed(1)} over the whole (${parts})`);
    expect(whole).toBeGreaterThanOrEqual(least);
    expect(index(texts.said), 'what is read aloud').toBeGreaterThanOrEqual(least);
  });
});

describe('Readability', () => {
  it('is as the formulas say', () => {
    // 5 words, 1 sentence, 20 letters; 6 words of one syllable each.
    expect(gulpease('Il gatto dorme sul letto.')).toBeCloseTo(89 + (300 - 10 * 20) / 5);
    expect(fleschReadingEase('The cat sat on the mat.')).toBeCloseTo(206.835 - 1.015 * 6 - 84.6);
  });

  it('falls with long sentences of long words', () => {
    const heavy =
      "L'acquisizione della certificazione personale necessaria all'autenticazione presuppone l'avvenuta eliminazione delle informazioni precedentemente memorizzate";
    expect(gulpease(heavy)).toBeLessThan(65);
    expect(
      fleschReadingEase('Authentication necessitates acquisition of an individual certificate beforehand'),
    ).toBeLessThan(70);
  });
});
