import { type CheckId, whereNext } from '../readings/whereNext';
import type { Check, Found } from './found';

/** The checks for what was found, in the order of the table; none where nothing is passed on. */
export function checksFor(found: Found): CheckId[] {
  return (Object.entries(whereNext) as [CheckId, Check][])
    .filter(([, check]) => isWorthALook(check, found))
    .map(([id]) => id);
}

function isWorthALook({ areas, when, found: shows, unless }: Check, found: Found): boolean {
  if (unless?.(found)) return false;
  const isHere = areas?.includes(found.area) && (when?.(found) ?? true);
  const isPassedOn = found.area !== 'none' && found.area !== 'other';
  return isHere || (isPassedOn && (shows?.(found) ?? false));
}
