import type { Facts } from '../facts';
import type { Answer, Area } from '../guideMachine';
import type { Finding } from '../readings/findings';
import type { StepId } from '../steps';
import type { InputsGiven } from './journal';

/** All that decides where to look next. */
export interface Found {
  area: Area;
  facts: Facts;
  inputs: InputsGiven;
  /** The answers that stand. */
  answers: ReadonlySet<Answer>;
  findings: ReadonlySet<Finding>;
  /** How many entries Credential Manager holds, if its list was read. */
  entries: number | undefined;
  /** The steps of what was surely changed on the PC and not put back. */
  made: ReadonlySet<StepId>;
  /** The steps that had been carried out before the session, as was said. */
  doneBefore: ReadonlySet<StepId>;
  /** Whether something that was saved for signing in was deleted. */
  isDeleted: boolean;
}

export type Condition = (found: Found) => boolean;

/** What somebody at second level can look at or run; its words are in the `report` texts. */
export interface Check {
  /** The areas in which it is worth a look, and there only if `when` holds. */
  areas?: readonly Area[];
  when?: Condition;
  /** Shows it in every area of a case that is passed on. */
  found?: Condition;
  /** It was done already, or what was found makes it idle. */
  unless?: Condition;
  /** What is run or opened, as it is written in any language. */
  look?: string;
  /** The number of Microsoft's article. */
  kb?: number;
}

/** One of these answers stands. */
export const said =
  (...some: Answer[]): Condition =>
  ({ answers }) =>
    some.some((one) => answers.has(one));

/** One of these was read. */
export const read =
  (...some: Finding[]): Condition =>
  ({ findings }) =>
    some.some((one) => findings.has(one));

/** One of these changes was made. */
export const made =
  (...some: StepId[]): Condition =>
  (found) =>
    some.some((one) => found.made.has(one));

/** One of these steps was carried out, in this session or before it. */
export const done =
  (...some: StepId[]): Condition =>
  (found) =>
    some.some((one) => found.made.has(one) || found.doneBefore.has(one));

/** The first holds, and the other does not. */
export const butNot =
  (one: Condition, other: Condition): Condition =>
  (found) =>
    one(found) && !other(found);

/** One of these conditions holds. */
export const any =
  (...some: Condition[]): Condition =>
  (found) =>
    some.some((one) => one(found));
