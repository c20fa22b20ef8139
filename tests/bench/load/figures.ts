/** The middle one of some numbers; of two middle ones the mean. */
export const median = (numbers: readonly number[]) => quantile(numbers, 0.5);

/**
 * The number below which a part of some numbers lies.
 * @param part from 0 to 1
 */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place % 1);
}

/** What is measured, and what must hold of it: of its ratio to the floor, or of the app's own value. */
export interface Measure {
  name: string;
  unit: string;
  most?: number;
  mostOf?: 'ratio' | 'value';
}

/** What came of a measure: medians over the rounds, and that of the ratios within each. */
export interface Figure extends Measure {
  app: number;
  floor: number;
  /** Undefined where only the app's own value counts. */
  ratio: number | undefined;
  holds: boolean | undefined;
}

/** The values of both programs in one round. */
export interface Pair {
  app: number;
  floor: number;
}

/** Sums up the rounds of a measure. */
export function figure(measure: Measure, rounds: readonly Pair[]): Figure {
  const app = median(rounds.map((round) => round.app));
  const floor = median(rounds.map((round) => round.floor));
  // Where there is nothing to compare with, only the value counts.
  const ofValue = measure.mostOf === 'value' || Number.isNaN(floor);
  const ratio = ofValue ? undefined : median(rounds.map((round) => round.app / round.floor));
  const { most } = measure;
  return { ...measure, app, floor, ratio, holds: most === undefined ? undefined : (ratio ?? app) <= most };
}

/** Figures as lines of a table, under a line with their heads. */
export function table(figures: readonly Figure[]): string {
  const written = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? '' : value.toFixed(Math.abs(value) < 10 ? 2 : 0);
  const rows = figures.map(({ name, unit, app, floor, ratio, most, holds }) => [
    name,
    written(app),
    written(floor),
    unit,
    ratio === undefined ? '' : `${ratio.toFixed(2)} ×`,
    most === undefined ? '' : `≤ ${most}`,
    holds === undefined ? '' : holds ? 'holds' : 'FAILS',
  ]);
  const all = [['', 'app', 'floor', '', 'ratio', 'limit', ''], ...rows];
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length))) ?? [];
  const cell = (text: string, column: number) =>
    [0, 3, 6].includes(column) ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return all.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}
