import type { Installed, Windows } from '../facts';

export const beforeWindows7: readonly Windows[] = ['windowsXp', 'windowsVista'];
export const beforeWindows8: readonly Windows[] = [...beforeWindows7, 'windows7'];

/** Whether several people work on it at once. */
export function isSharedServer(windows: Windows): windows is 'remoteDesktop' {
  return windows === 'remoteDesktop';
}

/** Whether PowerShell can be offered: from Windows 8 on (Windows 7 has 2.0, which lacks what the lines need), or as long as the Windows is unknown. */
export function hasPowershell({ windows }: Installed): boolean {
  return !beforeWindows8.includes(windows);
}
