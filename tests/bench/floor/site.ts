import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { floorGuide } from './guide';
import { markup, type Screen } from './screen.mjs';

const source = 'tests/bench/floor';

/**
 * Writes the floor page: the same guide as the fastest decent page that can be written by hand, one document with its style
 * and script in it, and a worker that keeps it for offline use.
 * @param folder where it is served from
 */
export function writeFloor(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const guide = floorGuide();
  const read = (name: string) => readFileSync(join(source, name), 'utf8');
  const screen = markup(guide.screens[0] as Screen, guide.programs.unknown ?? '', 0, guide.words);
  const script = [read('screen.mjs'), `const floorGuide = ${JSON.stringify(guide)};`, read('page.mjs')]
    .map(asScript)
    .join('\n');
  const page = read('floor.html')
    .replace('<!--screen-->', () => screen)
    .replace('/*script*/', () => script);
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'sw.js'), asScript(read('sw.mjs')));
  copyFileSync('public/icon.svg', join(folder, 'icon.svg'));
}

/** A module as a part of one script, without its comments: they would be weighed too. */
function asScript(module: string): string {
  return module
    .replace(/\/\*\*[\s\S]*?\*\/\s*/g, '')
    .replace(/^\s*\/\/.*\n/gm, '')
    .replace(/^import .*\n/gm, '')
    .replace(/^export /gm, '');
}
