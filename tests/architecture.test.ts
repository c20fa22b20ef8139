import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { commandIds } from '../src/guide/commands/commands';
import { quietAnswers } from '../src/guide/guideMachine';
import { reasons } from '../src/guide/session/journal';
import { sectionIds, stepIds, stepInfo } from '../src/guide/steps';

interface Source {
  /** Below src, as `guide/steps.ts`. */
  path: string;
  text: string;
}

interface Import {
  /** A package, or a path below src (`guide/steps`), or below the project (`../locales/it/ui.json`). */
  target: string;
  typesOnly: boolean;
}

/** What each room may import besides itself: a room, a room's types only, or packages. */
const rooms: Record<string, { rooms: string[]; typesOf?: string[]; packages: RegExp }> = {
  guide: { rooms: [], packages: /^xstate$/ },
  i18n: { rooms: ['guide', '../locales'], packages: /^i18next$/ },
  // Of an organisation's settings; read by the page, by the worker and by the build.
  organisation: { rooms: ['guide', 'i18n'], packages: /^$/ },
  platform: { rooms: [], typesOf: ['guide'], packages: /^$/ },
  ui: {
    rooms: ['guide', 'i18n', 'organisation', 'platform'],
    packages: /^(?:preact(?:\/hooks)?|lean-qr|virtual:steps-left)$/,
  },
  // Of both only what needs no page.
  sw: { rooms: ['organisation', 'platform'], packages: /^workbox-/ },
  // Runs at build time only; what it reads of the project is named by path.
  build: {
    rooms: ['guide', 'i18n', 'organisation', 'platform', 'first', '../locales', '../package.json'],
    packages: /^(?:node:\w.*|vite|workbox-build)$/,
  },
  first: { rooms: ['i18n', 'platform', 'ui'], packages: /^preact(?:-render-to-string)?$/ },
  'main.tsx': { rooms: ['first', 'guide', 'i18n', 'platform', 'ui'], packages: /^$/ },
};

/** Longer than 150 lines, each for a reason. */
const long: Record<string, string> = {
  'guide/guideMachine.ts': 'the whole flow in one literal',
  'i18n/reportText.ts': 'the report in words, top to bottom',
};
const longest = 150;

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function importsOf({ path, text }: Source): Import[] {
  const code = withoutComments(text);
  const resolved = (from: string) => (from.startsWith('.') ? join(dirname(path), from) : from);
  const statements = [...code.matchAll(/^(?:import|export)\s+([^;'"]*?)\s*from\s+['"](.+?)['"]/gm)].map(
    ([, names = '', from = '']) => ({ target: resolved(from), typesOnly: isTypesOnly(names) }),
  );
  const bare = [...code.matchAll(/^import\s+['"](.+?)['"]/gm)].map(([, from = '']) => ({
    target: resolved(from),
    typesOnly: false,
  }));
  const calls = [...code.matchAll(/(typeof\s+)?\bimport\(\s*['"](.+?)['"]/g)].map(([, type, from = '']) => ({
    target: resolved(from),
    typesOnly: type !== undefined,
  }));
  // In a declaration file an import(…) can be nothing but a type.
  return [...statements, ...bare, ...calls].map((one) =>
    path.endsWith('.d.ts') ? { ...one, typesOnly: true } : one,
  );
}

function isTypesOnly(names: string): boolean {
  if (/^type\b/.test(names)) return true;
  const [, inBraces] = names.match(/^\{([\s\S]*)\}$/) ?? [];
  const single = inBraces
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  return single?.every((name) => name.startsWith('type ')) ?? false;
}

const isBelow = (target: string, room: string) => target === room || target.startsWith(`${room}/`);

function faultsOf(source: Source): string[] {
  const { path, text } = source;
  const name = path.split('/')[0] ?? '';
  const room = rooms[name];
  if (!room) return [`${path}: there is no such room`];
  const forbidden = importsOf(source).filter(({ target, typesOnly }) => {
    const own = isBelow(target, name) && name !== 'main.tsx';
    const allowed = room.rooms.some((other) => isBelow(target, other));
    const typed = typesOnly && room.typesOf?.some((other) => isBelow(target, other));
    const styles = name === 'main.tsx' && target.endsWith('.css');
    return !own && !allowed && !typed && !styles && !room.packages.test(target);
  });
  const lines = text.split('\n').length - 1;
  return [
    ...forbidden.map(({ target }) => `${path} must not import ${target}`),
    ...(/^(?:index|utils?|helpers?|types?|common|misc)\.(?:ts|tsx|mjs)$/.test(basename(path))
      ? [`${path} says nothing by its name`]
      : []),
    ...(lines > longest && !(path in long) ? [`${path} has ${lines} lines`] : []),
  ];
}

/**
 * Follows the imports of values, those that come later too.
 * @returns the files of a circle in the order in which they import each other, the first one last again; empty if there is none
 */
function circleIn(all: readonly Source[]): string[] {
  const byPath = new Map(all.map((source) => [source.path, source]));
  const file = (target: string) =>
    ['', '.ts', '.tsx'].map((end) => target + end).find((one) => byPath.has(one));
  const done = new Set<string>();
  const follow = (path: string, way: readonly string[]): string[] => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const { target, typesOnly } of importsOf(byPath.get(path) as Source)) {
      const next = typesOnly ? undefined : file(target);
      const circle = next ? follow(next, [...way, path]) : [];
      if (circle.length > 0) return circle;
    }
    done.add(path);
    return [];
  };
  for (const { path } of all) {
    const circle = follow(path, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

/** Where this guide stands: its flow, what it learns on the way, its commands, and what is read of their prints. */
const ofTheGuide = /^guide\/(?:guideMachine\.ts|facts\.ts|(?:commands|readings)\/)/;
/** The words that any guide has: what came of a step, what every step offers, and why something could not be done. */
const ofTheEngine: readonly string[] = ['solved', 'unsolved', 'couldNot', ...quietAnswers, ...reasons];
const guideIds = new Set<string>(
  [
    ...sectionIds,
    ...stepIds,
    ...commandIds,
    ...stepIds.flatMap((id) => [...stepInfo(id).answers, ...stepInfo(id).acts.map((act) => act.id)]),
  ].filter((id) => !ofTheEngine.includes(id)),
);

/** The ids of the guide that a source names: as a string, as a key of texts that it puts together, or as a key of a table. */
function namedBy({ path, text }: Source): string[] {
  if (ofTheGuide.test(path)) return [];
  const code = withoutComments(text);
  const strings = [...code.matchAll(/(['"])([A-Za-z0-9]+)\1/g)].map(([, , id = '']) => id);
  const keys = [...code.matchAll(/\b(?:guide|commands):[\w.]+/g)].flatMap(([key]) => key.split(/[:.]/));
  const tables = [...code.matchAll(/^\s*(\w+): (?=['"[{])/gm)].map(([, id = '']) => id);
  return [...strings, ...keys, ...tables].filter((id) => guideIds.has(id)).map((id) => `${path} names ${id}`);
}

const root = join(import.meta.dirname, '../src');
const sources: Source[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(?:tsx?|mjs|css)$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

describe('The rooms of src', () => {
  it('import only what design.md allows, are short and aptly named', () => {
    expect(sources.flatMap(faultsOf)).toEqual([]);
  });

  it('are all looked at', () => {
    expect(new Set(sources.map(({ path }) => path.split('/')[0]))).toEqual(new Set(Object.keys(rooms)));
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap(importsOf).length).toBeGreaterThan(200);
  });

  it('keep build for the build: nothing else imports it', () => {
    const users = sources.filter(
      (source) =>
        !source.path.startsWith('build/') && importsOf(source).some(({ target }) => isBelow(target, 'build')),
    );
    expect(users.map(({ path }) => path)).toEqual([]);
  });

  it('import each other in no circle', () => {
    expect(circleIn(sources)).toEqual([]);
  });

  it('would be caught in a circle, even where an import comes later or is passed on', () => {
    const circle = (b: string) =>
      circleIn([
        { path: 'ui/a.ts', text: "import { b } from './room/b';" },
        { path: 'ui/room/b.tsx', text: b },
        { path: 'ui/c.ts', text: "export { a } from './a';" },
      ]);
    const whole = ['ui/a.ts', 'ui/room/b.tsx', 'ui/c.ts', 'ui/a.ts'];
    expect(circle("import { c } from '../c';")).toEqual(whole);
    expect(circle("const load = later(() => import('../c'));")).toEqual(whole);
    expect(circle("import { type Other, c } from '../c.ts';")).toEqual(whole);
    expect(circle("import '../room/b';")).toEqual(['ui/room/b.tsx', 'ui/room/b.tsx']);
    expect(circle("import type { C } from '../c';")).toEqual([]);
    expect(circle("import { type C } from '../c';\nexport type D = typeof import('../c');")).toEqual([]);
  });

  it('name no step, answer or command of the guide but in its own files', () => {
    expect(sources.flatMap(namedBy)).toEqual([]);
  });

  it('would be caught naming one', () => {
    const named = (path: string, text: string) => namedBy({ path, text });
    expect(named('ui/a.tsx', "if (step === 'checkClock') return null;")).toEqual([
      'ui/a.tsx names checkClock',
    ]);
    expect(named('guide/session/a.ts', "const last = answer === 'clockRight';")).toHaveLength(1);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code that is looked through
    expect(named('i18n/a.ts', 't(`guide:steps.whichClient.answers.${client}`)')).toHaveLength(1);
    expect(named('ui/a.ts', "const hints = {\n  flushDns: ['run'],\n};")).toHaveLength(1);
    expect(named('ui/a.ts', "session.answer('couldNot', 'notFound');\n// as at 'checkClock'")).toEqual([]);
    expect(named('guide/guideMachine.ts', "on: { clockRight: 'byClient' }")).toEqual([]);
  });

  it.each(Object.keys(long))('list %s as long because it is', (path) => {
    const lines = sources.find((source) => source.path === path)?.text.split('\n').length ?? 0;
    expect(lines - 1).toBeGreaterThan(longest);
  });

  it('say what is wrong with a broken one', () => {
    const faults = (path: string, text: string) => faultsOf({ path, text });
    const bites: [string, string][] = [
      ['guide/a.ts', "import { h } from 'preact';"],
      ['guide/a.ts', "import type { Language } from '../i18n/language';"],
      ['guide/a.ts', "import { readFileSync } from 'node:fs';"],
      ['guide/a.ts', "export { t } from '../i18n/i18n';"],
      ['guide/a.ts', "import {\n  one,\n  other,\n} from '../ui/parts';"],
      ['i18n/a.ts', "import { parse } from '../platform/storage';"],
      ['i18n/a.ts', "import '../ui/app.css';"],
      ['platform/a.ts', "import { stepIds } from '../guide/steps';"],
      ['platform/a.ts', "import { type Shell, commandIds } from '../guide/commands';"],
      ['platform/a.ts', "import type { Language } from '../i18n/language';"],
      ['platform/a.ts', "import 'preact';"],
      ['platform/a.ts', "export * from '../guide/steps';"],
      ['ui/a.tsx', "import { transition } from 'xstate';"],
      ['ui/a.tsx', "import { table } from '../build/stepsLeftTable';"],
      ['ui/a.tsx', "const later = () => import('../sw/serviceWorker');"],
      ['sw/a.ts', "import { stepIds } from '../guide/steps';"],
      ['main.tsx', "import './build/policy';"],
      ['build/a.ts', "import { App } from '../sw/serviceWorker';"],
      ['early.ts', "import { stepIds } from './guide/steps';"],
      ['utilities/a.ts', ''],
      ['ui/index.ts', ''],
      ['guide/utils.ts', ''],
      ['ui/helpers.tsx', ''],
      ['i18n/types.ts', ''],
      ['ui/Long.tsx', '\n'.repeat(151)],
    ];
    for (const [path, text] of bites) expect(faults(path, text), `${path} ${text}`).toHaveLength(1);
    const fine: [string, string][] = [
      ['guide/a.ts', "import { assign } from 'xstate';\nimport type { Facts } from './facts';"],
      ['guide/a.ts', "// import { h } from 'preact';\n/* import x from 'y'; */"],
      ['platform/a.ts', "import type { Shell } from '../guide/commands';"],
      ['platform/a.ts', "import { type Shell, type Carrier } from '../guide/commands';"],
      ['i18n/a.ts', "export { default as ui } from '../../locales/en/ui.json';"],
      ['ui/a.tsx', "import { useState } from 'preact/hooks';\nimport { stepIds } from '../guide/steps';"],
      ['main.tsx', "import './ui/app.css';"],
      ['ui/Short.tsx', '\n'.repeat(150)],
    ];
    for (const [path, text] of fine) expect(faults(path, text), `${path} ${text}`).toEqual([]);
  });
});
