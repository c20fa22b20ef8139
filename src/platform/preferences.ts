import type { Shell } from '../guide/commands/carriers';
import { type Memory, parse } from './storage';

const languages = ['it', 'en'];

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

const key = 'sportello.preferences';

export const defaultPreferences: Preferences = {
  mode: 'alone',
  shell: 'cmd',
  theme: 'auto',
  size: 'normal',
  keys: true,
  speed: 'normal',
  alphabet: 'cities',
  screen: 'notAsked',
};

const allowed: Readonly<Record<string, readonly unknown[]>> = {
  ...choosable,
  language: languages,
  windowsLanguage: languages,
  keys: [true, false],
};

/** The remembered preferences; what is missing or malformed is as at first. */
export function readPreferences(memory: Memory): Preferences {
  const stored = parse(memory.read(key));
  if (typeof stored !== 'object' || stored === null) return defaultPreferences;
  const sound = Object.entries(stored).filter(
    ([name, value]) =>
      (name === 'voices' && areVoices(value)) ||
      (Object.hasOwn(allowed, name) && allowed[name]?.includes(value)),
  );
  return { ...defaultPreferences, ...Object.fromEntries(sound) };
}

/** Which voices there are only the device knows; one that is gone is passed over. */
function areVoices(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(
      ([language, voice]) => languages.includes(language) && typeof voice === 'string',
    )
  );
}

/** @returns whether it could be remembered */
export function writePreferences(memory: Memory, preferences: Preferences): boolean {
  return memory.write(key, JSON.stringify(preferences));
}
