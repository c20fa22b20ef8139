import { type Act, type By, holds } from '../guide/acts';
import { type CommandId, isCommandUseful } from '../guide/commands/commands';
import type { InputId } from '../guide/commands/inputs';
import { type Answer, quietAnswers } from '../guide/guideMachine';
import { isProbe } from '../guide/readings/probes';
import type { ActId, PictureId } from '../guide/stepKinds';
import { isLasting, isOutcome, type StepId, stepInfo } from '../guide/steps';
import type { StepText } from './locale';
import { isSpokenFirst, manners, type WayOfUse } from './manner';
import { answerText, commandText, outcomeText, stepText, type Wording } from './wording';

/** One thing to do, in one sentence. */
export interface ScriptAct {
  id: ActId;
  text: string;
  by: By;
  /** Those of use on this PC, and what is written down with them. */
  commands: readonly CommandId[];
  fields: readonly InputId[];
  /** The heading of the group that it belongs to, if its step has groups. */
  group: string | undefined;
  /** The drawing of what is pressed or read there. */
  picture: PictureId | undefined;
}

export interface ScriptAnswer {
  id: Answer;
  text: string;
  /** What tells it from the others; for whoever listens to a caller, what that sounds like. */
  hint: string | undefined;
  isQuiet: boolean;
}

/** What a step or an outcome says, in order, placeholders filled. */
export interface Script {
  step: StepId;
  title: string;
  why: string;
  /** What is lost or at risk, before anything is done. */
  warning: string | undefined;
  /** Those of this program and this Windows; where some are by hand and some by command, each way is whole without the other. */
  acts: readonly ScriptAct[];
  /** Empty where nobody is spoken to. */
  say: readonly string[];
  /** Whom to turn to at an outcome. */
  turnTo: string | undefined;
  answers: readonly ScriptAnswer[];
}

const known = new WeakMap<Wording, Map<string, Script>>();

/**
 * All that a step says to whoever uses Sportello in this way. Screen, voice, large type, booklet and report take it from here.
 * @param wording the language to speak, with what is known of the PC
 * @param way of use: it decides who speaks, and to whom
 * @param offered what may be answered here
 */
export function scriptOf(
  step: StepId,
  wording: Wording,
  way: WayOfUse,
  offered: readonly Answer[] = stepInfo(step).answers,
): Script {
  const scripts = known.get(wording) ?? new Map<string, Script>();
  known.set(wording, scripts);
  const key = [step, way, ...offered].join(' ');
  const script = scripts.get(key) ?? write(step, wording, offered, way);
  scripts.set(key, script);
  return script;
}

function write(step: StepId, wording: Wording, offered: readonly Answer[], way: WayOfUse): Script {
  const acts = actsAt(step, wording);
  const { says } = manners[way];
  if (isOutcome(step)) {
    const { title, why, say, turnTo } = outcomeText(step, wording);
    const none = { warning: undefined, answers: [] };
    return { step, title, why, acts, say: says ? say : [], turnTo, ...none };
  }
  const text = stepText(step, wording);
  const { title, why, hints } = text;
  const cues = isSpokenFirst(way) ? { ...hints, ...text.listen } : hints;
  return {
    step,
    title,
    why,
    acts,
    ...(says ? toSomebody(step, text, wording) : toOneself(step, text, wording)),
    turnTo: undefined,
    answers: offered.map((id) => ({
      id,
      text: answerText(step, id, way, wording),
      hint: cues?.[id],
      isQuiet: quietAnswers.includes(id),
    })),
  };
}

/** Whether a step asks for what a command can read as well as a person can see it. */
export const onlyLooks = ({ step, acts }: Script) =>
  stepInfo(step).meta.kind === 'question' &&
  acts.some(({ by, commands }) => by === 'command' && commands.some(isProbe));

/** Whether a step is first shown by hand or with commands, to whoever uses Sportello in this way. */
export const firstWay = (script: Script, way: WayOfUse) =>
  manners[way].first[onlyLooks(script) ? 'looking' : 'doing'];

type Spoken = Pick<Script, 'warning' | 'say'>;

/** What is deleted for good may be all that still lets a person in: the password is asked about, here in writing, below by voice. */
function toOneself(step: StepId, { warning }: StepText, { t }: Wording): Spoken {
  const whole = isLasting(step) ? `${warning} ${t('guide:password.warning')}` : warning;
  return { warning: whole, say: [] };
}

function toSomebody(step: StepId, { warning, say }: StepText, { t }: Wording): Spoken {
  const [first = '', ...rest] = say;
  const asked = isLasting(step) ? t('guide:password.say', { returnObjects: true }) : [];
  return { warning, say: [first, ...asked, ...rest] };
}

function actsAt(step: StepId, wording: Wording): ScriptAct[] {
  const { facts } = wording;
  let group: Act['group'];
  return stepInfo(step).acts.flatMap((act) => {
    const useful = (act.commands ?? []).filter((id) => isCommandUseful(id, facts));
    group = act.group ?? group;
    if (!holds(act, facts) || (act.commands && useful.length === 0)) return [];
    return {
      id: act.id,
      text: actText({ id: act.id, commands: useful }, wording),
      by: act.by,
      commands: useful,
      fields: act.fields ?? [],
      group: group && wording.t(`guide:groups.${group}`),
      picture: act.picture,
    };
  });
}

/**
 * An act in one sentence, placeholders filled.
 * @param act with its commands: where several steps share its sentence, the first one's name says what is done
 */
export function actText({ id, commands = [] }: Pick<Act, 'id' | 'commands'>, wording: Wording): string {
  const name = commands[0] ? commandText(commands[0], wording).name : '';
  const command = name.charAt(0).toLowerCase() + name.slice(1);
  return wording.t(`guide:acts.${id}`, { ...wording.values, command });
}
