import type { Printed } from '../readings/printed';
import { candidate, cannotTell, mostOfAKind, type Reading } from '../readings/reading';
import { keptLines } from '../readings/redact';
import { cacheParents } from './cacheFolder';

const prefix = '\\sip_';

/**
 * Reads the paths of `sip_ADDRESS` folders: they say which addresses have signed in here, not which is the right one.
 * A path that the window broke at its edge is left out, because the rest of an address may be missing.
 */
export function readCacheFolders({ lines }: Printed): Reading {
  const found = lines.flatMap((line, index) => {
    const address = addressIn(line);
    return address === undefined ? [] : [{ address, line, isBroken: goesOn(lines[index + 1]) }];
  });
  if (found.length > mostOfAKind) return cannotTell('tooLong');
  const inputs = found
    .filter(({ isBroken }) => !isBroken)
    .flatMap(({ address, line }) => candidate('address', address, line));
  const distinct = inputs.filter(
    ({ value }, index) =>
      inputs.findIndex((one) => one.value.toLowerCase() === value.toLowerCase()) === index,
  );
  if (distinct.length > 0) return { inputs: distinct, lines: keptLines(found.map(({ line }) => line)) };
  if (found.some(({ isBroken }) => isBroken)) return cannotTell('brokenLine');
  return cannotTell(lines.some((line) => line !== '') ? 'unknown' : 'empty');
}

function addressIn(line: string): string | undefined {
  const path = line.trim();
  const at = path.toLowerCase().lastIndexOf(prefix);
  if (at === -1 || !/^(?:[a-z]:|\\\\)/i.test(path)) return undefined;
  const parent = path.slice(0, at).toLowerCase();
  const isKnown = cacheParents.some((one) => parent.endsWith(`\\${one.toLowerCase()}`));
  return isKnown ? path.slice(at + prefix.length) : undefined;
}

/** The next line of such a list is a path, a sentence or nothing; a lone piece of an address is the rest of this one. */
function goesOn(next: string | undefined): boolean {
  return next !== undefined && /^[A-Za-z0-9._+@-]{1,254}$/.test(next);
}
