import { execFileSync } from 'node:child_process';
import type { Plugin } from 'vite';
import manifest from '../../package.json' with { type: 'json' };
import { dateTags, type Language } from '../i18n/language.ts';

/** Gives the app its version and the date that it shows as its own. */
export function version(): Plugin {
  return {
    name: 'sportello:version',
    config: () => ({
      define: {
        __VERSION__: JSON.stringify(manifest.version),
        __BUILT_ON__: JSON.stringify(inWords(lastCommitDay() || today())),
      },
    }),
  };
}

/** A day as each language writes it: a browser takes long to learn how. */
function inWords(day: string): Record<Language, string> {
  const written = (language: Language) =>
    new Intl.DateTimeFormat(dateTags[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
  return { it: written('it'), en: written('en') };
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
