import { spawnSync } from 'node:child_process';

/**
 * Looks for the web servers that the README has a recipe for.
 * @returns {string | undefined} why the recipes can't be tried here, if they can't
 */
export function findHosts() {
  const missing = [
    ['nginx', '-v'],
    ['caddy', 'version'],
  ].flatMap(([program = '', option = '']) => (spawnSync(program, [option]).error ? program : []));
  if (missing.length === 0) return undefined;
  return `${missing.join(' and ')} missing (on Debian: apt install nginx-light caddy)`;
}
