import { describe, expect, it } from 'vitest';
import type { Probe } from '../../../src/guide/readings/probes';
import { readCollection } from '../../../src/guide/readings/readCollection';
import { cannotTell, type Reading } from '../../../src/guide/readings/reading';
import { readPrinted } from '../../../src/guide/readings/readPrinted';
import { type Way, ways } from '../../support/pastes';
import { atDesk, fixture, fixtures, probeOf } from '../../support/printed';

const single = fixtures.filter((name) => probeOf(name));
const collections = fixtures.filter((name) => !probeOf(name));
const readAs = (name: string, text: string) => readPrinted(probeOf(name) as Probe, text, atDesk);

/** What a person is offered: an answer, its reason, values; and what is kept of it. */
const offered = ({ answer, reason, inputs, findings, minutes, entries }: Reading) => ({
  answer,
  reason,
  values: inputs.map(({ input, value }) => `${input}=${value}`),
  findings,
  minutes,
  entries,
});

/** A value that was broken in two is whole again where the way of the text took the line end away. */
const mended = (name: string, { why }: Reading) =>
  why === 'brokenLine' ? fixture(name).replaceAll('\r\n', '') : '';

/** A changed print reads as the untouched one, or nothing is said: some of its values may be left out, none may be another. */
function sameOrNothing(changed: Reading, untouched: Reading, about: string, whole = ''): void {
  const { values, ...others } = offered(changed);
  const own = offered(untouched);
  const foreign = values.filter(
    (one) => !own.values.includes(one) && !whole.includes(one.replace(/^\w+=/, '')),
  );
  expect(foreign, about).toEqual([]);
  if (changed.answer === undefined) expect(changed.why !== undefined || values.length > 0, about).toBe(true);
  else expect({ ...others, values }, about).toEqual(own);
}

function same(changed: Reading, untouched: Reading, about: string): void {
  expect(offered(changed), about).toEqual(offered(untouched));
  expect(changed.lines, about).toEqual(untouched.lines);
}

describe.each(Object.entries(ways))('On its way (%s)', (_, kind: readonly Way[]) => {
  it.each(single)('a print reads as the untouched one, or as nothing: %s', (name) => {
    const text = fixture(name);
    const untouched = readAs(name, text);
    for (const { name: way, change, isWhole } of kind) {
      const changed = readAs(name, change(text));
      if (isWhole) same(changed, untouched, way);
      else sameOrNothing(changed, untouched, way, mended(name, untouched));
    }
  });

  it.each(collections)('a collection does: %s', (name) => {
    const untouched = readCollection(fixture(name), atDesk);
    for (const { name: way, change, isWhole } of kind) {
      const changed = readCollection(change(fixture(name)), atDesk);
      if (isWhole) expect(changed, way).toEqual(untouched);
      for (const { probe, step, reading } of changed) {
        const own = untouched.find((one) => one.probe === probe && one.step === step);
        sameOrNothing(reading, own?.reading ?? cannotTell('unknown'), `${probe}, ${way}`);
      }
    }
  });
});

describe('A chat', () => {
  it.each(single)('that stamps each line leaves most of what is read: %s', (name) => {
    const untouched = offered(readAs(name, fixture(name)));
    const stamping = (ways.chats ?? []).filter(({ name: way }) => way.includes('each line'));
    const read = stamping.map(({ change }) => offered(readAs(name, change(fixture(name)))));
    const asBefore = read.filter((one) => JSON.stringify(one) === JSON.stringify(untouched));
    expect(asBefore.length / read.length).toBeGreaterThan(0.8);
  });
});
