import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findings } from '../../src/guide/readings/findings';
import type { Why } from '../../src/guide/readings/reading';
import { whereNext } from '../../src/guide/readings/whereNext';
import { putBackResults } from '../../src/guide/session/journal';
import { isUndoable, stepIds } from '../../src/guide/steps';
import { carriers as carriersOfReports } from '../../src/organisation/organisation';
import { settingNames } from '../../src/organisation/settingNames';
import { suiteIds } from '../../src/platform/checked';
import { typicalValues } from '../support/values';
import { broken, clients, each, en, keys, type Locale, outcomes, part, steps } from './bothLocales';
import { leavesOf } from './texts';

describe('Keys that src asks for', () => {
  const ids = (...list: string[]) => list;
  const whys = keys({
    empty: 1,
    tooLong: 1,
    unknown: 1,
    cutOff: 1,
    contradictory: 1,
    brokenLine: 1,
    openLine: 1,
    noBegin: 1,
    noEnd: 1,
    setAside: 1,
    otherWindow: 1,
    severalClients: 1,
    noVersion: 1,
    versionUnclear: 1,
    severalTimes: 1,
    dayOrMonth: 1,
    tooLate: 1,
    zone: 1,
    otherZone: 1,
    sameZone: 1,
    otherService: 1,
    pending: 1,
    remoteSession: 1,
    sharedServer: 1,
    otherAddress: 1,
    otherStore: 1,
    severalCertificates: 1,
    datesUnclear: 1,
    notYetValid: 1,
    notUsable: 1,
    otherCode: 1,
    wrongCertificate: 1,
    noFile: 1,
    pcClock: 1,
    compareNames: 1,
    partialChain: 1,
    selfSigned: 1,
    otherFault: 1,
  } satisfies Record<Why, 1>);
  /** Keys that src puts together, with all that they can become; what is put in is a star, whatever it is called there. */
  const settings = settingNames.filter((name) => !name.startsWith('$'));
  const dynamic: Record<string, readonly string[]> = {
    'ui:program.*': clients,
    'ui:language.*': ids('it', 'en'),
    'ui:mode.*': ids('alone', 'phone', 'remote'),
    'settings:themes.*': ids('auto', 'light', 'dark'),
    'settings:sizes.*': ids('normal', 'large', 'largest'),
    'ui:command.*': ids('selected', 'failed'),
    'session:source.*': ids('article', 'olderArticle', 'microsoft', 'practice'),
    'ui:offline.*': ids('waiting', 'ready', 'incomplete', 'unsupported'),
    'report:names.*': ids(),
    'report:parts.*': ids(),
    'report:states.*': keys(part(en.report, 'states')),
    'report:recipients.*': outcomes,
    'report:steps.*': steps,
    'report:answers.*': keys(part(en.report, 'answers')),
    'report:why.*': keys(part(en.report, 'why')),
    'report:messages.*': keys(part(en.report, 'messages')),
    'report:errors.*': keys(part(en.report, 'errors')),
    'report:services.*': keys(part(en.report, 'services')),
    'report:areas.*': keys(part(en.report, 'areas')),
    'report:changes.*': keys(part(en.report, 'changes')),
    'report:undo.*': keys(part(en.report, 'undo')),
    'report:certainty.*': ids('made', 'perhaps'),
    'aloud:speeds.*': ids('slow', 'normal', 'fast'),
    'aloud:none.*': ids('unsupported', 'absent', 'remote'),
    'aloud:signs.*': ids('underscore', 'slash', 'backslash', 'at', 'percent'),
    'dictation:symbols.*': keys(part(en.dictation, 'symbols')),
    'dictation:open.*': ids('cmd', 'powershell', 'run', 'dialog', 'administrator', 'value'),
    'dictation:alphabets.*': ids('cities', 'international'),
    'dictation:readBack.*': ids('soFar', 'complete', 'different'),
    'readings:use.*': keys(typicalValues).filter(
      (id) => !['serverName', 'authorityThumbprint', 'port'].includes(id),
    ),
    'readings:why.*': whys,
    'readings:found.*': ids(...findings),
    'report:putBack.*': ids(...putBackResults, 'perhaps'),
    'report:recap.*': ids('failing', 'going', 'solved'),
    'report:recap.done.*': keys(part(en.report, 'changes')),
    'report:recap.undone.*': stepIds.filter(isUndoable),
    'report:preserved.*': ids('file', 'folder', 'serialNumber', 'thumbprint', 'authorityThumbprint'),
    'report:findings.*': findings,
    'report:next.*': keys(whereNext),
    'report:take.readers.*': ids('support', 'caller'),
    'report:take.formats.*': ids('txt', 'md', 'json'),
    'session:screen.answers.*': ids('own', 'beside'),
    'settings:screens.*': ids('own', 'beside'),
    'settings:about.suites.*': ids(...suiteIds),
    'report:take.orElse.*': ids('both', 'copy', 'print', 'none'),
    'report:handOver.ways.*': ids('both', 'link', 'file'),
    'settings:setup.from.*': ids('network', 'kept', 'embedded', 'remembered', 'none'),
    'settings:setup.troubles.*': ids('unreachable', 'absent', 'tooLong', 'notJson', 'notSettings'),
    'settings:setup.why.*': keys(part(en.settings, 'setup', 'why')),
    'settings:setup.names.*': settings,
    'settings:setup.notSet.*': settings,
    'settings:setup.carriers.*': carriersOfReports,
    'settings:setup.modes.*': ids('alone', 'phone', 'remote'),
    'settings:setup.pictures.*': ids('unreachable', 'absent', 'tooLong', 'notPicture'),
    'report:handOver.why.*': keys(part(en.report, 'handOver', 'why')),
    'report:handOver.number.*': ids('none', 'letter'),
    'report:inputs.*.label': keys(part(en.report, 'inputs')),
    'report:inputs.*.hint': keys(part(en.report, 'inputs')),
    'report:choices.*.*': leavesOf(part(en.report, 'choices')).map(([path]) => path),
  };
  const root = join(import.meta.dirname, '../../src');
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(join(root, path), 'utf8'));
  const source = sources.join('\n');

  const templates = (code: string) => [
    ...new Set(
      [...code.matchAll(/`((?:ui|session|settings|report|aloud|readings|dictation):[^`]*)`/g)].map(
        ([, key = '']) => key.replace(/\$\{.*?\}/g, '*'),
      ),
    ),
  ];
  const literals = (code: string) =>
    [...code.matchAll(/'((?:ui|session|settings|report|aloud|readings|dictation):[\w.]+)'/g)].map(
      ([, key = '']) => key,
    );
  // Where the report's names and headings are put together, each is handed on as a word of its own; the compiler knows them all.
  const named = ['names', 'parts'].flatMap((group) =>
    sources
      .filter((code) => templates(code).includes(`report:${group}.*`))
      .flatMap((code) => [...code.matchAll(/[(,]\s*'(\w+)'/g)].map(([, id = '']) => id))
      .filter((id) => keys(part(en.report, group)).includes(id))
      .map((id) => `report:${group}.${id}`),
  );
  const asked = new Set([
    ...literals(source),
    ...named,
    ...Object.entries(dynamic).flatMap(([template, list]) =>
      list.map((id) => template.replace(/\*(?:\.\*)?/, id)),
    ),
  ]);

  /** Without the number of a sentence in its list, and without the form of a plural. */
  const plain = (path: string) => path.replace(/\.\d+$/, '').replace(/_(?:zero|one|two|few|many|other)$/, '');
  const keysIn = (locale: Locale) =>
    (['ui', 'session', 'settings', 'report', 'aloud', 'readings', 'dictation'] as const).flatMap((file) =>
      leavesOf(locale[file]).map(([path]) => plain(`${file}:${path}`)),
    );
  const unused = (locale: Locale) => keysIn(locale).filter((key) => !asked.has(key));

  it('are put together only in ways that are listed here', () => {
    expect(templates(source).sort()).toEqual(Object.keys(dynamic).sort());
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code that is looked through
    expect(templates('t(`ui:${odd}`) t(`ui:${even ?? "x"}`)')).toEqual(['ui:*']);
  });

  it('are all there', () => {
    const there = keysIn(en);
    expect([...asked].filter((key) => !there.includes(key))).toEqual([]);
    expect(keysIn(broken(en, 'ui.back', undefined))).not.toContain('ui:back');
    expect(asked).toContain('ui:back');
  });

  it.each(each)('are all that there is: %s', (_, locale) => {
    expect(unused(locale)).toEqual([]);
  });

  it('would be caught with a text that nobody asks for', () => {
    expect(unused(broken(en, 'ui.trail.never', 'Never'))).toContain('ui:trail.never');
    expect(unused(broken(en, 'report.names.never', 'Never'))).toContain('report:names.never');
    expect(unused(broken(en, 'aloud.never', 'Never'))).toContain('aloud:never');
    expect(unused(broken(en, 'readings.why.never', 'Never'))).toContain('readings:why.never');
  });
});
