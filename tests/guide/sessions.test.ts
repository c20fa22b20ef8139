import { describe, expect, it } from 'vitest';
import { stepsLeftTable } from '../../src/build/stepsLeftTable';
import { givenInputs, lastAnswer, noteAt, standingAnswers } from '../../src/guide/session/journal';
import { readJournal } from '../../src/guide/session/readJournal';
import { followTrail } from '../../src/guide/session/trail';
import type { StepId } from '../../src/guide/steps';
import { stepsLeftAt } from '../../src/guide/stepsLeft';
import { walk } from '../support/naive';
import { RandomSession } from '../support/session';

const table = stepsLeftTable();
const sessions = 2000;

/** Most sessions are short, every tenth goes far. */
const movesOf = (seed: number) => (seed % 10 === 0 ? 32 : 1 + (seed % 13));

/** What is wrong with a session after a move; nothing, if all is well. */
function faults(session: RandomSession, moved: string): string[] {
  const { journal, standing } = session;
  const found: string[] = [];
  const check = (right: boolean, fault: string) => {
    if (!right) found.push(fault);
  };

  const stands = [...standingAnswers(journal).values()].map(({ step, answer }) => `${step} ${answer}`).sort();
  check(`${stands}` === `${[...standing].map((pair) => pair.join(' ')).sort()}`, 'other answers stand');

  const read = readJournal(JSON.parse(JSON.stringify(journal)));
  check(
    read.leftOut === 0 && JSON.stringify(read.journal) === JSON.stringify(journal),
    'not read back as it was',
  );
  const done = read.journal.flatMap((entry) =>
    entry.kind === 'answered' && /^(?:un)?solved$/.test(entry.answer) ? `${entry.step} ${entry.answer}` : [],
  );
  check(`${done}` === `${session.done}`, 'what was done is not kept');

  check(
    JSON.stringify(Object.entries(givenInputs(journal)).sort()) ===
      JSON.stringify([...session.inputs].sort()),
    'inputs lost',
  );
  check(
    [...session.notes].every(([step, note]) => noteAt(journal, step) === note),
    'notes lost',
  );
  check(
    [...standing].every(([step, answer]) => lastAnswer(journal, step)?.answer === answer),
    'last answer forgotten',
  );

  if (['answered', 'changed', 'tookBack'].includes(moved)) found.push(...faultsOfTrail(session));
  return found;
}

/** The trail against a walk through XState without any code of ours. */
function faultsOfTrail({ journal, standing }: RandomSession): string[] {
  const { passed, here } = walk(standing);
  const trail = followTrail(journal);
  const last = new Map(
    journal.flatMap((entry) => (entry.kind === 'answered' ? [[entry.step, entry] as const] : [])),
  );
  const right = {
    steps: `${trail.answered.map(({ step }) => step)}` === `${passed.map(({ step }) => step)}`,
    entries: trail.answered.every((entry) => last.get(entry.step) === entry),
    step: trail.step === here.step,
    facts: JSON.stringify(trail.facts) === JSON.stringify(here.facts),
    answers: `${[...trail.answers].sort()}` === `${[...here.next().keys()].sort()}`,
    // Each step promised at least as many more as there then were.
    stepsLeft: passed.every(({ step, facts }, index) => {
      const walked = passed.length - index - (here.done ? 1 : 0);
      return stepsLeftAt(table, step as StepId, facts) >= walked;
    }),
  };
  return Object.entries(right).flatMap(([name, holds]) => (holds ? [] : `trail: ${name}`));
}

describe('2,000 sessions at random', () => {
  it('never get out of step with the machine, and lose nothing', { timeout: 60_000 }, () => {
    const moved = new Map<string, number>();
    const reached = new Set<string>();
    let longest = 0;
    for (let seed = 1; seed <= sessions; seed += 1) {
      const session = new RandomSession(seed);
      for (let moves = movesOf(seed); moves > 0; moves -= 1) {
        const before = JSON.stringify(session.journal);
        const move = session.move();
        moved.set(move, (moved.get(move) ?? 0) + 1);
        const wrong = faults(session, move);
        if (wrong.length) expect.fail(`seed ${seed}, ${move} after ${before}: ${wrong.join(', ')}`);
      }
      const { passed, here } = session.where();
      for (const { step } of [...passed, here]) reached.add(step);
      longest = Math.max(longest, passed.length);
    }

    // They moved in every way, often, and got about: otherwise they would prove little.
    expect([...moved.keys()].sort()).toEqual([
      'answered',
      'changed',
      'copied',
      'did',
      'gave',
      'noted',
      'tookBack',
    ]);
    expect(Math.min(...moved.values())).toBeGreaterThan(300);
    expect(reached.size).toBeGreaterThan(28);
    expect(longest).toBeGreaterThan(15);
  });
});
