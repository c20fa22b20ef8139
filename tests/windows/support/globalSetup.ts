import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findWine } from '../../support/findWine.mjs';
import { end, running } from './processes';
import { cache, makeTemplate, templateFolder } from './template';

/** Longest that all tests may take together; a PC with other work to do gets more. */
const seconds = Number(process.env.SPORTELLO_WINE_SECONDS ?? (process.env.CI ? 180 : 600));

/** Makes the Windows that tests clone, and sees to it that nothing of the run outlives it. */
export default async function setup() {
  const missing = findWine();
  if (missing) throw new Error(missing);
  const run = randomUUID().slice(0, 8);
  const runtime = mkdtempSync(join(tmpdir(), 'sportello-wine-'));
  mkdirSync(cache, { recursive: true });
  process.env.SPORTELLO_WINE_RUN = run;
  process.env.SPORTELLO_WINE_RUNTIME = runtime;
  process.env.SPORTELLO_WINE_TEMPLATE = templateFolder();

  // A run that was broken off could not tidy up.
  throwAwayClones((name) => Date.now() - statSync(join(cache, name)).mtimeMs > 3_600_000);
  const clear = async () => {
    await end(run);
    rmSync(runtime, { recursive: true, force: true });
    throwAwayClones((name) => name.startsWith(run));
  };
  const timeout = setTimeout(async () => {
    console.error(`The commands took more than ${seconds} seconds in Wine: ended.`);
    // Those that run tests first, or they would start new ones.
    await end(run, 'SPORTELLO_WINE_RUN').catch(console.error);
    await clear().catch(console.error);
    process.exit(1);
  }, seconds * 1000);

  await makeTemplate(`${run}-template`);
  return async () => {
    clearTimeout(timeout);
    const left = running(run);
    await clear();
    if (left.length > 0) throw new Error(`Left running: ${left.map(({ command }) => command).join(', ')}`);
  };
}

function throwAwayClones(are: (name: string) => boolean): void {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (path !== templateFolder() && are(name)) rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  }
}
