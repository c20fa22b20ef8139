import type { CommandId, WhyRefused } from '../guide/commands/commands';
import type { ChoiceInputId, InputId, ReportInputId } from '../guide/commands/inputs';
import type { Answer } from '../guide/guideMachine';
import type { Reason } from '../guide/session/journal';
import type { ActId, ChangedStep, GroupId, PictureId } from '../guide/stepKinds';
import type { OutcomeId, SectionId, StepId } from '../guide/steps';
import type * as english from './en';
import type * as englishLater from './en.later';
import type { ChoiceTexts, InputText } from './inputTexts';
import type * as italian from './it';
import type * as italianLater from './it.later';
import type { RequiredLaterTexts } from './laterTexts';

type Sentences = string[];
type AnswerTexts = { [Each in Answer]?: string };
type Commands = typeof italian.commands;

/** The slots of a step; what is done there are its acts. `say` is read aloud; a caller may put an answer in other words. */
export interface StepText {
  title: string;
  why: string;
  say: Sentences;
  /** Said before the click: what is lost or at risk. */
  warning?: string;
  answers?: AnswerTexts;
  hints?: AnswerTexts;
  caller?: AnswerTexts;
  /** What a caller's words sound like where this is the answer, beyond what the answer itself says. */
  listen?: AnswerTexts;
}

/** A step's texts as the locale files hold them: with other words for single clients and Windows. */
export interface VariedStepText extends StepText {
  on?: { [Fact in string]?: Partial<StepText> };
}

export interface OutcomeText {
  title: string;
  why: string;
  say: Sentences;
  turnTo: string;
  short: string;
}

export interface CommandText {
  name: string;
  /** Of what only looks: what comes up, in plain sight. */
  expect?: string;
}

/** What every language must hold, by the ids of the machine: a missing or orphan text is a type error. */
export interface RequiredTexts {
  guide: {
    sections: Record<SectionId, string>;
    answers: Record<SharedAnswer, string>;
    caller: Record<SharedAnswer, string>;
    reasons: Record<Reason, string>;
    /** What steps that delete for good say of the password: to a person alone, and to a caller. */
    password: { warning: string; say: Sentences };
    groups: Record<GroupId, string>;
    /** Each one sentence of one breath. */
    acts: Record<ActId, string>;
    steps: Record<Exclude<StepId, OutcomeId>, VariedStepText>;
    outcomes: Record<OutcomeId, OutcomeText>;
    labels: Record<string, string[]>;
  };
  commands: Pick<Commands, 'effects' | 'rights' | 'carriers' | 'unavailable'> & {
    commands: Record<CommandId, CommandText>;
    inputs: Record<Exclude<InputId, ReportInputId>, InputText>;
    choices: ChoiceTexts<Exclude<ChoiceInputId, ReportInputId>>;
    refusals: Record<WhyRefused, string>;
  };
}

/** A label of a Windows program that texts quote and pictures show. */
export type LabelId = keyof (typeof italian.guide)['labels'];
export type SharedAnswer = 'solved' | 'unsolved' | 'couldNot' | 'worksNow' | 'escalateNow';

type Holds<Required, Given extends Required> = Given;
type None<Orphans extends never> = Orphans;
type Keys<Texts> = Texts extends unknown ? keyof Texts : never;

/** Fails to compile where one language lacks what the other or the machine has. */
export type Italian = Holds<RequiredTexts & typeof english, typeof italian>;
export type English = Holds<RequiredTexts & typeof italian, typeof english>;
export type ItalianLater = Holds<RequiredLaterTexts & typeof englishLater, typeof italianLater>;
export type EnglishLater = Holds<RequiredLaterTexts & typeof italianLater, typeof englishLater>;
/** Fails to compile where a text belongs to no step, act, outcome or command. */
export type Orphans = None<
  | Exclude<Keys<Italian['guide']['acts']>, ActId>
  | Exclude<Keys<Italian['guide']['groups']>, GroupId>
  | Exclude<Keys<Italian['guide']['steps']>, Keys<RequiredTexts['guide']['steps']>>
  | Exclude<Keys<Italian['guide']['outcomes']>, Keys<RequiredTexts['guide']['outcomes']>>
  | Exclude<Keys<Italian['commands']['commands']>, Keys<RequiredTexts['commands']['commands']>>
  | Exclude<Keys<ItalianLater['report']['changes']>, ChangedStep>
  | Exclude<Keys<ItalianLater['pictures']>, PictureId>
>;
