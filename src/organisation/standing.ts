import type { Organisation } from './organisation';
import type { Understood } from './readFile';

/** What a page has to know before the file is there, and where it can't be had: all that a browser remembers of it. */
const beginningNames = ['language', 'mode', 'kiosk', 'idle', 'carriers'] as const;

/** The part of what is set that a browser remembers for the next page. */
export function toRemember(organisation: Organisation): Organisation {
  return Object.fromEntries(
    beginningNames.flatMap((name) => (name in organisation ? [[name, organisation[name]]] : [])),
  );
}

/**
 * What is in force. How a page begins stays as it was last understood where the file can't be, or that part of it: a slip of the
 * pen makes no desk of a shared kiosk.
 * @param before what was in force until now
 */
export function standing({ organisation, faults, trouble }: Understood, before: Organisation): Organisation {
  const isUnclear = (name: string) =>
    trouble !== undefined || (!(name in organisation) && faults.some(({ at }) => at[0] === name));
  const kept = Object.entries(toRemember(before)).filter(([name]) => isUnclear(name));
  return { ...Object.fromEntries(kept), ...organisation };
}
