import { choosable, type Preferences, preferencesKey } from './preferences';
import { type Memory, parse } from './storage';

const languages = ['it', 'en'];

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

/**
 * The preferences of a browser; what is missing or malformed is as at first.
 * @param set what the organisation has set, for whoever has chosen nothing
 * @param memory holds what a person chose; nothing where each begins as the one before
 */
export function readPreferences(set: object, memory?: Memory): Preferences {
  const stored = parse(memory?.read(preferencesKey));
  const sound = [set, Object(stored)].flatMap((one) =>
    Object.entries(one).filter(
      ([name, value]) =>
        (name === 'voices' && areVoices(value)) ||
        (Object.hasOwn(allowed, name) && allowed[name]?.includes(value)),
    ),
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
