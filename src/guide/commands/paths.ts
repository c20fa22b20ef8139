import type { Installed } from '../facts';

/** Joined here alone: a backslash before a placeholder in a template would escape it, `String.raw` or not. */
export const path = (...parts: string[]) => parts.join('\\');

/** A folder that every account may read and write; Windows XP has no %PUBLIC%. Nothing in it is ever used as an administrator unseen. */
export function publicFolder({ windows }: Installed): string {
  return windows === 'windowsXp' ? '%ALLUSERSPROFILE%' : '%PUBLIC%';
}
