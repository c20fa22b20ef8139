import type { Organisation } from './organisation';
import type { Fault } from './reading';
import { readOrganisation } from './readOrganisation';
import { areSettings } from './settingNames';

/** Why a file gives no settings: there is none, or something else is in its place. */
export type Trouble = 'absent' | 'tooLong' | 'notJson' | 'notSettings';

/** What was understood of a file, and what was not. */
export interface Understood {
  organisation: Organisation;
  faults: readonly Fault[];
  /** There where nothing of it could be read. */
  trouble?: Trouble;
}

/**
 * Understands the text of a whole `kiosk.json`.
 * @param file the text, or why there is none
 */
export function readFile(file: { text: string } | { trouble: Trouble }): Understood {
  if ('trouble' in file) return { organisation: {}, faults: [], trouble: file.trouble };
  const given = parsed(file.text);
  const trouble = given === undefined ? 'notJson' : areSettings(given) ? undefined : 'notSettings';
  return trouble ? { organisation: {}, faults: [], trouble } : readOrganisation(given);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
