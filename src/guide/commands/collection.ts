import type { Shell } from './carriers';
import type { Command, Line, Subject } from './command';
import { beforeWindows7 } from './olderWindows';

/** The line above what a probe prints: ASCII, the same in every language. */
export const markerOf = (probe: string) => `[sportello ${probe}]`;
export const endMarker = markerOf('end');

/**
 * The command that reads all that can be read without changing anything, at once, each part below its marker.
 * @param subjects all commands, of which it runs the probes in their order
 */
export function collection(subjects: Subject): Command<never> {
  const lineFor =
    (shell: Shell, marked: (marker: string) => string, separator: string): Line =>
    (from) =>
      [
        ...Object.entries(subjects).flatMap(([id, { probe, lines }]) => {
          const line = probe?.collected && (probe.collected[shell] ?? lines[shell]);
          return line ? [marked(markerOf(id)), line(from)] : [];
        }),
        marked(endMarker),
      ].join(separator);
  return {
    effect: 'reads',
    rights: 'user',
    // On Windows XP and Vista half of it is missing.
    notOn: beforeWindows7,
    onlyPasted: true,
    lines: {
      cmd: lineFor('cmd', (marker) => `echo ${marker}`, ' & '),
      powershell: lineFor('powershell', (marker) => `'${marker}'`, '; '),
    },
  };
}
