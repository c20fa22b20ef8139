import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/guide/commands/command';
import { commandIds } from '../../src/guide/commands/commands';
import { choices, type InputId, isChoice, isForReport, type Refusal } from '../../src/guide/commands/inputs';
import { type Answer, type Area, endings } from '../../src/guide/guideMachine';
import { findings } from '../../src/guide/readings/findings';
import { whereNext } from '../../src/guide/readings/whereNext';
import { putBackResults, reasons } from '../../src/guide/session/journal';
import { makesChange, type StepId, sectionIds, stepInfo } from '../../src/guide/steps';
import { situations } from '../support/graph';
import { carriers } from '../support/lines';
import {
  actIds,
  broken,
  caused,
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
import { leavesOf, placeholdersOf, type Texts, wordsIn } from './texts';

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
  const optional = ['warning', 'on'];
  const answerSlots = ['answers', 'hints', 'caller', 'listen'];

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
      ...['hints', 'caller', 'listen'].flatMap((slot) =>
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
    const unknown = keys(variant).filter((slot) => ![...slots, ...answerSlots, 'warning'].includes(slot));
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
