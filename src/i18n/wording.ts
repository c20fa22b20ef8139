import type { CommandId } from '../guide/commands/commands';
import type { Installed } from '../guide/facts';
import type { Answer } from '../guide/guideMachine';
import { isOutcome, type OutcomeId, type StepId } from '../guide/steps';
import type { Translate } from './i18n';
import type { CommandText, LabelId, OutcomeText, SharedAnswer, StepText, VariedStepText } from './locale';
import { manners, type WayOfUse } from './manner';

/** Everything that texts are made from besides their ids. */
export interface Wording {
  t: Translate;
  /** Texts in the language of the affected PC's Windows. */
  windowsTexts: Translate;
  facts: Installed;
  /** What fills `{{program}}` and `{{w.<label>}}`. */
  values: { program: string; w: Record<string, string> };
  /** The labels as they stand in the affected PC's Windows; where one is unconfirmed, its candidates, the likeliest first. */
  labels: Record<LabelId, readonly string[]>;
}

/** The labels of Windows as one language quotes them, and what was made from them: the screen would wait for it at each step. */
interface Quoted extends Pick<Wording, 'labels'> {
  w: Record<string, string>;
  /** By client and Windows. */
  wordings: Map<string, Wording>;
}
const quoted = new WeakMap<Translate, WeakMap<Translate, Quoted>>();

/**
 * Gathers what texts are made from.
 * @param t the language to speak
 * @param windowsTexts the language of the affected PC's Windows, of which the labels are taken: quoted as `t`'s language quotes,
 *   where the exact label is unconfirmed, the other candidates in brackets
 * @returns the same for the same client and Windows, so that what is made from it can be kept by it
 */
export function wordingOf(t: Translate, windowsTexts: Translate, { client, windows }: Installed): Wording {
  const others = keptIn(quoted, t, () => new WeakMap<Translate, Quoted>());
  const { labels, w, wordings } = keptIn(others, windowsTexts, () => quote(t, windowsTexts));
  return keptIn(wordings, `${client} ${windows}`, () => ({
    t,
    windowsTexts,
    facts: { client, windows },
    values: { program: t(`ui:program.${client}`), w },
    labels,
  }));
}

function quote(t: Translate, windowsTexts: Translate): Quoted {
  const labels: Wording['labels'] = windowsTexts('guide:labels', { returnObjects: true });
  const [before = '', after = ''] = t('ui:quoted', { label: '\n' }).split('\n');
  const or = t('ui:or');
  const inMarks = (label: string) => `${before}${label}${after}`;
  const either = (names: readonly string[]) =>
    names.map((name, index) => (index ? `(${or} ${inMarks(name)})` : inMarks(name)));
  const w = Object.entries(labels).map(([id, names]) => [id, either(names).join(' ')]);
  return { labels, w: Object.fromEntries(w), wordings: new Map() };
}

/** What a map holds, made first where it is not there yet. */
function keptIn<Key, Value>(
  map: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value {
  const kept = map.get(key) ?? make();
  map.set(key, kept);
  return kept;
}

/** Texts with their placeholders filled: that costs some milliseconds on a phone, and a screen asks a dozen times. */
const filled = new WeakMap<Wording, Map<string, unknown>>();

function fill<Text>(key: string, wording: Wording): Text {
  const texts = keptIn(filled, wording, () => new Map<string, unknown>());
  const { t, values } = wording;
  return keptIn(texts, key, () => t(key as never, { returnObjects: true, ...values })) as Text;
}

/** The texts of a step in these circumstances, placeholders filled. */
export function stepText(step: Exclude<StepId, OutcomeId>, wording: Wording): StepText {
  const { facts } = wording;
  const { on, ...text } = fill<VariedStepText>(`guide:steps.${step}`, wording);
  return { ...text, ...on?.[facts.client], ...on?.[facts.windows] };
}

/** The texts of an outcome, placeholders filled. */
export function outcomeText(outcome: OutcomeId, wording: Wording): OutcomeText {
  return fill(`guide:outcomes.${outcome}`, wording);
}

/** The texts of a command, placeholders filled. */
export function commandText(command: CommandId, wording: Wording): CommandText {
  return fill(`commands:commands.${command}`, wording);
}

/** The heading of a step or outcome, as the trail and the report show it. */
export function stepTitle(step: StepId, wording: Wording): string {
  return isOutcome(step) ? outcomeText(step, wording).title : stepText(step, wording).title;
}

/**
 * An answer in words: the step's own, else the one that all steps share; in those of a caller where there is one, which fall
 * back to the plain ones.
 */
export function answerText(step: StepId, answer: Answer, way: WayOfUse, wording: Wording): string {
  if (isOutcome(step)) return '';
  const { voice } = manners[way];
  const { answers, caller } = stepText(step, wording);
  const own = (voice === 'caller' && caller?.[answer]) || answers?.[answer];
  if (own) return own;
  return wording.t(`guide:${voice === 'caller' ? 'caller' : 'answers'}.${answer as SharedAnswer}`);
}
