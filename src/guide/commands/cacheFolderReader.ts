import type { Printed } from '../readings/printed';
import {
  type Circumstances,
  candidate,
  cannotTell,
  mostOfAKind,
  type Reading,
  type Why,
} from '../readings/reading';
import { keptLines } from '../readings/redact';
import { cacheParents } from './cacheFolder';
import { isSetAside } from './setAside';

const prefix = '\\sip_';

/**
 * Reads the paths of `sip_ADDRESS` folders: they say which addresses have signed in here, not which is the right one.
 * A path that was broken at the edge of a window is left out, because the rest of an address may be missing; so is one with
 * which the text ends, for it may have been cut, and a folder that was put aside, unless it is the address that was given.
 */
export function readCacheFolders(
  { lines, isOpen, isSystemWindow }: Printed,
  { address: given }: Circumstances,
): Reading {
  const named = lines.map(addressIn);
  const others = [...named, given].filter((name) => name !== undefined);
  if (others.length > mostOfAKind) return cannotTell('tooLong');
  const whyNot = (address: string, index: number): Why | undefined => {
    if (goesOn(lines[index + 1])) return 'brokenLine';
    if (address.toLowerCase() === given?.toLowerCase()) return undefined;
    if (isOpen && index === lines.length - 1) return 'openLine';
    return isSetAside(address, others) ? 'setAside' : undefined;
  };
  const found = lines.flatMap((line, index): Found[] => {
    const address = named[index];
    return address === undefined ? [] : [{ address, line, why: whyNot(address, index) }];
  });
  const inputs = found
    .filter(({ why }) => !why)
    .flatMap(({ address, line }) => candidate('address', address, line));
  const distinct = inputs.filter(
    ({ value }, index) =>
      inputs.findIndex((one) => one.value.toLowerCase() === value.toLowerCase()) === index,
  );
  const evidence = found.map(({ line }) => line);
  if (found.length > 0 && isSystemWindow) return cannotTell('otherWindow', evidence);
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
  /** Why it may not be an address, or not all of one. */
  why: Why | undefined;
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
