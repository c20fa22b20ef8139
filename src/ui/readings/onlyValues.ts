import type { Candidate } from '../../guide/readings/reading';

/** The values that are the only one for their field: no choice is needed. */
export function onlyValues(inputs: readonly Candidate[]): Candidate[] {
  return inputs.filter(({ input }) => inputs.filter((one) => one.input === input).length === 1);
}
