import type { Answer, Asked, Effect, Flow } from './guideMachine';

type StepsWith<Meta, Node = Flow> = Node extends { states: infer States }
  ? {
      [Key in keyof States]:
        | (States[Key] extends { meta: Meta } ? Key : never)
        | StepsWith<Meta, States[Key]>;
    }[keyof States]
  : never;

/** The steps that change something on the PC, or write a backup. */
export type ChangedStep = StepsWith<
  { kind: 'instruction'; effect: Exclude<Effect, 'none'> } | { writesBackup: Answer }
>;
/** Those whose change can be put back as it was. */
export type UndoableStep = StepsWith<{ kind: 'instruction'; effect: 'undoable' }>;

/** The question that asks for something that the report tells. */
export type StepAsking<What extends Asked> = StepsWith<{ asks: What }>;

type AnswersWith<Meta, Node = Flow> = Node extends { states: infer States }
  ? {
      [Key in keyof States]:
        | (States[Key] extends { meta: Meta; on: infer Answers } ? keyof Answers : never)
        | AnswersWith<Meta, States[Key]>;
    }[keyof States]
  : never;

/** What the report says of the message, and of the account. */
export type ErrorAnswer = Exclude<AnswersWith<{ asks: 'error' }>, 'worksNow'>;
export type ServiceAnswer = Exclude<AnswersWith<{ asks: 'service' }>, 'worksNow'>;
