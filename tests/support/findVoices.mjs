import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const moduleFolders = [
  '/usr/lib/speech-dispatcher-modules',
  '/usr/lib/x86_64-linux-gnu/speech-dispatcher-modules',
  '/usr/lib64/speech-dispatcher-modules',
  '/usr/libexec/speech-dispatcher-modules',
];

/** Where speech-dispatcher keeps its modules, if the one that runs any command as a voice is there. */
export function moduleFolder() {
  return moduleFolders.find((folder) => existsSync(`${folder}/sd_generic`));
}

/**
 * Looks for what gives Chromium on Linux real voices.
 * @returns {string | undefined} why there can be none here, if there can't
 */
export function findVoices() {
  if (process.platform !== 'linux') return 'it takes speech-dispatcher on Linux';
  const missing = ['speech-dispatcher', 'espeak-ng'].filter(
    (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error,
  );
  if (!moduleFolder()) missing.push('sd_generic');
  if (missing.length === 0) return undefined;
  return `${missing.join(' and ')} missing (on Debian: apt install speech-dispatcher espeak-ng)`;
}
