import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { commandInfo, isCommandUseful } from '../../src/guide/commands/commands';
import type { InputId } from '../../src/guide/commands/inputs';
import type { Windows } from '../../src/guide/facts';
import { type Answer, guideVersion } from '../../src/guide/guideMachine';
import { longestJournal } from '../../src/guide/session/bounded';
import type { Entry, Journal } from '../../src/guide/session/journal';
import { reasons } from '../../src/guide/session/journal';
import { followTrail } from '../../src/guide/session/trail';
import { isOutcome, type StepId, stepIds, stepInfo } from '../../src/guide/steps';
import * as italian from '../../src/i18n/it';
import type { Language } from '../../src/i18n/language';
import { firstWay, scriptOf } from '../../src/i18n/script';
import { stepTitle, wordingOf } from '../../src/i18n/wording';
import { addressWaypoints } from '../../src/platform/navigation';
import type { Preferences } from '../../src/platform/preferences';
import { defaultPreferences } from '../../src/platform/readPreferences';
import type { SessionStore } from '../../src/platform/sessions';
import type { StoredSession } from '../../src/platform/storedSession';
import { App } from '../../src/ui/App';
import type { AppProps } from '../../src/ui/appProps';
import { fetchAhead } from '../../src/ui/parts/useLater';
import { arrived, emptyState } from '../../src/ui/session/beginSession';
import { takeUp } from '../../src/ui/session/takeUp';
import { strictTexts as t } from '../i18n/strictTexts';
import { bothLanguages } from '../i18n/texts';
import { situations } from '../support/graph';
import { answered, journalOf } from '../support/journey';

const modes: readonly Preferences['mode'][] = ['alone', 'phone', 'remote'];

/** A store that holds one session of this tab, and what the page saved. */
class FakeStore implements SessionStore {
  readonly saved: StoredSession[] = [];
  readonly forgotten: string[] = [];
  private readonly journal: Journal;
  private readonly keeps: boolean;
  constructor(journal: Journal, keeps = true) {
    this.journal = journal;
    this.keeps = keeps;
  }
  own() {
    if (this.journal.length === 0) return undefined;
    return { id: 'one', guideVersion, savedAt: 0, journal: this.journal };
  }
  save(session: StoredSession) {
    this.saved.push(session);
    return this.keeps;
  }
  forget(id: string) {
    this.forgotten.push(id);
  }
  claim = async () => true;
  read = () => this.own();
  find = async () => ({ own: this.own(), left: [] });
  foundBefore = () => [];
  isAnyOpen = async () => false;
}

let root: HTMLElement;
let props: AppProps;

// As the page does once it is quiet.
beforeAll(() => fetchAhead());

beforeEach(() => {
  history.replaceState(null, '', '/');
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  root = document.createElement('div');
  document.body.replaceChildren(root);
});
afterEach(async () => {
  await act(() => render(null, root));
  vi.unstubAllGlobals();
});

/** Shows the page; what it prefers comes back to it as it would from `Root`. */
async function show(journal: Journal, given: Partial<AppProps> = {}): Promise<FakeStore> {
  const store = (given.store as FakeStore | undefined) ?? new FakeStore(journal);
  const language = given.language ?? 'it';
  props = {
    store,
    begun: journal.length > 0 ? takeUp({ id: 'one', guideVersion, savedAt: 0, journal }) : undefined,
    waypoints: addressWaypoints,
    kiosk: undefined,
    offline: { status: 'ready', applyUpdate: undefined },
    preferences: defaultPreferences,
    prefer: (changes) => {
      const wanted = (changes.language as Language | undefined) ?? props.language;
      const preferences = { ...props.preferences, ...changes };
      props = { ...props, preferences, language: wanted, t: t[wanted], windowsTexts: t[wanted] };
      render(<App {...props} />, root);
    },
    language,
    t: t[language],
    windowsTexts: t[language],
    ...given,
  };
  await act(() => render(<App {...props} />, root));
  return store;
}

const one = (selector: string) => {
  const found = root.querySelectorAll<HTMLElement>(selector);
  if (found.length !== 1) throw new Error(`${found.length} elements are ${selector}`);
  return found[0] as HTMLElement;
};
const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const press = (selector: string) => act(() => one(selector).click());
const heading = () => one('main h1').textContent;
const shown = () => one('main').dataset.step as StepId;

/** A journal that leads to a step by a shortest way, on that Windows if it is given. */
function journalTo(step: StepId, windows?: Windows): Journal {
  const situation = situations.find(
    (candidate) =>
      candidate.step === step && candidate.facts.windows === (windows ?? candidate.facts.windows),
  );
  if (!situation) throw new Error(`Never at ${step}`);
  return journalOf(situation.way);
}

/** What a person can see or hear of the page: texts, names and descriptions. */
function words(element: HTMLElement): string {
  const names = [...element.querySelectorAll('[aria-label], [placeholder], [title]')].flatMap((node) =>
    ['aria-label', 'placeholder', 'title'].map((name) => node.getAttribute(name) ?? ''),
  );
  return `${element.textContent} ${names.join(' ')} ${document.title}`;
}

/** A key instead of its text, a placeholder that nothing filled, a value that nobody turned into words. */
const raw = /\b(?:ui|guide|commands|report):\w|\{\{|\}\}|\bundefined\b|\bNaN\b|\[object /;

describe('A session without end', () => {
  it('is kept short while it goes on, and that is said', async () => {
    const journal = journalTo('flushDns');
    const note = { kind: 'noted', at: 0, step: 'flushDns' } as const;
    const notes = Array.from({ length: 2 * longestJournal }, (_, index) => ({ ...note, note: `${index}` }));
    const long = [...journal, ...notes];
    const store = await show(long, { begun: { state: emptyState(long), arrival: arrived } });
    await vi.waitFor(() => expect(one('main').textContent).toContain(t.it('session:shortened')));
    expect(shown()).toBe('flushDns');
    await press('[data-answer=unsolved]');
    const kept = store.saved.at(-1)?.journal as Journal;
    expect(kept.length).toBeLessThan(longestJournal);
    expect(followTrail(kept).answered).toHaveLength(followTrail(journal).answered.length + 1);
  });
});

describe('Every step and outcome', () => {
  const everywhere = stepIds.flatMap((step) => bothLanguages.map((language) => [step, language] as const));

  it.each(everywhere)('%s in %s, in all three modes', async (step, language) => {
    const journal = journalTo(step);
    const trail = followTrail(journal);
    expect(trail.step).toBe(step);
    for (const mode of modes) {
      await show(journal, { language, preferences: { ...defaultPreferences, mode } });
      expect(shown()).toBe(step);
      expect(one('main').dataset.kind).toBe(stepInfo(step).meta.kind);
      expect(words(root)).not.toMatch(raw);
      const title = stepTitle(step, wordingOf(t[language], t[language], trail.facts));
      expect(heading()).toBe(title);
      expect(document.title).toBe(`${title} · Sportello`);
      expect(document.documentElement.lang).toBe(language);

      const offered = all('[data-answer]').map(({ dataset }) => dataset.answer);
      expect(offered.sort()).toEqual([...trail.answers].sort());
      for (const button of all('[data-answer]')) {
        expect(button.tagName).toBe('BUTTON');
        expect(button.textContent?.replace(/^\d/, '').trim()).not.toBe('');
      }
      const script = scriptOf(step, wordingOf(t[language], t[language], trail.facts), mode);
      const { acts } = script;
      const isByHand = firstWay(script, mode) === 'hand' || !acts.some(({ by }) => by === 'command');
      const held = acts.filter(({ by }) => by !== (isByHand ? 'command' : 'hand'));
      expect(all('[data-act]').map(({ dataset }) => dataset.act)).toEqual(held.map(({ id }) => id));
      expect(all('[data-report]')).toHaveLength(isOutcome(step) ? 1 : 0);
      // What is shown twice is shown to two at once: every id is there once.
      const ids = all('[id]').map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      await act(() => render(null, root));
    }
  });

  it('would be caught with a key, a placeholder or a value in its text', () => {
    for (const text of ['ui:back', 'report:why.x', 'Open {{program}}', 'at undefined', '[object Object]'])
      expect(text).toMatch(raw);
    expect('Note: the guide: one step at a time').not.toMatch(raw);
    expect(() => t.it('ui:trail.open')).toThrow('{{count}}');
    expect(() => t.it('ui:never' as 'ui:back')).toThrow('ui:never');
  });
});

describe('A warning', () => {
  it('is marked to be read aloud, at a step and where the step is put back', async () => {
    const journal = journalTo('removeGuidBraces');
    await show(journal);
    expect(one('[data-aloud=warning] p').textContent).not.toBe('');
    await act(() => render(null, root));
    history.replaceState(null, '', '/#put-back');
    await show([...journal, answered('removeGuidBraces', 'unsolved')]);
    expect(one('[data-aloud=warning] p').textContent).toBe(t.it('putBack:steps.removeGuidBraces.warning'));
  });
});

describe('Hooks', () => {
  it.each(stepIds.filter((step) => (stepInfo(step).meta.commands ?? []).length > 0))(
    '%s has a block for each of its commands, one way or the other',
    async (step) => {
      const journal = journalTo(step);
      const { facts } = followTrail(journal);
      const seen = new Set<string | undefined>();
      for (const mode of modes) {
        await show(journal, { preferences: { ...defaultPreferences, mode } });
        for (const block of all('[data-command]')) seen.add(block.dataset.command);
        await act(() => render(null, root));
      }
      const useful = (stepInfo(step).meta.commands ?? []).filter((id) => isCommandUseful(id, facts));
      expect([...seen]).toEqual(expect.arrayContaining(useful));
      const known = [...useful, ...useful.flatMap((id) => commandInfo(id).undo ?? [])];
      expect(known).toEqual(expect.arrayContaining([...seen]));
    },
  );

  it('give a command all the fields that it needs', async () => {
    const journal: Journal = [
      ...journalTo('checkChain', 'windows10'),
      { kind: 'gave', at: 1_795_500_000_000, input: 'serverName', value: 'lync.example.com' },
    ];
    const preferences: Preferences = { ...defaultPreferences, mode: 'remote', shell: 'powershell' };
    const block = '[data-command=saveServerCertificate]';
    await show(journal, { preferences });
    await press('.to-say .done');
    expect(all('[data-input]').map(({ dataset }) => dataset.input)).toEqual(
      expect.arrayContaining(['serverName', 'port']),
    );
    expect(all(`${block} code`)).toEqual([]);
    await act(() => render(null, root));
    await show([...journal, { kind: 'gave', at: 1_795_500_001_000, input: 'port', value: '5061' }], {
      preferences,
    });
    await press('.to-say .done');
    expect(one(`${block} code`).textContent).toContain("'lync.example.com',5061");
  });

  it('send a line that only the other window takes there, and say so', async () => {
    const given = (input: InputId, value: string): Entry => ({
      kind: 'gave',
      at: 1_795_500_000_000,
      input,
      value,
    });
    const journal: Journal = [
      ...journalTo('checkChain', 'windows10'),
      given('serverName', 'lync.example.com'),
      given('port', '5061'),
    ];
    const block = '[data-command=saveServerCertificate]';
    for (const shell of ['cmd', 'powershell'] as const) {
      await show(journal, { preferences: { ...defaultPreferences, mode: 'remote', shell } });
      await press('.to-say .done');
      expect(one(`${block} code`).textContent).toContain("'lync.example.com',5061");
      const isSaid = one(`${block} .tags`).textContent.includes(t.it('commands:carriers.powershell'));
      expect(isSaid).toBe(shell === 'cmd');
      await act(() => render(null, root));
    }
  });

  it('offer no Run line where it would lack the rights', async () => {
    const preferences: Preferences = { ...defaultPreferences, mode: 'phone' };
    for (const [windows, blocks] of [
      ['windows10', 1],
      ['windows7', 0],
    ] as const) {
      await show(journalTo('flushDns', windows), { preferences });
      expect(all('[data-command=flushDns]')).toHaveLength(blocks);
      await act(() => render(null, root));
    }
  });

  it('offer of the reasons after "could not" at a question none that only fits what is done', async () => {
    await show(journalTo('checkClock'));
    await press('[data-answer=couldNot]');
    expect(all('[data-reason]').map(({ dataset }) => dataset.reason)).toEqual(
      reasons.filter((reason) => reason !== 'alreadyDone'),
    );
  });

  it('name each reason after "could not"', async () => {
    const store = await show(journalTo('fixClock'));
    await press('[data-answer=couldNot]');
    expect(all('[data-reason]').map(({ dataset }) => dataset.reason)).toEqual(reasons);
    await press('[data-reason=noRights]');
    expect(store.saved.at(-1)?.journal).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ step: 'fixClock', answer: 'couldNot', reason: 'noRights' }),
      ]),
    );
  });

  it('put the step into the address, and nothing else', async () => {
    await show([]);
    expect(location.hash).toBe('#whichError');
    await press('[data-answer=acquiring]');
    expect(location.hash).toBe('#whichService');
    expect(location.search).toBe('');
  });
});

describe('A session', () => {
  it('goes from step to step by its answers, and is kept at each', async () => {
    const store = await show([]);
    const way: Answer[] = ['acquiring', 'ownServer', 'lync2010', 'windows7', 'clockRight', 'running'];
    for (const answer of way) await press(`[data-answer=${answer}]`);
    expect(shown()).toBe('updateClient');
    const kept = store.saved.at(-1)?.journal as Journal;
    expect(kept.map((entry) => entry.kind === 'answered' && entry.answer)).toEqual(way);
    expect(store.saved.at(-1)?.guideVersion).toBe(guideVersion);
  });

  it('stays at its step when the language changes, and back', async () => {
    const store = await show(journalTo('flushDns'));
    const before = heading();
    const saved = store.saved.length;
    await press('header [lang=en]');
    expect([shown(), props.language, document.documentElement.lang]).toEqual(['flushDns', 'en', 'en']);
    expect(heading()).not.toBe(before);
    expect(words(root)).not.toMatch(raw);
    await press('header [lang=it]');
    expect([shown(), heading()]).toEqual(['flushDns', before]);
    expect(store.saved).toHaveLength(saved);
  });

  it('speaks of the Windows in its own language', async () => {
    await show(journalTo('deleteSignInInfo'), { windowsTexts: t.en });
    expect(one('main').textContent).toContain('«Exit»');
    expect(one('main').textContent).not.toContain('«Esci»');
  });

  it('shows each walked step in the trail, and changes one of them', async () => {
    await show(
      journalOf(['acquiring', 'ownServer', 'lync2010', 'windows7', 'clockRight', 'running', 'couldNot']),
    );
    await press('.trail-button');
    expect(all('dialog [data-trail]').map(({ dataset }) => dataset.trail)).toEqual([
      'updateClient',
      'checkAssistant',
      'checkClock',
      'whichWindows',
      'whichClient',
      'whichService',
      'whichError',
    ]);
    await press('dialog [data-change=whichClient]');
    expect(all('dialog')).toEqual([]);
    expect(shown()).toBe('whichClient');
    expect(one('[data-before]').dataset.answer).toBe('lync2010');
    await press('[data-answer=lync2013]');
    const title = stepTitle('checkAssistant', wordingOf(t.it, t.it, followTrail([]).facts));
    expect(one('dialog').textContent).toContain(title.split(' ')[0]);
    expect(shown()).toBe('whichClient');
    await press('[data-move=change-answer]');
    expect(shown()).toBe('checkVersion');
  });

  it('goes back by one answer, and shows it as chosen before', async () => {
    const store = await show(journalOf(['acquiring', 'ownServer']));
    await press('[data-move=back]');
    expect(shown()).toBe('whichService');
    expect(one('[data-before]').dataset.answer).toBe('ownServer');
    const kept = store.saved.at(-1)?.journal as Journal;
    expect(kept.at(-1)).toMatchObject({ kind: 'tookBack', step: 'whichService' });
  });

  it('says where the browser does not keep it', async () => {
    const journal = journalOf(['acquiring']);
    await show(journal);
    expect(one('main').textContent).not.toContain(t.it('ui:notRemembered'));
    await act(() => render(null, root));
    await show(journal, { store: new FakeStore(journal, false) });
    expect(one('main').textContent).toContain(t.it('ui:notRemembered'));
  });

  it('is answered by the keys 1 to 9, not while typing', async () => {
    await show([]);
    const key = (target: EventTarget) =>
      act(() => {
        target.dispatchEvent(new KeyboardEvent('keydown', { key: '2', bubbles: true }));
      });
    const field = document.createElement('textarea');
    root.append(field);
    await key(field);
    expect(shown()).toBe('whichError');
    field.remove();
    await key(document.body);
    expect(shown()).toBe('whichService');
    await press('.trail-button');
    expect(all('dialog [data-trail=whichError]')[0]?.textContent).toContain(
      italian.guide.steps.whichError.answers.verifying,
    );
  });

  it('moves the focus to the heading of each new step, but not at first', async () => {
    await show([]);
    expect(document.activeElement).not.toBe(one('main h1'));
    await press('[data-answer=acquiring]');
    expect(document.activeElement).toBe(one('main h1'));
  });

  it('ends with a report in its own language, or in the other one', async () => {
    await show([...journalOf(['acquiring']), answered('whichService', 'escalateNow', 2)]);
    const report = () => one('[data-report]').textContent ?? '';
    expect(report()).toContain(t.it('report:heading'));
    expect(report()).toContain(t.it('report:recipients.escalated'));
    await press('.report .unfold');
    await act(() => {
      one('.report [data-option=en] input').dispatchEvent(new Event('change', { bubbles: true }));
    });
    await vi.waitFor(() => expect(report()).toContain(t.en('report:heading')));
    expect(one('[data-report]').lang).toBe('en');
    expect(shown()).toBe('escalated');
  });

  it('says after a cure which step it was, and that nobody knows why only where it went by itself', async () => {
    const title = stepTitle('flushDns', wordingOf(t.it, t.it, followTrail([]).facts));
    await show([...journalTo('flushDns'), answered('flushDns', 'solved', 99)]);
    expect(shown()).toBe('resolved');
    expect(one('main').textContent).toContain(t.it('report:ending.solvedBy', { step: title }));
    expect(one('main').textContent).not.toContain(italian.guide.outcomes.resolved.why);
    expect(all('.turn-to')).toEqual([]);
    await act(() => render(null, root));
    await show(journalOf(['worksNow']));
    expect(one('main').textContent).toContain(italian.guide.outcomes.resolved.why);
  });

  it('asks before a new session deletes a report that was not copied, and not after', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await show(journalOf(['escalateNow']));
    await press('[data-move=new-session]');
    expect(shown()).toBe('escalated');
    await press('[data-move=new-session-yes]');
    expect(shown()).toBe('whichError');
    await act(() => render(null, root));
    const store = await show(journalOf(['escalateNow']));
    await press('[data-copy=report]');
    await vi.waitFor(() => expect(writeText).toHaveBeenCalledWith(one('[data-report]').textContent));
    await act(() => new Promise((done) => setTimeout(done)));
    expect(store.forgotten).toEqual([]);
    await press('[data-move=new-session]');
    expect(shown()).toBe('whichError');
    expect(store.forgotten).toEqual(['one']);
    writeText.mockRestore();
  });

  it("names the organisation's own contacts in place of the general advice", async () => {
    const file = { contacts: [{ name: { it: 'Banco IT', en: 'IT desk' }, phone: '1234' }] };
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify(file)));
    await show(journalOf(['escalateNow']));
    await vi.waitFor(() => act(() => expect(one('.turn-to').textContent).toContain('1234')));
    expect(one('.turn-to').textContent).toContain('Banco IT');
    expect(one('[data-report]').textContent).toContain('1234');
    expect(one('.turn-to').textContent).not.toContain(t.it('guide:outcomes.escalated.turnTo'));
  });
});
