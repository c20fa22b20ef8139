import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';

const folder = 'node_modules/.cache/sportello';

/**
 * Runs a command of this project, showing what it prints, and tells whether it went well.
 * @param {string} command
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<boolean>}
 */
export function succeeds(command, env = {}) {
  // As npm does, for who starts this without it.
  const PATH = [resolve('node_modules/.bin'), process.env.PATH].join(delimiter);
  return new Promise((done) => {
    spawn(command, { shell: true, stdio: 'inherit', env: { ...process.env, PATH, ...env } })
      .on('error', () => done(false))
      .on('close', (code) => done(code === 0));
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

const totalFile = `${folder}/total.json`;

/**
 * How many tests passed and failed in the last run.
 * @returns {{ passed: number, failed: number }}
 * @throws Error if there was none
 */
export function readTotal() {
  const total = readReport(totalFile);
  if (!total) throw new Error('There was no run before this one');
  return total;
}

/**
 * @param {{ passed: number, failed: number }} total
 */
export function writeTotal(total) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(totalFile, JSON.stringify(total));
}
