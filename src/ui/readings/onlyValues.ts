import type { Candidate, Reading } from '../../guide/readings/reading';

/** The values that are the only one for their field: no choice is needed. */
export function onlyValues(inputs: readonly Candidate[]): Candidate[] {
  return inputs.filter(({ input }) => inputs.filter((one) => one.input === input).length === 1);
}

/** Those of readings that leave nothing open: a value beside which a `why` stands is for a person to choose. */
export function sureValues(readings: readonly Reading[]): Candidate[] {
  return onlyValues(readings.flatMap(({ inputs }) => inputs)).filter((one) =>
    readings.some(({ why, inputs }) => why === undefined && inputs.includes(one)),
  );
}
