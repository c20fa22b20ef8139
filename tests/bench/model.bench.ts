import { bench, describe, vi } from 'vitest';
import { stepsLeftTable } from '../../src/build/stepsLeftTable';
import { buildCommand } from '../../src/guide/commands/commands';
import { nothingKnown } from '../../src/guide/facts';
import { codeOf, readCode } from '../../src/guide/handover/code';
import { readJournal } from '../../src/guide/session/readJournal';
import { reportOf } from '../../src/guide/session/report';
import { followTrail } from '../../src/guide/session/trail';
import { loadLanguage, loadLaterTexts } from '../../src/i18n/i18n';
import { reportFile } from '../../src/i18n/reportFile';
import { reportText } from '../../src/i18n/reportText';
import { wordingOf } from '../../src/i18n/wording';
import { mostInCode, qrPath } from '../../src/ui/outcome/qrPath';
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

const wording = wordingOf(await loadLanguage('it'), await loadLanguage('it'), nothingKnown);
await loadLaterTexts();
const report = () => reportText(reportOf(longest, 0), wording, [], 'it');
const code = 'è'.repeat(mostInCode / 2);

describe('At an outcome', () => {
  bench('the report of a longest journal (at most 5 ms)', () => {
    report();
  });

  bench('the report as a file, both renderings in it', () => {
    JSON.stringify(reportFile(reportOf(longest, 0), longest, wording, [], 'it', 'it', 0));
  });

  bench('a hand-over code, written and read', () => {
    readCode(codeOf(longest), 0);
  });

  bench('a QR code as long as there is (at most 12 ms: four times as much on a slow device)', () => {
    qrPath(code);
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
