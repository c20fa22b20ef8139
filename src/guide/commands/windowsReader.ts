import type { Printed } from '../readings/printed';
import { answered, cannotTell, type Reading } from '../readings/reading';

const versions: Record<string, 'windows10' | 'windows8' | 'windows7'> = {
  '10.0': 'windows10',
  '6.3': 'windows8',
  '6.2': 'windows8',
  '6.1': 'windows7',
};

const versionLine = /^Microsoft Windows .{0,40}?\b(\d{1,2}\.\d)\.\d{3,5}\b/;

/**
 * Reads what the collection prints of the Windows: `ver`, the name of the session, the type of the product. A server of
 * Windows has the version numbers of a PC, and people share it; of a session from afar one can't know.
 */
export function readWindows({ lines }: Printed): Reading {
  const version = onlyOne(lines, versionLine);
  const session = onlyOne(lines, /^SESSIONNAME=(.{0,80})$/);
  const product = onlyOne(lines, /^ProductType REG_SZ (\w{1,20})$/);
  if ([version, session, product].includes('several')) return cannotTell('contradictory');
  if (!isFound(version) || !isFound(session) || !isFound(product))
    return cannotTell(version ? 'cutOff' : 'unknown');
  const evidence = [version.line, session.line, product.line];
  if (session.value.toLowerCase() !== 'console') return cannotTell('remoteSession', evidence);
  if (product.value !== 'WinNT') return cannotTell('sharedServer', evidence);
  const windows = versions[version.value];
  return windows ? answered(windows, evidence) : cannotTell('unknown', evidence);
}

interface Found {
  line: string;
  value: string;
}
const isFound = (found: Found | 'several' | undefined): found is Found => typeof found === 'object';

/** What stands in all lines that have a shape, if they say the same. */
function onlyOne(lines: readonly string[], shape: RegExp): Found | 'several' | undefined {
  const found = lines.flatMap((line) => {
    const value = shape.exec(line)?.[1];
    return value === undefined ? [] : [{ line, value }];
  });
  const [first] = found;
  return found.every(({ value }) => value === first?.value) ? first : 'several';
}
