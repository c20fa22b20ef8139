import { endMarker, markerOf } from '../commands/collection';
import { readLines } from './printed';
import { type Probe, probes } from './probes';
import { type Circumstances, cannotTell, type Reading } from './reading';
import { readPrinted } from './readPrinted';

export interface Collected {
  probe: Probe;
  reading: Reading;
}

/**
 * Reads what the collection printed, part by part. A part counts only if the next marker follows it; of a collection that
 * was run twice, the last time counts.
 * @param text what was copied from its window
 * @returns a reading for each probe of the collection, in flow order; none if no marker is in the text
 */
export function readCollection(text: string, circumstances: Circumstances): Collected[] {
  const sections = sectionsOf(readLines(text)?.lines ?? []);
  const time = sections.get('showTime');
  return probes.flatMap((probe): Collected[] => {
    const section = sections.get(probe);
    if (!section) return [];
    if (!section.isWhole) return [{ probe, reading: cannotTell('cutOff') }];
    // Time and zone are judged together.
    const other =
      probe === 'showTime' ? sections.get('showTimeZone') : probe === 'showTimeZone' ? time : undefined;
    const lines = [...section.lines, ...(other?.isWhole ? other.lines : [])];
    return [{ probe, reading: readPrinted(probe, lines.join('\n'), circumstances) }];
  });
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
    const marker = line.trim();
    if (!markers.has(marker)) {
      section?.lines.push(line);
      continue;
    }
    if (section) section.isWhole = true;
    const probe = markers.get(marker);
    section = probe && { lines: [], isWhole: false };
    if (probe && section) sections.set(probe, section);
  }
  return sections;
}
