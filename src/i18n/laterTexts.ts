import type { CommandId } from '../guide/commands/commands';
import type { ChoiceInputId, ReportInputId } from '../guide/commands/inputs';
import type { Answer } from '../guide/guideMachine';
import type { Finding } from '../guide/readings/findings';
import type { CheckId } from '../guide/readings/whereNext';
import type { PassedOn } from '../guide/session/howItEnded';
import type { ChangedStep, ErrorAnswer, PictureId, ServiceAnswer, UndoableStep } from '../guide/stepKinds';
import type { OutcomeId, StepId } from '../guide/steps';
import type { ChoiceTexts, InputText } from './inputTexts';

/** What is one tap away on a step: what should be seen, and what else can happen. */
export interface StepDetails {
  expect: string;
  otherwise: string;
}

/** What is one tap away on a command. */
export interface CommandDetails {
  effect: string;
  /** Left out where a window opens or not, and that is all. */
  expect?: string;
  otherwise?: string;
}

/** What every language must hold of the texts that come later, by the ids of the machine. */
export interface RequiredLaterTexts {
  details: {
    steps: Record<
      Exclude<StepId, OutcomeId>,
      StepDetails & { on?: { [Fact in string]?: Partial<StepDetails> } }
    >;
    commands: Record<CommandId, CommandDetails>;
  };
  /** What a picture shows, in one sentence, for whoever can't see it. */
  pictures: Record<PictureId, string>;
  report: {
    changes: Record<ChangedStep, string>;
    undo: Record<ChangedStep, string>;
    errors: Record<ErrorAnswer | 'unknown', string>;
    services: Record<ServiceAnswer, string>;
    why: Record<Exclude<PassedOn, 'exhausted'>, string>;
    recipients: Record<OutcomeId, string>;
    steps: Record<Exclude<StepId, OutcomeId>, string>;
    answers: Record<Answer, string>;
    findings: Record<Finding, string>;
    next: Record<CheckId, string>;
    inputs: Record<ReportInputId, InputText>;
    choices: ChoiceTexts<Extract<ChoiceInputId, ReportInputId>>;
    recap: { done: Record<ChangedStep, string>; undone: Record<UndoableStep, string> };
  };
  putBack: {
    steps: Record<UndoableStep, PutBackText>;
    back: Record<UndoableStep, string>;
    left: Record<UndoableStep, string>;
    cannot: Record<LastingStep, string>;
  };
}

/** The steps whose change can't be put back, or need not be. */
export type LastingStep = Exclude<ChangedStep, UndoableStep>;

/** The slots of a change that is put back, as those of a step. */
export interface PutBackText {
  title: string;
  do: string[];
  say: string[];
  expect: string;
  otherwise: string;
  /** Said before the click: what is at risk, or comes back with it. */
  warning?: string;
  /** What to close first, where a command is used. */
  before?: string;
}
