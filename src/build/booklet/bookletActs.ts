import { type ChoiceInputId, choices, type InputId, isChoice } from '../../guide/commands/inputs';
import { isFork } from '../../guide/decision';
import type { GroupId } from '../../guide/stepKinds';
import type { StepId } from '../../guide/steps';
import { choiceText, inputText } from '../../i18n/inputTexts';
import { actText, type ScriptAct } from '../../i18n/script';
import { answerText, type Wording } from '../../i18n/wording';
import { rulesHtml, whenIt } from './bookletRules';
import { type BookletWords, escaped } from './bookletWords';
import type { PaperStep } from './paper';
import type { PaperAct, Typed } from './paperActs';
import { rulesOf } from './paperRules';

/** What is done at a step, each with a box to tick, what is typed for it and room for what is noted. */
export function actsHtml(paperStep: PaperStep, words: BookletWords, wording: Wording): string {
  let group: string | undefined;
  /** Where another group of acts begins, its heading. */
  const headOf = ({ act }: PaperAct) => {
    const isNew = act.group !== undefined && act.group !== group;
    group = act.group ?? group;
    return isNew ? `<h4>${escaped(wording.t(`guide:groups.${act.group as GroupId}`))}</h4>` : '';
  };
  const itemOf = (one: PaperAct) => {
    const more = typedHtml(one, paperStep.step, words, wording) + fieldsHtml(one.act.fields ?? [], wording);
    return actHtml(headOf(one), actText(one.act, wording), more);
  };
  return paperStep.acts
    .map(({ when, isOtherwise, acts }) => {
      // Before the condition, which is not for all of the group.
      const head = acts[0] ? headOf(acts[0]) : '';
      const items = `<ul class="acts">${acts.map(itemOf).join('')}</ul>`;
      const lead = isOtherwise ? words.texts.otherwise : whenIt(when, words, 'if');
      return head + (lead ? `<div class="some"><p class="if">${escaped(lead)}:</p>${items}</div>` : items);
    })
    .join('');
}

/** What is typed for an act; each line can be broken behind a backslash. */
function typedHtml({ act, typed }: PaperAct, step: StepId, words: BookletWords, wording: Wording): string {
  if (!act.commands && !act.byCommand) return '';
  const { texts, fill } = words;
  const answer = answerText(step, 'couldNot', 'alone', wording);
  const lineHtml = ({ into, line }: Typed) => {
    if (into === 'nowhere') return escaped(fill(texts.onlyOnScreen, { answer }));
    if (into === 'each') return escaped(texts.each);
    return `<code translate="no">${escaped(line).replaceAll('\\', '\\<wbr>')}</code>`;
  };
  const into = act.byCommand ? `${wording.t('commands:carriers.cmd')}:` : texts.write;
  const label = !isFork(typed) && typed.into === 'nowhere' ? '' : `${escaped(into)} `;
  return `<div class="typed">${label}${rulesHtml(rulesOf(typed), words, lineHtml)}</div>`;
}

/** The acts of an outcome. */
export function outcomeActsHtml(
  acts: readonly ScriptAct[],
  onCard: readonly InputId[],
  wording: Wording,
): string {
  const list = acts.map(({ text, fields }) =>
    actHtml(
      '',
      text,
      fieldsHtml(
        fields.filter((id) => !onCard.includes(id)),
        wording,
      ),
    ),
  );
  return `<ul class="acts">${list.join('')}</ul>`;
}

function actHtml(head: string, text: string, more: string): string {
  const tick = `<label><input type="checkbox" autocomplete="off"> ${escaped(text)}</label>`;
  return `<li>${head}${tick}${more}</li>`;
}

/** Room to write: a ruled line, or the options of a choice with their boxes. */
function fieldsHtml(fields: readonly InputId[], wording: Wording): string {
  return fields
    .map((id) => {
      const label = escaped(inputText(id, wording.t).label);
      return isChoice(id)
        ? `<div class="choice">${label}: ${optionsHtml(id, wording)}</div>`
        : lineHtml(label);
    })
    .join('');
}

/** Nothing is ticked where nobody knows. */
const optionsHtml = (id: ChoiceInputId, { t }: Wording) =>
  (choices[id] as readonly string[])
    .filter((option) => option !== 'unknown')
    .map((option) => `<span class="option">${box} ${escaped(choiceText(id, option, t))}</span>`)
    .join(' ');

/** A box to tick on paper; on a screen there is nothing to tick it with. */
export const box = '<span class="box"></span>';

/** A ruled line to write on. */
export const lineHtml = (label: string) => `<div class="line">${label}</div>`;
