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

type IdsIn<List> = List extends readonly (infer One)[]
  ? One extends string
    ? One
    : One extends { id: infer Id }
      ? Id | (One extends { hand: infer Hand } ? IdsIn<Hand> : never)
      : never
  : never;

type GroupsIn<List> = List extends readonly (infer One)[]
  ?
      | (One extends { group: infer Group } ? Group : never)
      | (One extends { hand: infer Hand } ? GroupsIn<Hand> : never)
  : never;

type PicturesIn<List> = List extends readonly (infer One)[]
  ?
      | (One extends { picture: infer Picture } ? Picture : never)
      | (One extends { hand: infer Hand } ? PicturesIn<Hand> : never)
  : never;

type ListsOf<Node> = Node extends { states: infer States }
  ? {
      [Key in keyof States]:
        | (States[Key] extends { meta: { acts: infer List } } ? List : never)
        | ListsOf<States[Key]>;
    }[keyof States]
  : never;

/** What a person does, one thing at a time; several steps may share an act. */
export type ActId = IdsIn<ListsOf<Flow>> & string;
/** The groups that a step of many acts is divided into. */
export type GroupId = GroupsIn<ListsOf<Flow>> & string;
/** The drawings that acts have. */
export type PictureId = PicturesIn<ListsOf<Flow>> & string;
