/** All that can be set in `kiosk.json`; the first two are for whoever writes it. */
export const settingNames = [
  '$schema',
  '$comment',
  'name',
  'logo',
  'contacts',
  'links',
  'language',
  'mode',
  'kiosk',
  'idle',
  'carriers',
] as const;

/** Most of a file that is read, in bytes; nobody has more to say there. */
export const longestFile = 65_536;

/**
 * Whether a value of JSON may be the settings, well written or not: something of ours stands in it, or nothing at all. What a
 * portal or a server says in their place is none.
 */
export function areSettings(given: unknown): given is object {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return false;
  const names = Object.keys(given);
  return names.length === 0 || names.some((name) => settingNames.includes(name as never));
}
