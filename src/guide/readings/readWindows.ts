import type { Printed } from './printed';
import { answered, cannotTell, type Reading } from './reading';

const versions: Record<string, 'windows10' | 'windows8' | 'windows7'> = {
  '10.0': 'windows10',
  '6.3': 'windows8',
  '6.2': 'windows8',
  '6.1': 'windows7',
};

/**
 * Reads what the collection prints of the Windows: `ver`, the name of the session, the type of the product. A server of
 * Windows has the version numbers of a PC, and people share it; of a session from afar one can't know.
 */
export function readWindows({ lines }: Printed): Reading {
  const version = lines.find((line) => /^Microsoft Windows .{0,40}\[.{0,40}\d\.\d/.test(line));
  const session = lines.find((line) => line.startsWith('SESSIONNAME='));
  const product = lines.find((line) => /^\s*ProductType\s{1,8}REG_SZ\s{1,8}\w+$/.test(line));
  if (!version || session === undefined || !product) return cannotTell(version ? 'cutOff' : 'unknown');
  const evidence = [version, session, product];
  if (/^SESSIONNAME=(?:rdp|ica)/i.test(session)) return cannotTell('remoteSession', evidence);
  if (!product.endsWith('WinNT')) return cannotTell('sharedServer', evidence);
  const number = /\[\D{0,40}(\d{1,2}\.\d)\./.exec(version)?.[1] ?? '';
  const windows = versions[number];
  return windows ? answered(windows, evidence) : cannotTell('unknown', evidence);
}
