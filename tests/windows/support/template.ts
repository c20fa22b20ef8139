import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { end } from './processes';
import { wine } from './wine';

/** Clones lie beside what they are cloned from, because hard links don't reach another disk. */
export const cache = resolve('node_modules/.cache/sportello/wine');

/** A Windows as Wine makes it, for clones only: nothing ever runs in it again. */
const template = () => process.env.SPORTELLO_WINE_TEMPLATE ?? '';

/** One for each version of Wine. */
export function templateFolder(): string {
  const env = { PATH: process.env.PATH, WINEDEBUG: '-all' };
  const version = execFileSync('wine', ['--version'], { env, encoding: 'utf8' });
  return join(cache, version.trim().replace(/[^\w.-]+/g, '-'));
}

/** Makes the template if this Wine has none yet: ten seconds. */
export async function makeTemplate(job: string): Promise<void> {
  if (existsSync(template())) return;
  const prefix = join(cache, job);
  mkdirSync(join(prefix, 'home'), { recursive: true });
  mkdirSync(join(prefix, 'drive_c'));
  const { output, ended } = await wine({ prefix, job, arguments: ['wineboot', '-i'], seconds: 90 });
  if (ended) throw new Error(`No Windows came of wineboot: ${ended}\n${output}`);
  execFileSync('wineserver', ['-w'], {
    env: { PATH: process.env.PATH, WINEPREFIX: prefix, TMPDIR: process.env.SPORTELLO_WINE_RUNTIME },
  });
  await end(job);
  enclose(prefix);
  try {
    renameSync(prefix, template());
  } catch (error) {
    // Another run was faster.
    if (!existsSync(template())) throw error;
    rmSync(prefix, { recursive: true });
  }
}

/** Services that nothing here needs, and that take half the time of a start. */
const idle = /(\\Services\\\\(?:Eventlog|PlugPlay)\][^[]*?"Start"=dword:)\d+/g;

/** Takes away every way out: z: is the whole disk of this machine, and Wine links Desktop and the like to HOME. */
function enclose(prefix: string): void {
  rmSync(join(prefix, 'wineserver'), { force: true });
  for (const drive of readdirSync(join(prefix, 'dosdevices'))) {
    if (drive !== 'c:') rmSync(join(prefix, 'dosdevices', drive));
  }
  const registry = join(prefix, 'system.reg');
  writeFileSync(registry, readFileSync(registry, 'latin1').replace(idle, '$100000004'), 'latin1');
  const users = join(prefix, 'drive_c/users');
  for (const path of readdirSync(users, { recursive: true, encoding: 'utf8' })) {
    const entry = join(users, path);
    if (!lstatSync(entry).isSymbolicLink()) continue;
    rmSync(entry);
    mkdirSync(entry);
  }
}

/**
 * Hard links for what no test writes into, which costs nothing; real copies for the registry, because the server writes
 * into a file that has several links.
 */
export function cloneTemplate(prefix: string): void {
  execFileSync('cp', ['-al', template(), prefix]);
  for (const name of readdirSync(prefix).filter((file) => file.endsWith('.reg'))) {
    rmSync(join(prefix, name));
    cpSync(join(template(), name), join(prefix, name));
  }
}

/** Makes all folders of a clone anew but for that of Windows, which is running. */
export function cloneFolders(prefix: string): void {
  const drive = (of: string, name = '') => join(of, 'drive_c', name);
  for (const name of readdirSync(drive(prefix)).filter((folder) => folder !== 'windows'))
    rmSync(drive(prefix, name), { recursive: true });
  for (const name of readdirSync(drive(template())).filter((folder) => folder !== 'windows'))
    execFileSync('cp', ['-a', drive(template(), name), drive(prefix)]);
}
