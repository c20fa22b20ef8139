import type { Printed } from '../readings/printed';
import { type Circumstances, candidate, cannotTell, mostOfAKind, type Reading } from '../readings/reading';
import { keptLines } from '../readings/redact';
import { cacheParents } from './cacheFolder';

const prefix = '\\sip_';

/**
 * Reads the paths of `sip_ADDRESS` folders: they say which addresses have signed in here, not which is the right one.
 * A path that was broken at the edge of a window is left out, because the rest of an address may be missing; so is one with
 * which the text ends, for it may have been cut, unless it is the address that was given.
 */
export function readCacheFolders({ lines, isOpen }: Printed, { address: given }: Circumstances): Reading {
  const isCut = (address: string, index: number) =>
    isOpen && index === lines.length - 1 && address.toLowerCase() !== given?.toLowerCase();
  const found = lines.flatMap((line, index): Found[] => {
    const address = addressIn(line);
    if (address === undefined) return [];
    const why = goesOn(lines[index + 1]) ? 'brokenLine' : isCut(address, index) ? 'openLine' : undefined;
    return [{ address, line, why }];
  });
  if (found.length > mostOfAKind) return cannotTell('tooLong');
  const inputs = found
    .filter(({ why }) => !why)
    .flatMap(({ address, line }) => candidate('address', address, line));
  const distinct = inputs.filter(
    ({ value }, index) =>
      inputs.findIndex((one) => one.value.toLowerCase() === value.toLowerCase()) === index,
  );
  const evidence = found.map(({ line }) => line);
  if (distinct.length > 0) return { inputs: distinct, lines: keptLines(evidence) };
  const why = found.find((one) => one.why)?.why;
  if (why) return cannotTell(why, evidence);
  const isBroken = lines.some((line) => line.toLowerCase().includes(prefix));
  if (isBroken) return cannotTell('brokenLine');
  return cannotTell(lines.some((line) => line !== '') ? 'unknown' : 'empty');
}

interface Found {
  address: string;
  line: string;
  /** Why the address may not be whole. */
  why: 'brokenLine' | 'openLine' | undefined;
}

function addressIn(path: string): string | undefined {
  const at = path.toLowerCase().lastIndexOf(prefix);
  if (at === -1 || !/^(?:[a-z]:|\\\\)/i.test(path)) return undefined;
  const parent = path.slice(0, at).toLowerCase();
  const isKnown = cacheParents.some((one) => parent.endsWith(`\\${one.toLowerCase()}`));
  return isKnown ? path.slice(at + prefix.length) : undefined;
}

/**
 * Below a path stands another one, a sentence, a marker, or what is typed next: anything else may be the rest of its address.
 */
function goesOn(next: string | undefined): boolean {
  return (
    next !== undefined &&
    next !== '' &&
    !/^(?:[a-z]:\\|\\\\|\[)/i.test(next) &&
    !/^\p{Lu}[\p{L}']* \S/u.test(next)
  );
}
