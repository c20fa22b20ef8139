import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const folder = 'node_modules/.cache/sportello';

/**
 * Runs a command of this project, showing what it prints, and tells whether it went well.
 * @param {string} command
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<boolean>}
 */
export function succeeds(command, env = {}) {
  return new Promise((resolve) => {
    spawn(command, { shell: true, stdio: 'inherit', env: { ...process.env, ...env } })
      .on('error', () => resolve(false))
      .on('close', (code) => resolve(code === 0));
  });
}

/**
 * Where a command can leave its JSON report; `read` gives `undefined` if it left none.
 * @param {string} name
 */
export function reportFile(name) {
  const path = `${folder}/${name}.json`;
  mkdirSync(folder, { recursive: true });
  rmSync(path, { force: true });
  return { path, read: () => readReport(path) };
}

/** @param {string} path */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
