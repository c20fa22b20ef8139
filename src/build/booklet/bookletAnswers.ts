import { isFork } from '../../guide/decision';
import type { Facts } from '../../guide/facts';
import type { Answer } from '../../guide/guideMachine';
import { numberOf } from '../../guide/numbers';
import type { StepId } from '../../guide/steps';
import { scriptOf } from '../../i18n/script';
import type { Wording } from '../../i18n/wording';
import { grouped } from '../smallestDecision';
import { box } from './bookletActs';
import { rulesHtml, whenIt } from './bookletRules';
import { type BookletWords, escaped } from './bookletWords';
import type { PaperAnswer, PaperStep } from './paper';
import { rulesOf } from './paperRules';

/** The answers of a step and where each leads; those that part at one fork share it. */
export function answersHtml({ step, answers }: PaperStep, words: BookletWords, wording: Wording): string {
  const script = scriptOf(step, wording, 'alone');
  const textOf = (id: Answer) => script.answers.find((one) => one.id === id);
  const isQuiet = ({ answer }: PaperAnswer) => textOf(answer)?.isQuiet;
  const ways = ({ goTo }: PaperAnswer) => rulesHtml(rulesOf(goTo), words, (to) => linkTo(to, words));
  const answer = (one: PaperAnswer, way: string) => {
    const { text = '', hint } = textOf(one.answer) ?? {};
    const more = [hint, whenIt(one.offered, words, 'only'), ...ticks(one, words)].flatMap(
      (line) => line ?? [],
    );
    const hints = more.map((line) => `<span class="hint">${escaped(line)}</span>`).join('');
    return `<div class="given">${box} ${escaped(text)} ${way}${hints}</div>`;
  };
  const lines = together(answers.filter((one) => !isQuiet(one))).map((group) => {
    const [first] = group as [PaperAnswer];
    // One way stands beside its answer, several below.
    const [beside, below] = isFork(first.goTo) ? ['', ways(first)] : [ways(first), ''];
    return `<li>${group.map((one) => answer(one, beside)).join('')}${below}</li>`;
  });
  const quiet = answers
    .filter(isQuiet)
    .map((one) => `<li>${escaped(textOf(one.answer)?.text ?? '')} ${ways(one)}</li>`);
  return `<ul class="answers">${lines.join('')}</ul><ul class="quiet">${quiet.join('')}</ul>`;
}

/** Those with the same fork, each a group at the place of the first; an answer that always leads to one step stands alone. */
function together(answers: readonly PaperAnswer[]): PaperAnswer[][] {
  const byFork = ({ answer, goTo }: PaperAnswer) => (isFork(goTo) ? JSON.stringify(goTo) : answer);
  return [...grouped(answers, byFork).values()];
}

/** What is to be ticked on the card. */
function ticks({ ticks: learnt }: PaperAnswer, { texts, fill, valueText }: BookletWords): string[] {
  return (Object.entries(learnt) as [keyof Facts, unknown][]).map(([name, value]) =>
    fill(texts.tick, { name: texts.facts[name].name, value: valueText(name, String(value)) }),
  );
}

/** Where to go on. */
const linkTo = (id: StepId, words: BookletWords) =>
  `<a class="go" href="#${anchorOf(id)}"><span class="arrow">→</span> ${escaped(words.placeOf(id))}</a>`;

/** What a step is called in an address: by its number, which is on the paper too. */
export const anchorOf = (id: StepId) => `n${numberOf(id)}`;
