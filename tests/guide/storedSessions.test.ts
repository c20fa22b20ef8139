import { describe, expect, it } from 'vitest';
import { changesIn } from '../../src/guide/session/changes';
import type { Journal } from '../../src/guide/session/journal';
import { readJournal } from '../../src/guide/session/readJournal';
import { followTrail } from '../../src/guide/session/trail';
import type { StepId } from '../../src/guide/steps';
import { answered } from '../support/journey';

/** What a browser holds of a session of the guide's first version, word for word. */
function stored(...pairs: string[]): unknown {
  return pairs.map((pair, index) => {
    const [step, answer, reason] = pair.split(' ');
    const entry = { kind: 'answered', at: 1795395600000 + index * 60_000, step, answer };
    return JSON.parse(JSON.stringify({ ...entry, reason }));
  });
}

/** The steps that are asked one after the other, each answered as given. */
function goOn(from: Journal, ...answers: Parameters<typeof answered>[1][]): StepId[] {
  let journal = from;
  const asked = answers.map((answer, index) => {
    const { step } = followTrail(journal);
    journal = [...journal, answered(step, answer, 60 + index)];
    return step;
  });
  return [...asked, followTrail(journal).step];
}

describe('A session of the first version', () => {
  it('goes on with what it knows, and asks only what is new', () => {
    const { journal, leftOut } = readJournal(
      stored(
        'whichError acquiring',
        'whichService ownServer',
        'whichClient lync2013',
        'checkClock clockRight',
        'deleteSignInInfo unsolved',
        'whichWindows windows10',
        'flushDns unsolved',
      ),
    );
    expect(leftOut).toBe(0);
    expect(goOn(journal, 'recent', 'unsolved')).toEqual([
      'checkVersion',
      'restartWindows',
      'resetEndpointCache',
    ]);
    expect(changesIn(journal).map(({ step }) => step)).toEqual(['deleteSignInInfo', 'flushDns']);
  });

  it('asks for the chain at its new place with verifying, and takes the answer it had', () => {
    const ended = stored(
      'whichError verifying',
      'whichService ownServer',
      'whichClient sfb2016',
      'checkClock clockRight',
      'deleteSignInInfo unsolved',
      'whichWindows windows10',
      'flushDns couldNot noRights',
      'resetEndpointCache unsolved',
      'tryOtherAccounts othersFail',
      'tryElsewhere failsElsewhere',
      'checkMachineGuid braces',
      'canInvolveAdmin iAmAdmin',
      'checkChain trusted',
    );
    const { journal, leftOut } = readJournal(ended);
    expect(leftOut).toBe(0);
    expect(goOn(journal, 'recent', 'unsolved')).toEqual(['checkVersion', 'restartWindows', 'backUpRegistry']);
  });

  it('leaves out what no longer fits, keeps the rest, and asks again from there', () => {
    const { journal, leftOut } = readJournal(
      stored(
        'whichError verifying',
        'whichService ownServer',
        'whichClient notSure',
        'checkClock clockRight',
        'deleteSignInInfo noSuchLink',
        'checkAssistant missing',
        'updateClient couldNot alreadyDone',
        'whichWindows windows7',
      ),
    );
    expect(leftOut).toBe(1);
    // The link is asked for in a step of its own now; with its answer all the others count again.
    expect(goOn(journal, 'noSuchLink')).toEqual(['findDeleteLink', 'checkChain']);
  });

  it('that had ended is at its outcome as long as every answer on the way still leads there', () => {
    const ended = readJournal(stored('whichError anotherError')).journal;
    expect(followTrail(ended).step).toBe('anotherProblem');
    const worked = readJournal(stored('whichError acquiring', 'whichService worksNow')).journal;
    expect(followTrail(worked).step).toBe('resolved');
  });
});
