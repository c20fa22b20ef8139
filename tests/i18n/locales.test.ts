import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/guide/commands/command';
import { buildCommand, commandIds } from '../../src/guide/commands/commands';
import { choices, type InputId, isChoice, isForReport, type Refusal } from '../../src/guide/commands/inputs';
import { nothingKnown } from '../../src/guide/facts';
import { type Answer, type Area, endings } from '../../src/guide/guideMachine';
import { findings } from '../../src/guide/readings/findings';
import { whereNext } from '../../src/guide/readings/whereNext';
import { putBackResults, reasons } from '../../src/guide/session/journal';
import { makesChange, type StepId, sectionIds, stepInfo } from '../../src/guide/steps';
import { situations } from '../support/graph';
import { carriers } from '../support/lines';
import { someFacts, typicalValues } from '../support/values';
import {
  actIds,
  broken,
  clients,
  each,
  en,
  files,
  folder,
  groupIds,
  it_,
  keys,
  type Locale,
  type Many,
  outcomes,
  part,
  sharedAnswers,
  steps,
} from './bothLocales';
import { filled, leavesOf, placeholdersOf, type Texts, wordsIn } from './texts';

/** The faults that breaking one thing brings: what a rule finds elsewhere is for its own test. */
function caused(
  faultsOf: (locale: Locale) => readonly string[],
  locale: Locale,
  path: string,
  text: Texts | undefined,
): string[] {
  const before = faultsOf(locale);
  return faultsOf(broken(locale, path, text)).filter((fault) => !before.includes(fault));
}

describe('Both languages', () => {
  /** Keys without the numbers of lists: how many sentences, and how many candidates of a label, may differ. */
  const keysOf = (texts: Texts) => [...new Set(leavesOf(texts).map(([path]) => path.replace(/\.\d+$/, '')))];
  const others = (one: Texts, other: Texts) => keysOf(one).filter((key) => !keysOf(other).includes(key));

  it('have the same files', () => {
    expect(readdirSync(join(folder, 'en'))).toEqual(readdirSync(join(folder, 'it')));
    expect(files).toEqual(expect.arrayContaining(['commands', 'guide', 'report', 'ui']));
  });

  it.each(files)('have the same keys in %s.json', (file) => {
    expect({ onlyItalian: others(it_[file], en[file]), onlyEnglish: others(en[file], it_[file]) }).toEqual({
      onlyItalian: [],
      onlyEnglish: [],
    });
    expect(keysOf(it_[file])).toEqual(keysOf(en[file]));
  });

  it('would be caught with a key in one of them only', () => {
    expect(others(it_.ui, broken(en, 'ui.trail.open', undefined).ui)).toEqual(['trail.open']);
    expect(others(it_.guide, broken(en, 'guide.steps.flushDns.on', { windows7: 'x' }).guide)).toEqual([]);
    expect(others(broken(en, 'guide.steps.flushDns.on', { windows7: 'x' }).guide, it_.guide)).toHaveLength(1);
  });

  /** By string, and by list where the sentences are divided otherwise. */
  function differentPlaceholders(one: Texts, other: Texts): string[] {
    const gather = (texts: Texts) => {
      const found = new Map<string, string[]>();
      for (const [path, text] of leavesOf(texts)) {
        const key = path.replace(/\.\d+$/, '');
        found.set(key, [...new Set([...(found.get(key) ?? []), ...placeholdersOf(text)])].sort());
      }
      return found;
    };
    const inOther = gather(other);
    return [...gather(one)].flatMap(([key, names]) =>
      `${names}` === `${inOther.get(key)}` ? [] : [`${key}: ${names} / ${inOther.get(key)}`],
    );
  }

  it.each(files)('have the same placeholders, string by string, in %s.json', (file) => {
    expect(differentPlaceholders(it_[file], en[file])).toEqual([]);
  });

  it('would be caught with a placeholder in one of them only', () => {
    const without = broken(en, 'ui.trail.open', 'Your path').ui;
    expect(differentPlaceholders(it_.ui, without)).toEqual(['trail.open: count / ']);
    const misspelt = broken(en, 'ui.trail.open', 'Your path ({{conut}})').ui;
    expect(differentPlaceholders(it_.ui, misspelt)).toEqual(['trail.open: count / conut']);
  });

  /** Empty, with blanks around or doubled, or an empty list; " or " alone stands between two blanks. */
  function carelessTexts(texts: Texts): string[] {
    const wrong = leavesOf(texts).filter(
      ([path, text]) => path !== 'or' && (text === '' || text !== text.trim() || /\s\s/.test(text)),
    );
    const holders = (some: Texts, path: string): string[] =>
      typeof some === 'string'
        ? []
        : [
            ...(keys(some).length ? [] : [path]),
            ...Object.entries(some).flatMap(([id, one]) => holders(one, `${path}.${id}`)),
          ];
    return [...wrong.map(([path]) => path), ...holders(texts, '')];
  }

  it.each(each)('leave nothing empty: %s', (_, locale) => {
    expect(files.flatMap((file) => carelessTexts(locale[file]))).toEqual([]);
  });

  it('would be caught with something empty', () => {
    expect(carelessTexts({ good: 'a b', empty: '', blank: ' ', after: 'a ', twice: 'a  b' })).toHaveLength(4);
    expect(carelessTexts({ list: [], of: ['a', ''], deep: { none: {} } })).toEqual([
      'of.1',
      '.list',
      '.deep.none',
    ]);
  });

  it.each(each)('write apostrophes and dots as agreed: %s', (_, locale) => {
    const odd = (text: string) => /[’‘]|\.{3}|!/.test(text);
    expect(files.flatMap((file) => leavesOf(locale[file]).filter(([, text]) => odd(text)))).toEqual([]);
    expect(['l’uso', 'wait...', 'Done!', "l'uso…"].map(odd)).toEqual([true, true, true, false]);
  });
});

/** What is missing and what belongs to nothing, by the ids of the code. */
function strays(path: string, given: readonly string[], wanted: readonly string[]): string[] {
  return [
    ...wanted.filter((id) => !given.includes(id)).map((id) => `${path}.${id} is missing`),
    ...given.filter((id) => !wanted.includes(id)).map((id) => `${path}.${id} belongs to nothing`),
  ];
}

describe('The texts of the guide', () => {
  it.each(each)('are in the order of the machine: %s', (_, { guide }) => {
    expect(keys(part(guide, 'sections'))).toEqual(sectionIds);
    expect(keys(part(guide, 'steps'))).toEqual(steps);
    expect(keys(part(guide, 'outcomes'))).toEqual(outcomes);
    expect(keys(part(guide, 'reasons'))).toEqual(reasons);
    expect(keys(part(guide, 'acts')).sort()).toEqual(actIds);
    expect(keys(part(guide, 'groups')).sort()).toEqual(groupIds);
  });

  const slots = ['title', 'why', 'say'];
  const optional = ['listen', 'warning', 'on'];
  const answerSlots = ['answers', 'hints', 'caller'];

  /** Answers that need words of their own: all that aren't shared, and on questions "could not" too. */
  function needsWords(step: StepId): Answer[] {
    const { meta, answers } = stepInfo(step);
    return answers.filter(
      (answer) => !sharedAnswers.includes(answer) || (answer === 'couldNot' && meta.kind === 'question'),
    );
  }

  function straysOfStep(step: StepId, text: Many): string[] {
    const given = keys(text).filter((slot) => ![...answerSlots, ...optional].includes(slot));
    const { answers } = stepInfo(step);
    const own = needsWords(step);
    const known = (slot: string) => keys(text[slot]).filter((id) => !answers.includes(id as Answer));
    return [
      ...strays(step, given, slots),
      ...strays(`${step}.answers`, keys(text.answers), own),
      ...['hints', 'caller'].flatMap((slot) =>
        known(slot).map((id) => `${step}.${slot}.${id} belongs to nothing`),
      ),
      ...keys(text.on).flatMap((fact) => straysOfVariant(step, fact, part(text, 'on', fact))),
    ];
  }

  /** An override for a client or Windows that this step never meets would never be read. */
  function straysOfVariant(step: StepId, fact: string, variant: Many): string[] {
    const isMet = situations.some(
      ({ step: one, facts }) =>
        one === step && (facts.client === fact || facts.windows === fact) && fact !== 'unknown',
    );
    const unknown = keys(variant).filter(
      (slot) => ![...slots, ...answerSlots, 'listen', 'warning'].includes(slot),
    );
    return [
      ...(isMet ? [] : [`${step}.on.${fact} is never met`]),
      ...unknown.map((slot) => `${step}.on.${fact}.${slot} belongs to nothing`),
      ...(variant.answers
        ? strays(`${step}.on.${fact}.answers`, keys(variant.answers), needsWords(step))
        : []),
    ];
  }

  const straysOf = ({ guide }: Locale) => [
    ...steps.flatMap((step) => straysOfStep(step, part(guide, 'steps', step))),
    ...outcomes.flatMap((id) =>
      strays(id, keys(part(guide, 'outcomes', id)), ['title', 'why', 'say', 'turnTo', 'short']),
    ),
    ...strays('answers', keys(part(guide, 'answers')), sharedAnswers),
    ...strays('caller', keys(part(guide, 'caller')), sharedAnswers),
  ];

  it.each(each)('are all there and belong to something: %s', (_, locale) => {
    expect(straysOf(locale)).toEqual([]);
  });

  it.each<[string, Texts | undefined, string]>([
    ['guide.steps.flushDns.why', undefined, 'flushDns.why is missing'],
    ['guide.steps.flushDns.tip', 'x', 'flushDns.tip belongs to nothing'],
    ['guide.steps.checkClock.answers.clockRight', undefined, 'checkClock.answers.clockRight is missing'],
    ['guide.steps.checkClock.answers.couldNot', undefined, 'checkClock.answers.couldNot is missing'],
    ['guide.steps.checkClock.answers.braces', 'x', 'checkClock.answers.braces belongs to nothing'],
    ['guide.steps.flushDns.answers', { solved: 'x' }, 'flushDns.answers.solved belongs to nothing'],
    ['guide.steps.checkClock.hints.valid', 'x', 'checkClock.hints.valid belongs to nothing'],
    ['guide.steps.checkClock.caller.solved', 'x', 'checkClock.caller.solved belongs to nothing'],
    ['guide.steps.flushDns.on', { windows95: { why: 'x' } }, 'flushDns.on.windows95 is never met'],
    ['guide.steps.whichClient.on', { windowsXp: { why: 'x' } }, 'whichClient.on.windowsXp is never met'],
    ['guide.steps.flushDns.on', { unknown: { why: 'x' } }, 'flushDns.on.unknown is never met'],
    ['guide.steps.flushDns.on', { windows7: { tip: 'x' } }, 'flushDns.on.windows7.tip belongs to nothing'],
    ['guide.outcomes.resolved.short', undefined, 'resolved.short is missing'],
    ['guide.answers.worksNow', undefined, 'answers.worksNow is missing'],
    ['guide.caller.braces', 'x', 'caller.braces belongs to nothing'],
  ])('would be caught with %s as %j', (path, text, fault) => {
    expect(caused(straysOf, it_, path, text)).toEqual([fault]);
  });

  it.each(each)('warn before every step that can cost something: %s', (_, { guide }) => {
    const lasting = steps.filter((step) => {
      const { meta } = stepInfo(step);
      return meta.kind === 'instruction' && meta.effect === 'lasting';
    });
    const delicate = ['resetEndpointCache', 'trustChain', 'backUpRegistry', 'removeGuidBraces'];
    const silent = (texts: Texts) =>
      [...lasting, ...delicate].filter((step) => !part(texts, 'steps', step).warning);
    expect(silent(guide)).toEqual([]);
    expect(silent(broken(it_, 'guide.steps.trustChain.warning', undefined).guide)).toContain('trustChain');
  });

  it.each(each)('keep titles, answers and short words short: %s', (_, { guide }) => {
    const tooLong = leavesOf(guide).flatMap(([path, text]) => {
      const fullText = text.replace('{{program}}', 'Skype');
      if (/^steps\.\w+\.(?:title|answers\.\w+)$/.test(path) && wordsIn(fullText) > 9) return [path];
      if (/^steps\.\w+\.hints\.\w+$/.test(path) && !path.includes('whichError') && wordsIn(text) > 14)
        return [path];
      if (/^outcomes\.\w+\.short$/.test(path) && text.length > 40) return [path];
      return [];
    });
    expect(tooLong).toEqual([]);
  });
});

describe('The texts of commands, inputs and the report', () => {
  const refusals = {
    empty: 1,
    tooLong: 1,
    notAscii: 1,
    forbidden: 1,
    addressShape: 1,
    serialNumberShape: 1,
    thumbprintShape: 1,
    machineGuidShape: 1,
    credentialTargetShape: 1,
    foreignTarget: 1,
    serverNameShape: 1,
    choiceShape: 1,
    noBraces: 1,
  } satisfies Record<Refusal | 'noBraces', 1>;
  const inputs = {
    address: 1,
    serialNumber: 1,
    thumbprint: 1,
    machineGuid: 1,
    credentialTarget: 1,
    serverName: 1,
    authorityThumbprint: 1,
    errorText: 1,
    person: 1,
    callBack: 1,
    pcName: 1,
    since: 1,
    after: 1,
    place: 1,
    singleSignOn: 1,
    port: 1,
    ticket: 1,
    leftBy: 1,
    impact: 1,
    urgency: 1,
  } satisfies Record<InputId, 1>;
  const effects = {
    reads: 1,
    opens: 1,
    writesFile: 1,
    harmless: 1,
    closes: 1,
    undoable: 1,
    lasting: 1,
  } satisfies Record<Command['effect'], 1>;
  const rights = { user: 1, administrator: 1 } satisfies Record<Exclude<Command['rights'], 'anyone'>, 1>;
  const areas = { none: 1, service: 1, account: 1, computer: 1, undecided: 1, other: 1 } satisfies Record<
    Area,
    1
  >;
  const changing = steps.filter(makesChange);
  const answersAt = (step: StepId) =>
    stepInfo(step).answers.filter((answer) => !sharedAnswers.includes(answer));

  const allInputs = keys(inputs) as InputId[];
  const roomOf = (id: InputId) => (isForReport(id) ? 'report' : 'commands');

  const wanted: [string, readonly string[]][] = [
    ['commands.commands', commandIds],
    ['commands.effects', keys(effects)],
    ['commands.rights', keys(rights)],
    ['details.commands', commandIds],
    ['details.steps', steps],
    ['details.rightsHow', ['user', 'administrator']],
    ['commands.carriers', carriers.filter((carrier) => carrier === 'cmd' || carrier === 'powershell')],
    ['details.carriersHow', carriers],
    ['commands.unavailable', ['notHere', 'notInThisShell']],
    ['commands.inputs', allInputs.filter((id) => !isForReport(id))],
    ['report.inputs', allInputs.filter(isForReport)],
    ['commands.choices', ['port']],
    ['report.choices', keys(choices).filter((id) => id !== 'port')],
    ...allInputs
      .filter(isChoice)
      .map((id): [string, readonly string[]] => [`${roomOf(id)}.choices.${id}`, choices[id]]),
    ['commands.refusals', keys(refusals)],
    ...allInputs.map((id): [string, string[]] => [`${roomOf(id)}.inputs.${id}`, ['label', 'hint']]),
    ['report.errors', [...answersAt('whichError'), 'unknown']],
    ['report.why', endings],
    ['report.recipients', outcomes],
    ['report.steps', steps],
    ['report.answers', [...new Set(steps.flatMap((step) => stepInfo(step).answers))]],
    ['report.states', ['solved', 'open', 'settled', 'unfinished']],
    ['report.services', answersAt('whichService')],
    ['report.changes', changing],
    ['report.undo', changing],
    ['report.certainty', ['made', 'perhaps']],
    ['report.putBack', [...putBackResults, 'perhaps']],
    ['report.areas', keys(areas).filter((area) => area !== 'none')],
    ['report.findings', findings],
    ['report.next', keys(whereNext)],
    ['ui.program', clients],
  ];
  const straysOf = (locale: Locale) =>
    wanted.flatMap(([path, ids]) =>
      strays(path, keys(part(locale as unknown as Texts, ...path.split('.'))), ids),
    );

  it.each(each)('are all there and belong to something: %s', (_, locale) => {
    expect(straysOf(locale)).toEqual([]);
  });

  it.each(each)('say of every command and step what they should, and perhaps more: %s', (_, locale) => {
    const { commands, details } = locale;
    const without = (texts: Many, ...optional: string[]) =>
      keys(texts).filter((slot) => !optional.includes(slot));
    const faults = [
      ...commandIds.flatMap((id) => [
        ...strays(id, without(part(commands, 'commands', id), 'expect'), ['name']),
        ...strays(id, without(part(details, 'commands', id), 'expect', 'otherwise'), ['effect']),
      ]),
      ...steps.flatMap((id) =>
        strays(id, without(part(details, 'steps', id), 'on'), ['expect', 'otherwise']),
      ),
    ];
    expect(faults).toEqual([]);
  });

  it.each<[string, Texts | undefined, string]>([
    ['commands.commands.flushDns', undefined, 'commands.commands.flushDns is missing'],
    ['commands.commands.formatDisk', { name: 'x' }, 'commands.commands.formatDisk belongs to nothing'],
    ['commands.inputs.address.hint', undefined, 'commands.inputs.address.hint is missing'],
    ['report.choices.since.lately', 'x', 'report.choices.since.lately belongs to nothing'],
    ['commands.refusals.noBraces', undefined, 'commands.refusals.noBraces is missing'],
    ['report.changes.flushDns', undefined, 'report.changes.flushDns is missing'],
    ['report.undo.checkClock', 'x', 'report.undo.checkClock belongs to nothing'],
  ])('would be caught with %s as %j', (path, text, fault) => {
    expect(caused(straysOf, en, path, text)).toEqual([fault]);
  });
});

describe('Placeholders', () => {
  /** Where a text gets values at all, and which. */
  function allowedAt(file: string, path: string): RegExp {
    if (file === 'guide' && /^acts\.runTo[CS]/.test(path)) return /^command$/;
    if (file === 'guide' && /^(?:steps|outcomes|acts)\./.test(path)) return /^(?:program|w\.\w+)$/;
    if (file === 'details' || (file === 'commands' && path.startsWith('commands.')))
      return /^(?:program|w\.\w+)$/;
    if (file === 'commands' && path.startsWith('refusals.')) return /^characters$/;
    return file === 'guide' || file === 'commands' ? /^$/ : /^(?:w\.\w+|[a-z]+)$/;
  }

  const labelIds = (locale: Locale) => keys(part(locale.guide, 'labels'));

  function unknownPlaceholders(locale: Locale): string[] {
    const labels = labelIds(locale);
    return files.flatMap((file) =>
      leavesOf(locale[file]).flatMap(([path, text]) =>
        placeholdersOf(text)
          .filter((name) => {
            const isKnown = !name.startsWith('w.') || labels.includes(name.slice(2));
            return !isKnown || !allowedAt(file, path).test(name);
          })
          .map((name) => `${file}.${path}: ${name}`),
      ),
    );
  }

  it.each(each)('are all known where they stand: %s', (_, locale) => {
    expect(unknownPlaceholders(locale)).toEqual([]);
  });

  it('would be caught misspelt, or where nothing fills them', () => {
    const faults = (path: string, text: string) => caused(unknownPlaceholders, it_, path, text);
    expect(faults('guide.steps.flushDns.why', '{{program}} {{w.exit}}')).toEqual([]);
    expect(faults('guide.steps.flushDns.why', '{{w.quit}}')).toEqual(['guide.steps.flushDns.why: w.quit']);
    expect(faults('guide.steps.flushDns.why', '{{programme}}')).toHaveLength(1);
    expect(faults('guide.steps.flushDns.why', '{{ program }}')).toHaveLength(1);
    expect(faults('guide.sections.signIn', '{{program}}')).toEqual(['guide.sections.signIn: program']);
    expect(faults('commands.refusals.empty', '{{program}}')).toHaveLength(1);
  });

  it.each(each)('are well formed: %s', (_, locale) => {
    const halves = (text: string) => /[{}]{2}/.test(text.replace(/\{\{[\w.]+\}\}/g, ''));
    expect(files.flatMap((file) => leavesOf(locale[file]).filter(([, text]) => halves(text)))).toEqual([]);
    expect(['{{count}} {', '{{count}', '{{a b}}', 'count}}'].map(halves)).toEqual([false, true, true, true]);
  });

  function unusedLabels(locale: Locale): string[] {
    const used = files.flatMap((file) => leavesOf(locale[file]).flatMap(([, text]) => placeholdersOf(text)));
    return labelIds(locale).filter((id) => !used.includes(`w.${id}`));
  }

  it.each(each)('use every label: %s', (_, locale) => {
    expect(unusedLabels(locale)).toEqual([]);
  });

  it('would be caught with a label that no text uses', () => {
    expect(unusedLabels(broken(it_, 'guide.labels.never', ['Mai']))).toContain('never');
  });
});

describe('What is read aloud', () => {
  /** Each `say` with its path: of steps, of their variants, of outcomes. */
  function sayings(guide: Texts): [path: string, texts: readonly string[]][] {
    const all = leavesOf(guide).filter(([path]) => /\.say\.\d+$/.test(path));
    const byPath = new Map<string, string[]>();
    for (const [path, text] of all) {
      const key = path.replace(/\.\d+$/, '');
      byPath.set(key, [...(byPath.get(key) ?? []), text]);
    }
    return [...byPath];
  }

  const longest = (texts: readonly string[]) =>
    texts.reduce((best, text) => (wordsIn(text) > wordsIn(best) ? text : best), '');

  /** The longest that a placeholder can become: any program, labels of either Windows. */
  function longestOf({ ui }: Locale, windowsTexts: readonly Locale[], name: string): string | undefined {
    if (name === 'program') return longest(leavesOf(part(ui, 'program')).map(([, program]) => program));
    const variants = windowsTexts.map((one) => part(one.guide, 'labels')[name.slice(2)] as readonly string[]);
    return longest(variants.map((names) => names.join(` ${(ui as Many).or} `)));
  }

  function tooLong(locale: Locale): string[] {
    return sayings(locale.guide).flatMap(([path, texts]) => [
      ...(texts.length < 2 || texts.length > 4 ? [`${path}: ${texts.length} texts`] : []),
      ...texts.flatMap((text, index) => {
        const words = wordsIn(filled(text, (name) => longestOf(locale, [it_, en], name)));
        return words > 20 ? [`${path}.${index}: ${words} words`] : [];
      }),
    ]);
  }

  it.each(each)('is there for every step and outcome: %s', (_, { guide }) => {
    const paths = sayings(guide).map(([path]) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        ...steps.map((id) => `steps.${id}.say`),
        ...outcomes.map((id) => `outcomes.${id}.say`),
      ]),
    );
  });

  it.each(each)(
    'is at most four texts of at most 20 words, placeholders at their longest: %s',
    (_, locale) => {
      expect(tooLong(locale)).toEqual([]);
    },
  );

  it('would be caught with a word more, a text more, or a placeholder that grows', () => {
    const say = (...texts: string[]) => caused(tooLong, en, 'guide.steps.flushDns.say', texts);
    const twenty = Array(20).fill('word').join(' ');
    expect(say('One.', twenty)).toEqual([]);
    expect(say('One.', `${twenty} more`)).toEqual(['steps.flushDns.say.1: 21 words']);
    expect(say('One.', `{{program}} ${Array(16).fill('word').join(' ')}`)).toHaveLength(1);
    expect(say('1', '2', '3', '4', '5')).toEqual(['steps.flushDns.say: 5 texts']);
    expect(say('1')).toEqual(['steps.flushDns.say: 1 texts']);
  });

  /** What nobody can say on the phone: paths, commands, file names, addresses, signs. */
  const unspeakable =
    /[\\/_%<>{}|^~`$#@*=+&[\]]|\.\w|\bhttps?\b|\bwww\b|\bHKEY|\b(?:cmd|exe|msc|cpl|regedit|ipconfig|certutil|cmdkey|taskkill|winver|certmgr|net start|sc query|powershell)\b/i;

  it.each(each)('has no path, command, file name or address in it: %s', (_, { guide }) => {
    const wrong = sayings(guide).flatMap(([path, texts]) =>
      texts.filter((text) => unspeakable.test(filled(text, () => ''))).map((text) => `${path}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    'Open C:\\Users',
    'Open lync.exe now',
    'Run services.msc',
    'Type regedit.',
    'Go to www.example.com',
    'Go to http colon',
    'Write %LOCALAPPDATA%',
    'The folder sip_user',
    'Use ipconfig /flushdns',
    'Either/or',
  ])('would be caught with "%s"', (text) => {
    expect(text).toMatch(unspeakable);
  });
});

describe('Commands', () => {
  /** Every line that can be copied, cut where a value or another command begins: no translation may hold one. */
  const lines = new Set<string>();
  for (const facts of [...someFacts, nothingKnown]) {
    for (const id of commandIds) {
      for (const carrier of carriers) {
        const built = buildCommand(id, carrier, { facts, values: typicalValues, stamp: '20261123-1042' });
        if (!built.ok) continue;
        for (const piece of built.line.split(/ & |["']|; /)) {
          const text = piece.replace(/^\(|\)$/g, '').trim();
          if (/\S [-/]|\.(?:exe|msc|cpl)|^\w+ \w+ .|[\\%$|]/.test(text) && text.length > 7) lines.add(text);
        }
      }
    }
  }
  const held = (text: string) => [...lines].filter((line) => text.includes(line));

  it.each(each)('stand in no translation: %s', (_, locale) => {
    const found = files.flatMap((file) =>
      leavesOf(locale[file]).flatMap(([path, text]) => held(text).map((line) => `${file}.${path}: ${line}`)),
    );
    expect(found).toEqual([]);
  });

  it.each([
    'Type ipconfig /flushdns and press Enter.',
    'Type services.msc here.',
    'certutil -silent -user -store My',
    'Run net start msoidsvc as administrator',
    'reg query "HKLM\\SOFTWARE\\Microsoft\\Cryptography" shows it',
    'Look with Get-ChildItem -LiteralPath now',
    'Open %LOCALAPPDATA%\\Microsoft\\Communicator',
  ])('would be caught in "%s"', (text) => {
    expect(held(text)).not.toEqual([]);
  });

  it('are many enough to look for', () => {
    expect(lines.size).toBeGreaterThan(50);
  });
});
