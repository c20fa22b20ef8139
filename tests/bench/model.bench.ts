import { bench, describe, vi } from 'vitest';
import { stepsLeftTable } from '../../src/build/stepsLeftTable';
import { buildCommand } from '../../src/guide/commands/commands';
import { nothingKnown } from '../../src/guide/facts';
import { readJournal } from '../../src/guide/session/readJournal';
import { followTrail } from '../../src/guide/session/trail';
import { longestWay } from '../support/graph';
import { journalOf } from '../support/journey';
import { typicalValues } from '../support/values';

const longest = journalOf(longestWay());
const stored = JSON.stringify(longest);
const situation = { facts: nothingKnown, values: typicalValues, stamp: '20261123-1042' };

describe('At run time, at every step', () => {
  bench('the trail of a longest journal', () => {
    followTrail(longest);
  });

  bench('a longest journal read from storage', () => {
    readJournal(JSON.parse(stored));
  });

  bench('the longest command', () => {
    buildCommand('putFolderBack', 'cmd', situation);
  });
});

describe('At build time, once', () => {
  // What was walked is remembered: only a new machine is walked anew.
  bench('all situations', async () => {
    vi.resetModules();
    const { allSituations } = await import('../../src/build/situations');
    allSituations();
  });

  bench('the table of steps left', () => {
    stepsLeftTable();
  });
});
