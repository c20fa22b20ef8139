import { allSituations, type WalkedSituation } from '../../../src/build/situations';
import { buildCommand, type CommandId, hasLine } from '../../../src/guide/commands/commands';
import type { Facts } from '../../../src/guide/facts';
import { firstSituation } from '../../../src/guide/situation';
import { isOutcome, stepInfo } from '../../../src/guide/steps';
import { loadLanguage, loadLaterTexts } from '../../../src/i18n/i18n';
import { manners } from '../../../src/i18n/manner';
import { scriptOf } from '../../../src/i18n/script';
import { commandText, type Wording, wordingOf } from '../../../src/i18n/wording';
import type { FloorGuide } from './page.mjs';
import type { Act, Screen } from './screen.mjs';

// At the top, because the module that loads this one is closed once it is loaded.
await loadLaterTexts();
const t = await loadLanguage('it');

const situations = allSituations();

/** The whole guide for a person alone, in Italian, as the floor page carries it. */
export function floorGuide(): FloorGuide {
  const screens = new Map<string, number>();
  const screenAt = (situation: WalkedSituation) => indexed(screens, JSON.stringify(screenOf(situation)));
  const shown = new Map([...situations.values()].map((one) => [one.key, screenAt(one)]));
  const { classes, first } = merged(shown);
  return {
    words: {
      what: t('ui:intro.what'),
      back: t('ui:back'),
      done: t('ui:done'),
      copy: t('ui:command.copy'),
      newSession: t('report:ending.newSession'),
    },
    programs: programs(),
    screens: [...screens.keys()].map((screen) => JSON.parse(screen)),
    situations: first.map((key) => [
      shown.get(key) ?? 0,
      ...(situations.get(key)?.edges ?? []).map(({ to }) => classes.get(to) ?? 0),
    ]),
  };
}

function indexed(known: Map<string, number>, text: string): number {
  const index = known.get(text) ?? known.size;
  known.set(text, index);
  return index;
}

/**
 * Takes situations together that show the same and go on alike.
 * @param shown the screen of each situation
 * @returns the class of each, and the first situation of each class
 */
function merged(shown: Map<string, number>) {
  let classes = shown;
  for (let size = 0; ; ) {
    const known = new Map<string, number>();
    const next = new Map<string, number>();
    const first: string[] = [];
    for (const { key, edges } of situations.values()) {
      const text = [classes.get(key), ...edges.map(({ to }) => classes.get(to))].join(' ');
      const index = indexed(known, text);
      next.set(key, index);
      first[index] ??= key;
    }
    classes = next;
    if (known.size === size) return { classes, first };
    size = known.size;
  }
}

/** What the program is called once an answer has told it. */
function programs(): Record<string, string> {
  const names: Record<string, string> = { unknown: t(`ui:program.${firstSituation.facts.client}`) };
  for (const { facts, edges } of situations.values()) {
    for (const { answer, to } of edges) {
      const client = situations.get(to)?.facts.client ?? facts.client;
      if (client !== facts.client) names[answer] = t(`ui:program.${client}`);
    }
  }
  return names;
}

const wordings = new Map<string, Wording>();

/** The wording for a program and a Windows, which are all that texts depend on; the page puts in the program's name. */
function wordingAt(facts: Facts): Wording {
  const key = `${facts.client} ${facts.windows}`;
  const known = wordings.get(key);
  if (known) return known;
  const filled = wordingOf(t, t, facts);
  const wording = { ...filled, values: { ...filled.values, program: '{program}' } };
  wordings.set(key, wording);
  return wording;
}

function screenOf({ step, facts, edges }: WalkedSituation): Screen {
  const wording = wordingAt(facts);
  const offered = edges.map(({ answer }) => answer);
  const { title, why, warning, acts, turnTo, answers } = scriptOf(step, wording, 'alone', offered);
  const { meta, section } = stepInfo(step);
  const first = acts.some(({ by }) => by === 'command') ? manners.alone.first : 'hand';
  const shown = acts.filter(({ by }) => by === 'both' || by === first);
  return {
    step,
    kind: meta.kind,
    where: section && !isOutcome(step) ? t(`guide:sections.${section}`) : t('ui:outcome'),
    title,
    why,
    ...(warning && { warning }),
    acts: shown.map(
      ({ text, commands }): Act => ({
        text,
        commands: first === 'hand' ? [] : commands.map((id) => command(id, facts, wording)),
      }),
    ),
    answers: answers.map(({ id, text, hint, isQuiet }) => ({ id, text, ...(hint && { hint }), isQuiet })),
    ...(turnTo && { turnTo }),
  };
}

const carriers = ['cmd', 'powershell', 'run', 'dialog'] as const;

/** The line as it is before anything was typed, or why there is none. */
function command(id: CommandId, facts: Facts, wording: Wording) {
  const carrier = carriers.find((one) => hasLine(id, one)) ?? 'cmd';
  const built = buildCommand(id, carrier, { facts, values: {}, stamp: '20260101-0000' });
  const { name } = commandText(id, wording);
  if (built.ok) return { name, line: built.line.replaceAll('&', '&amp;').replaceAll('<', '&lt;') };
  const why =
    built.why === 'input'
      ? t('ui:command.missing', { input: t(`commands:inputs.${built.input}.label`) })
      : t(`commands:unavailable.${built.why}`);
  return { name, line: why };
}
