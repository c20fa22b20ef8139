// Runs before what must work from a fresh clone (start, test, build, bench): plain JavaScript that an old Node can read, and no imports but Node's own.
import { execSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

/** @param {string} path */
const changed = (path) => statSync(new URL(path, root), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Stops with one sentence if this Node is older than `engines` in package.json asks for. */
function checkNode() {
  const { engines } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const [major = 0, minor = 0] = engines.node.match(/\d+/g).map(Number);
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split('.').map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return;
  console.error(
    `Sportello needs Node ${major}.${minor} or later and this is Node ${process.versions.node}: please install a newer one from nodejs.org.`,
  );
  process.exit(1);
}

/** Installs what the lock file says, unless what is installed is as new as the lock file. */
function installDependencies() {
  if (changed('node_modules/.package-lock.json') >= changed('package-lock.json')) return;
  console.log('Installing what Sportello is built with (npm ci): only when it is missing or has changed.');
  try {
    execSync('npm ci --loglevel=error', {
      cwd: fileURLToPath(root),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } catch {
    console.error('npm ci failed: the lines above say why. Is the npm registry reachable?');
    process.exit(1);
  }
}

checkNode();
installDependencies();
