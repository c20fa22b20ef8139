import type { InputId } from '../../guide/commands/inputs';
import { type Facts, nothingKnown } from '../../guide/facts';
import { guideVersion } from '../../guide/guideMachine';
import { numberOf } from '../../guide/numbers';
import { isOutcome, type StepId, sectionIds, stepIds, stepInfo } from '../../guide/steps';
import { inputText } from '../../i18n/inputTexts';
import { stepTitle, type Wording } from '../../i18n/wording';
import { lineHtml } from './bookletActs';
import { anchorOf } from './bookletAnswers';
import { type BookletWords, escaped } from './bookletWords';

/** Written down once, whatever the outcome. */
export const onCard: readonly InputId[] = ['person', 'callBack', 'pcName', 'address', 'ticket'];

/** The first page: what this is and how it is used, the card, and the contents. */
export function frontHtml(words: BookletWords, wording: Wording): string {
  const { texts, fill, language } = words;
  const button = wording.t('ui:haveCode');
  const edition = { guide: guideVersion, version: __VERSION__, date: __BUILT_ON__[language] };
  return `<div class="front">
<h1>${escaped(texts.title)}</h1>
<p class="edition">${escaped(fill(texts.edition, edition))}</p>
<p>${escaped(texts.lead)}</p>
<ul class="how">${[...texts.how, texts.stop, fill(texts.onScreen, { button })].map((one) => `<li>${escaped(one)}</li>`).join('')}</ul>
<div class="card">
<h2>${escaped(texts.card)}</h2>
<div class="lines">${[texts.date, ...onCard.map((id) => inputText(id, wording.t).label)].map((label) => lineHtml(escaped(label))).join('')}</div>
<table class="facts">${(Object.keys(nothingKnown) as (keyof Facts)[]).map((name) => factHtml(name, words)).join('')}</table>
</div>
<h2>${escaped(texts.contents)}</h2>
<div class="contents">${contentsHtml(words, wording)}</div>
</div>`;
}

/** A fact with a box for each value; as long as none is ticked, nothing is known. */
function factHtml(name: keyof Facts, { texts, valueText }: BookletWords): string {
  const values = Object.keys(texts.facts[name].values).filter(
    (value) => value !== String(nothingKnown[name]),
  );
  const options = values.map(
    (value) =>
      `<label class="option"><input type="checkbox" autocomplete="off"> ${escaped(valueText(name, value))}</label>`,
  );
  return `<tr><th scope="row">${escaped(texts.facts[name].name)}</th><td>${options.join(' ')}</td></tr>`;
}

function contentsHtml({ texts }: BookletWords, wording: Wording): string {
  const entry = (id: StepId) =>
    `<li><a href="#${anchorOf(id)}"><b>${numberOf(id)}</b> ${escaped(stepTitle(id, wording))}</a></li>`;
  const list = (title: string, ids: readonly StepId[]) =>
    `<div class="part"><h3>${escaped(title)}</h3><ul>${ids.map(entry).join('')}</ul></div>`;
  const sections = sectionIds.map((section) =>
    list(
      wording.t(`guide:sections.${section}`),
      stepIds.filter((id) => stepInfo(id).section === section),
    ),
  );
  return [...sections, list(texts.outcomes, stepIds.filter(isOutcome))].join('');
}
