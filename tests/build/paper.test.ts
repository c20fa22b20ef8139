import { describe, expect, it } from 'vitest';
import { bookletPages } from '../../src/build/booklet/bookletPage';
import { type PaperAnswer, paper } from '../../src/build/booklet/paper';
import { isList, type Rule, rulesOf } from '../../src/build/booklet/paperRules';
import { decide, isFork } from '../../src/guide/decision';
import { type Facts, nothingKnown } from '../../src/guide/facts';
import { numberOf } from '../../src/guide/numbers';
import { isOutcome, type StepId, stepIds } from '../../src/guide/steps';
import { scriptOf } from '../../src/i18n/script';
import { wordingOf } from '../../src/i18n/wording';
import { strictTexts as t } from '../i18n/strictTexts';
import { edgesFrom, situations } from '../support/graph';

const steps = paper();
const stepOf = new Map<StepId, (typeof steps)[number]>(steps.map((one) => [one.step, one]));
const answersAt = (step: StepId) => stepOf.get(step)?.answers ?? [];

/** What a reader takes of some lines: the first one whose conditions all hold on the card. */
function read<Result>(rules: readonly Rule<Result>[], card: Facts): Result {
  const rule = rules.find(({ when }) => when.every(({ by, values }) => values.includes(String(card[by]))));
  if (!rule) throw new Error('No line is for this reader');
  return isList(rule.to) ? read(rule.to.rules, card) : rule.to;
}

/** Goes the way of some answers with nothing but the paper in hand. */
function follow(way: readonly string[]): { step: StepId; card: Facts } {
  let card = nothingKnown;
  let step = stepIds[0] as StepId;
  for (const answer of way) {
    const given = answersAt(step).find((one) => one.answer === answer) as PaperAnswer;
    const ticked = { ...card, ...given.ticks };
    const rules = rulesOf(given.goTo);
    // Whether one ticks before or after reading where to go.
    expect(read(rules, ticked)).toBe(read(rules, card));
    step = read(rules, card);
    card = ticked;
  }
  return { step, card };
}

describe('The booklet', () => {
  it('leads from step to step as the guide does, in every situation and by every answer', () => {
    expect(situations.length).toBeGreaterThan(7000);
    const wrong = situations.filter(({ step, facts, way }) => {
      const there = follow(way);
      return there.step !== step || JSON.stringify(there.card) !== JSON.stringify(facts);
    });
    expect(wrong.map(({ key }) => key)).toEqual([]);
    const edges = situations.flatMap((from) => edgesFrom(from));
    const astray = edges.filter(({ from, answer, to }) => {
      const given = answersAt(from.step).find((one) => one.answer === answer);
      return !given || read(rulesOf(given.goTo), from.facts) !== to.step;
    });
    expect(edges.length).toBeGreaterThan(15_000);
    expect(astray.map(({ from, answer }) => `${from.key} ${answer}`)).toEqual([]);
  });

  it('offers the answers that the guide offers, and no others', () => {
    const wrong = situations.filter(({ step, facts, edges }) => {
      const offered = answersAt(step).filter((one) => read(rulesOf(one.offered), facts));
      return String(offered.map(({ answer }) => answer)) !== String(edges.map(({ answer }) => answer));
    });
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  it('asks for no fact that was not ticked at an answer before', () => {
    const ticked = new Set(
      steps.flatMap(({ answers }) => answers.flatMap(({ ticks }) => Object.keys(ticks))),
    );
    const asked = (rules: readonly Rule<unknown>[]): string[] =>
      rules.flatMap(({ when, to }) => [...when.map(({ by }) => by), ...(isList(to) ? asked(to.rules) : [])]);
    const forks = steps.flatMap(({ answers }) => answers.filter(({ goTo }) => isFork(goTo)));
    expect(forks.length).toBeGreaterThan(20);
    expect(forks.flatMap(({ goTo }) => asked(rulesOf(goTo))).filter((name) => !ticked.has(name))).toEqual([]);
  });

  it('says what is done by hand as the screen does, with every program and Windows', () => {
    const wrong = steps.flatMap(({ step, installed, acts }) =>
      installed.flatMap((facts) => {
        const onPaper = acts.flatMap((part) => (decide(part.when, facts) ? part.acts : []));
        const shown = scriptOf(step, wordingOf(t.it, t.it, facts), 'alone').acts;
        const byHand = shown.filter(({ by }) => by !== 'command').map(({ id }) => id);
        return String(onPaper.map(({ act }) => act.id)) === String(byHand)
          ? []
          : [`${step} ${facts.windows}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('says otherwise only to those who leave out what stands before', () => {
    const parts = steps.flatMap(({ installed, acts }) =>
      acts.flatMap((part, index) => (part.isOtherwise ? [{ part, before: acts[index - 1], installed }] : [])),
    );
    expect(parts.length).toBeGreaterThan(3);
    for (const { part, before, installed } of parts) {
      expect(before?.isOtherwise).toBe(false);
      for (const facts of installed)
        expect(decide(part.when, facts)).toBe(!before || !decide(before.when, facts));
    }
  });
});

describe.each(bookletPages)('The page in %s', (_, html) => {
  it('has every step and outcome once, under its number, and no link that leads nowhere', () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(stepIds.map((id) => `n${numberOf(id)}`));
    const links = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id = '']) => id);
    expect(links.length).toBeGreaterThan(150);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(links).size).toBe(stepIds.length);
  });

  it('leads from each step to just the steps that the guide can lead to', () => {
    const parts = html.split('<div class="step" id="n').slice(1);
    for (const [index, { step, answers }] of steps.entries()) {
      const leads = new Set(
        [...(parts[index] ?? '').matchAll(/href="#n(\w+)"/g)].map(([, number]) => number),
      );
      const wanted = situations
        .filter((one) => one.step === step)
        .flatMap((one) => edgesFrom(one).map(({ to }) => numberOf(to.step)));
      expect([...leads].sort(), step).toEqual([...new Set(wanted)].sort());
      expect(answers.length).toBeGreaterThan(0);
    }
  });

  it('is plain, whole, and says its charset first', () => {
    expect(html.indexOf('<meta charset')).toBeLessThan(100);
    expect(html).not.toMatch(
      /undefined|\[object|\{\{|<script|<section|<main|<nav|var\(|display: ?(?:flex|grid)/,
    );
    expect(html.match(/\son\w+=|style="/g)).toBeNull();
  });

  it('has a box for each thing to do, and says with which program it is one', () => {
    expect(html.match(/<input type="checkbox"/g)?.length).toBeGreaterThan(150);
    expect(html.match(/<p class="if">/g)?.length).toBeGreaterThan(8);
    expect(stepIds.filter(isOutcome).length).toBe(7);
  });
});
