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
  const version = lines.find((line) => versionLine.test(line));
  const session = lines.find((line) => line.startsWith('SESSIONNAME='));
  const product = lines.find((line) => /^\s*ProductType\s{1,8}REG_SZ\s{1,8}\w+$/.test(line));
  if (!version || session === undefined || !product) return cannotTell(version ? 'cutOff' : 'unknown');
  const evidence = [version, session, product];
  if (/^SESSIONNAME=(?:rdp|ica)/i.test(session)) return cannotTell('remoteSession', evidence);
  if (!product.endsWith('WinNT')) return cannotTell('sharedServer', evidence);
  const windows = versions[versionLine.exec(version)?.[1] ?? ''];
  return windows ? answered(windows, evidence) : cannotTell('unknown', evidence);
}
