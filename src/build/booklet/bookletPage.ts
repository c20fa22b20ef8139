import { type Facts, nothingKnown } from '../../guide/facts';
import { numberOf } from '../../guide/numbers';
import { isOutcome, type OutcomeId, sectionIds, stepIds, stepInfo } from '../../guide/steps';
import { stepDetails } from '../../i18n/details';
import { loadLanguage, loadLaterTexts } from '../../i18n/i18n';
import { type Language, languages } from '../../i18n/language';
import { scriptOf } from '../../i18n/script';
import { type Wording, wordingOf } from '../../i18n/wording';
import { withPolicyOfText } from '../policy';
import { smallestDecision } from '../smallestDecision';
import { actsHtml, lineHtml, outcomeActsHtml } from './bookletActs';
import { anchorOf, answersHtml } from './bookletAnswers';
import { frontHtml, onCard } from './bookletFront';
import { lead } from './bookletRules';
import { bookletStyle } from './bookletStyle';
import { type BookletWords, bookletWords, escaped } from './bookletWords';
import { type PaperStep, paper } from './paper';
import { linesOf } from './paperRules';

const steps = paper();

async function page(language: Language): Promise<string> {
  const t = await loadLanguage(language);
  await loadLaterTexts();
  const words = bookletWords(language);
  const { texts } = words;
  const wording = wordingOf(t, t, nothingKnown);
  const others = languages
    .filter((one) => one !== language)
    .map((one) => `<a href="./booklet.${one}.html" lang="${one}">${bookletWords(one).texts.language}</a>`);
  const sections = sectionIds.flatMap((section) => [
    `<h2>${escaped(t(`guide:sections.${section}`))}</h2>`,
    ...steps
      .filter(({ step }) => stepInfo(step).section === section)
      .map((step) => stepHtml(step, words, wording)),
  ]);
  return withPolicyOfText(`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(texts.title)}</title>
<style>${bookletStyle}</style>
</head>
<body>
<div class="nav" role="navigation">${[...others, `<a href="./index.html?lang=${language}">${escaped(texts.app)}</a>`].join(' ')}</div>
<div role="main">
${frontHtml(words, wording)}
<div class="steps">
${sections.join('\n')}
<h2>${escaped(texts.outcomes)}</h2>
<p>${escaped(texts.report)}</p>
${stepIds
  .filter(isOutcome)
  .map((id) => outcomeHtml(id, wording))
  .join('\n')}
</div>
</div>
</body>
</html>
`);
}

function stepHtml(paperStep: PaperStep, words: BookletWords, wording: Wording): string {
  const { step, installed } = paperStep;
  const text = (read: (here: Wording) => string, write: (text: string) => string) =>
    textHtml(installed, read, write, words, wording);
  const script = (here: Wording) => scriptOf(step, here, 'alone');
  return `<div class="step" id="${anchorOf(step)}">
${text(
  (here) => script(here).title,
  (title) => headingHtml(numberOf(step), title),
)}
${text(
  (here) => script(here).why,
  (why) => `<p>${why}</p>`,
)}
${text(
  (here) => script(here).warning ?? '',
  (warning) => warning && `<p class="warning"><b>${escaped(wording.t('ui:warning'))}:</b> ${warning}</p>`,
)}
${actsHtml(paperStep, words, wording)}
${text(
  (here) => stepDetails(script(here), here).otherwise,
  (otherwise) => `<p>${otherwise}</p>`,
)}
${lineHtml(escaped(words.texts.note))}
${answersHtml(paperStep, words, wording)}
</div>`;
}

/** A text as most read it, and behind it those of other programs and Windows; the program is called as if it were unknown. */
function textHtml(
  installed: readonly Facts[],
  read: (wording: Wording) => string,
  write: (text: string) => string,
  words: BookletWords,
  { t, values }: Wording,
): string {
  const cases = installed.map((facts) => ({
    facts,
    result: read({ ...wordingOf(t, t, facts), values }),
  }));
  return linesOf(smallestDecision(cases))
    .reverse()
    .map(({ when, to }, index) =>
      index === 0
        ? write(escaped(to))
        : `<p><span class="if">${escaped(lead(when, words))}</span> ${escaped(to)}</p>`,
    )
    .join('\n');
}

const headingHtml = (number: string, title: string) =>
  `<h3><span class="number">${number}</span> ${title}</h3>`;

function outcomeHtml(id: OutcomeId, wording: Wording): string {
  const { title, why, acts, turnTo = '' } = scriptOf(id, wording, 'alone');
  return `<div class="step" id="${anchorOf(id)}">
${headingHtml(numberOf(id), escaped(title))}
<p>${escaped(why)}</p>
${outcomeActsHtml(acts, onCard, wording)}
<p>${escaped(turnTo)}</p>
</div>`;
}

/**
 * The whole guide as plain HTML, a page for each language, numbered like a booklet: documents without scripts. A value and no
 * function, because the module that loads this one at build time is closed once it is loaded.
 */
export const bookletPages: [Language, string][] = await Promise.all(
  languages.map(async (language): Promise<[Language, string]> => [language, await page(language)]),
);
