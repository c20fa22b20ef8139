import { spawnSync } from 'node:child_process';

/**
 * Looks for Wine, which has a real cmd.exe.
 * @returns {string | undefined} why the commands can't be run here, if they can't
 */
export function findWine() {
  if (process.platform !== 'linux') return 'it takes Wine on Linux';
  const { stdout } = spawnSync('wine', ['--version'], { encoding: 'utf8' });
  if (!stdout?.startsWith('wine-')) return 'Wine is missing (on Debian: apt install wine wine64)';
  return undefined;
}
