import { endMarker, markerOf } from '../commands/collection';
import type { StepId } from '../steps';
import { type Printed, readLines } from './printed';
import { type Probe, probeSteps, probes, stepsOf } from './probes';
import { type Circumstances, cannotTell, type Reading } from './reading';
import { readLined } from './readPrinted';

export interface Collected {
  probe: Probe;
  step: StepId;
  reading: Reading;
}

/**
 * Reads what the collection printed, part by part. A part counts only if the next marker follows it; of a collection that
 * was run twice, the last time counts. Where no address was given, the only one that is found stands for it in what follows.
 * @param text what was copied from its window
 * @returns a reading for each probe of the collection and step that it helps, in flow order; none if no marker is in the text
 */
export function readCollection(text: string, circumstances: Circumstances): Collected[] {
  const printed = readLines(text);
  const sections = sectionsOf(printed?.lines ?? []);
  const time = sections.get('showTime');
  let { address } = circumstances;
  return probes.flatMap((probe): Collected[] => {
    const section = sections.get(probe);
    if (!section) return [];
    if (!section.isWhole) return [{ probe, step: probeSteps[probe], reading: cannotTell('cutOff') }];
    // Time and zone are judged together.
    const other =
      probe === 'showTime' ? sections.get('showTimeZone') : probe === 'showTimeZone' ? time : undefined;
    const lines = [...section.lines, ...(other?.isWhole ? other.lines : [])];
    const part = partOf(probe, lines, printed?.isSystemWindow === true);
    const read = stepsOf(probe)
      .map((step) => ({ probe, step, reading: readLined(probe, part, { ...circumstances, address }, step) }))
      .filter(({ step, reading }) => step === probeSteps[probe] || reading.answer !== undefined);
    address ??= onlyAddress(read);
    return read;
  });
}

/** The only address that has signed in here: what belongs to another one is not offered beside it. */
function onlyAddress(read: readonly Collected[]): string | undefined {
  const [only, ...others] = read.flatMap(({ reading }) =>
    reading.inputs.filter((one) => one.input === 'address'),
  );
  return others.length === 0 ? only?.value : undefined;
}

/** A part as if it had been printed alone: its marker stands for what was typed, and the next one for the prompt below. */
function partOf(probe: Probe, lines: readonly string[], isSystemWindow: boolean): Printed {
  const typed = markerOf(probe);
  return {
    lines: [...lines, ''],
    typed: [typed],
    typedAbove: lines.map(() => typed),
    isSystemWindow,
    isOpen: false,
  };
}

interface Section {
  lines: string[];
  isWhole: boolean;
}

function sectionsOf(lines: readonly string[]): Map<Probe, Section> {
  const sections = new Map<Probe, Section>();
  const markers = new Map<string, Probe | undefined>([
    ...probes.map((probe) => [markerOf(probe), probe] as const),
    [endMarker, undefined],
  ]);
  let section: Section | undefined;
  for (const line of lines) {
    if (!markers.has(line)) {
      section?.lines.push(line);
      continue;
    }
    if (section) section.isWhole = true;
    const probe = markers.get(line);
    section = probe && { lines: [], isWhole: false };
    if (probe && section) sections.set(probe, section);
  }
  return sections;
}
