import { execFileSync } from 'node:child_process';
import type { Plugin } from 'vite';
import manifest from '../../package.json' with { type: 'json' };

/** Gives the app its version and the date that it shows as its own. */
export function version(): Plugin {
  return {
    name: 'sportello:version',
    config: () => ({
      define: {
        __VERSION__: JSON.stringify(manifest.version),
        __BUILD_DATE__: JSON.stringify(lastCommitDay() || today()),
      },
    }),
  };
}

/** The day of the last commit, so that the same source builds the same files; nothing outside a repository. */
function lastCommitDay(): string {
  try {
    return execFileSync('git', ['log', '-1', '--format=%cs'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}

const today = () => new Date().toISOString().slice(0, 10);
