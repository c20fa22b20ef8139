import type { Shell } from '../guide/commands/carriers';
import { type Memory, parse } from './storage';

/** What is chosen among a few, in the order in which it is offered. */
export const choosable = {
  mode: ['alone', 'phone', 'remote'],
  shell: ['cmd', 'powershell'] satisfies readonly Shell[],
  theme: ['auto', 'light', 'dark'],
  size: ['normal', 'large', 'largest'],
  speed: ['slow', 'normal', 'fast'],
  /** What to spell with where the language has an alphabet of its own. */
  alphabet: ['cities', 'international'],
  /** Whether a person alone copies from the screen of the affected PC itself, or from one beside it; asked for once. */
  screen: ['notAsked', 'own', 'beside'],
} as const;

type Chosen = { [Name in keyof typeof choosable]: (typeof choosable)[Name][number] };

/** What a person chose for this browser; no part of a session. */
export interface Preferences extends Chosen {
  language?: string | undefined;
  /** Language of the affected PC's Windows; that of the page until chosen. */
  windowsLanguage?: string | undefined;
  /** Whether the keys 1 to 9 answer. */
  keys: boolean;
  /** By language, the `voiceURI` of the voice that reads aloud; the first that fits until chosen. */
  voices?: Record<string, string> | undefined;
}

/** The key under which they are stored. */
export const preferencesKey = 'sportello.preferences';

/**
 * Remembers what a person chooses, and only that.
 * @returns whether it could be remembered
 */
export function writePreferences(memory: Memory, chosen: Partial<Preferences>): boolean {
  return memory.write(
    preferencesKey,
    JSON.stringify({ ...Object(parse(memory.read(preferencesKey))), ...chosen }),
  );
}
