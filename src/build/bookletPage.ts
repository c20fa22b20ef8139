import english from '../../locales/en/booklet.json';
import italian from '../../locales/it/booklet.json';
import { buildCommand, type CommandId } from '../guide/commands/commands';
import { nothingKnown } from '../guide/facts';
import type { Answer } from '../guide/guideMachine';
import { isOutcome, type OutcomeId, type StepId, sectionIds, stepIds, stepInfo } from '../guide/steps';
import { stepDetails } from '../i18n/details';
import { loadLanguage, loadLaterTexts } from '../i18n/i18n';
import { type Language, languages } from '../i18n/language';
import { scriptOf } from '../i18n/script';
import { type Wording, wordingOf } from '../i18n/wording';
import { withPolicyOfText } from './policy';
import { allSituations } from './situations';

const words = { it: italian, en: english };
const steps = stepIds.filter((id) => !isOutcome(id)) as Exclude<StepId, OutcomeId>[];
const outcomes = stepIds.filter(isOutcome);

async function page(): Promise<string> {
  const next = nextSteps();
  const parts = await Promise.all(languages.map((language) => languagePart(language, next)));
  const links = languages
    .map((one) => `<a href="#${one}" lang="${one}">${words[one].language}</a>`)
    .join(' ');
  return withPolicyOfText(`<!doctype html>
<html lang="it">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${italian.title}</title>
<style>${style}</style>
</head>
<body>
<nav>${links}</nav>
${parts.join('\n')}
</body>
</html>
`);
}

const style = `:root{color-scheme:light dark}body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.5 system-ui,sans-serif}
section{break-inside:avoid;margin-top:2rem}.warning{border:2px solid;padding:.5rem 1rem}code{overflow-wrap:anywhere}
.answers{list-style:none;padding-left:1rem;border-left:4px solid}@media print{nav{display:none}[lang=en]{break-before:page}}`;

/** Where each answer of a step can lead, over all situations, in flow order. */
function nextSteps(): Map<string, StepId[]> {
  const situations = allSituations();
  const next = new Map<string, Set<StepId>>();
  for (const { step, edges } of situations.values()) {
    for (const { answer, to } of edges) {
      const key = `${step} ${answer}`;
      const target = situations.get(to)?.step;
      if (target) next.set(key, (next.get(key) ?? new Set()).add(target));
    }
  }
  const inOrder = (targets: Set<StepId>) => stepIds.filter((id) => targets.has(id));
  return new Map([...next].map(([key, targets]) => [key, inOrder(targets)]));
}

async function languagePart(language: Language, next: Map<string, StepId[]>): Promise<string> {
  const t = await loadLanguage(language);
  await loadLaterTexts();
  const wording = wordingOf(t, t, nothingKnown);
  const { title, lead, app, several, stop, outcomes: endings } = words[language];
  const sections = sectionIds.flatMap((section) => [
    `<h2>${escaped(t(`guide:sections.${section}`))}</h2>`,
    ...steps
      .filter((id) => stepInfo(id).section === section)
      .map((id) => stepPart(id, next, wording, language)),
  ]);
  return `<main lang="${language}" id="${language}">
<h1>${escaped(title)}</h1>
<p>${escaped(lead)} ${escaped(several)}</p>
<p>${escaped(stop)}</p>
<p><a href="./?lang=${language}">${escaped(app)}</a></p>
${sections.join('\n')}
<h2>${escaped(endings)}</h2>
${outcomes.map((id) => outcomePart(id, wording, language)).join('\n')}
</main>`;
}

function stepPart(
  id: Exclude<StepId, OutcomeId>,
  next: Map<string, StepId[]>,
  wording: Wording,
  language: Language,
): string {
  const script = scriptOf(id, wording, 'alone');
  const acts = script.acts.filter(({ by }) => by !== 'command');
  const goTo = (answer: Answer) => {
    const numbers = (next.get(`${id} ${answer}`) ?? []).map(numberOf).join(words[language].or);
    return words[language].goTo.replace('{{numbers}}', numbers);
  };
  return `<section id="${language}-${id}">
<h3>${numberOf(id)}. ${escaped(script.title)}</h3>
${script.warning ? `<p class="warning">${escaped(script.warning)}</p>` : ''}
<ol>${acts.map(({ text }) => `<li>${escaped(text)}</li>`).join('')}</ol>
${linesByHand(acts.flatMap(({ commands }) => commands))
  .map((line) => `<p>${escaped(words[language].write)} <code>${escaped(line)}</code></p>`)
  .join('\n')}
<p>${escaped(stepDetails(id, wording).otherwise)}</p>
<ul class="answers">${script.answers
    .filter((answer) => answer.id !== 'escalateNow')
    .map((answer) => `<li>${escaped(answer.text)}: <b>${goTo(answer.id)}</b></li>`)
    .join('')}</ul>
</section>`;
}

function outcomePart(id: OutcomeId, wording: Wording, language: Language): string {
  const { title, why, turnTo = '' } = scriptOf(id, wording, 'alone');
  return `<section id="${language}-${id}">
<h3>${numberOf(id)}. ${escaped(title)}</h3>
<p>${escaped(why)}</p>
<p>${escaped(turnTo)}</p>
</section>`;
}

/** Steps have numbers, outcomes letters. */
function numberOf(id: StepId): string {
  return isOutcome(id) ? String.fromCharCode(65 + outcomes.indexOf(id)) : String(steps.indexOf(id) + 1);
}

/** What is typed into the Run box or a save window; names that a session would make new have zeros on paper. */
function linesByHand(commands: readonly CommandId[]): string[] {
  const basis = { facts: nothingKnown, values: {}, stamp: '00000000-0000' };
  return commands.flatMap((id) => {
    const run = buildCommand(id, 'run', basis);
    const built = run.ok ? run : buildCommand(id, 'dialog', basis);
    return built.ok ? [built.line] : [];
  });
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * The whole guide as one page of plain HTML in both languages, numbered like a booklet: a document without scripts. A value
 * and no function, because the module that loads this one at build time is closed once it is loaded.
 */
export const bookletPage: string = await page();
