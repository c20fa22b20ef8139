import { type Answer, endings, type Step } from '../guideMachine';

/** How far a case is. */
export type State = 'unfinished' | 'solved' | 'settled' | 'open';

/** Why the case is passed on: an answer that ends the trail with a reason of its own, else the steps are exhausted. */
export type PassedOn = (typeof endings)[number] | 'exhausted';

/** An outcome of which nobody is to blame is that of a problem solved. */
export function stateOf(meta: Step): State {
  if (meta.kind !== 'outcome') return 'unfinished';
  if (meta.area === 'none') return 'solved';
  return meta.isSettled ? 'settled' : 'open';
}

/** What could not be done is passed on for the reason for which it was to be done. */
export function reasonFor(steps: readonly { answer: Answer }[]): PassedOn {
  const [before, last] = steps.slice(-2).map(({ answer }) => answer);
  const answer = last === 'couldNot' ? before : (last ?? before);
  return endings.find((one) => one === answer) ?? 'exhausted';
}
