import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Answer, guideVersion } from '../../src/guide/guideMachine';
import { type Probe, probeSteps } from '../../src/guide/readings/probes';
import type { Entry, Journal } from '../../src/guide/session/journal';
import type { StepId } from '../../src/guide/steps';
import { loadLanguage, loadLaterTexts } from '../../src/i18n/i18n';
import { addressWaypoints } from '../../src/platform/navigation';
import type { Preferences } from '../../src/platform/preferences';
import { defaultPreferences } from '../../src/platform/readPreferences';
import type { StoredSession } from '../../src/platform/storedSession';
import { App } from '../../src/ui/App';
import { fetchAhead } from '../../src/ui/parts/useLater';
import { takeUp } from '../../src/ui/session/takeUp';
import { situations } from '../support/graph';
import { journalOf } from '../support/journey';
import { fixture } from '../support/printed';

const t = await loadLanguage('it');
await loadLaterTexts();
// What is fetched later is there at once, as it is from the cache.
await fetchAhead();

let root: HTMLElement;
let saved: Journal;
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

async function show(journal: Journal, mode: Preferences['mode'] = 'alone'): Promise<void> {
  saved = journal;
  const store = {
    own: () => undefined,
    save: (session: StoredSession) => {
      saved = session.journal as Journal;
      return true;
    },
    forget: () => undefined,
    claim: async () => true,
    read: () => undefined,
    find: async () => ({ own: undefined, left: [] }),
    foundBefore: () => [],
    isAnyOpen: async () => false,
  };
  const props = {
    store,
    begun: takeUp({ id: 'one', guideVersion, savedAt: 0, journal }),
    waypoints: addressWaypoints,
    kiosk: undefined,
    offline: { status: 'ready', applyUpdate: undefined } as const,
    preferences: { ...defaultPreferences, mode },
    prefer: () => undefined,
    language: 'it' as const,
    t,
    windowsTexts: t,
  };
  await act(() => render(<App {...props} />, root));
  // On one's own a question is first shown by hand.
  const byCommand = root.querySelector('.ways [data-option=command] input');
  await act(() => void byCommand?.dispatchEvent(new Event('change', { bubbles: true })));
}

const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
const one = (selector: string) => {
  const found = all(selector);
  if (found.length !== 1) throw new Error(`${found.length} elements are ${selector}`);
  return found[0] as HTMLElement;
};
const press = (selector: string) => act(() => one(selector).click());
const until = (selector: string) => vi.waitFor(() => act(() => void one(selector)));
const shown = () => one('main').dataset.step as StepId;
const added = (from: Journal) =>
  saved.slice(from.length).map(({ at: _, ...entry }) => entry as Omit<Entry, 'at'>);

function journalTo(step: StepId, ...through: Answer[]): Journal {
  const found = situations.find(
    ({ step: here, way }) => here === step && through.every((answer) => way.includes(answer)),
  );
  if (!found) throw new Error(`Never at ${step}`);
  return journalOf(found.way);
}

/** Opens the field below a command and pastes into it. */
async function paste(probe: Probe, text: string): Promise<void> {
  const field = `[data-paste=${probe}]`;
  await act(() => {
    const details = one(field) as HTMLDetailsElement;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
  await until(`${field} textarea`);
  await type(`${field} textarea`, text);
}

const type = (selector: string, text: string) =>
  act(() => {
    const field = one(selector) as HTMLTextAreaElement;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

describe('Below a command that reads', () => {
  it.each(['alone', 'phone', 'remote'] as const)(
    'a proposal is called as its answer is: %s',
    async (mode) => {
      await show(journalTo('checkAssistant'), mode);
      if (all('.to-say .done').length > 0) await press('.to-say .done');
      const byCommand = one('.ways [data-option=command] input');
      await act(() => void byCommand.dispatchEvent(new Event('change', { bubbles: true })));
      await paste('queryAssistant', fixture('queryAssistant.it.cmd.stopped'));
      const called = one('[data-answer=stopped]').textContent?.trim() ?? '?';
      expect(one('[data-propose=stopped]').textContent).toContain(called);
    },
  );

  it('a paste proposes the answer, and the person gives it', async () => {
    const journal = journalTo('checkAssistant');
    await show(journal);
    await paste('queryAssistant', fixture('queryAssistant.it.cmd.stopped'));
    expect(shown()).toBe('checkAssistant');
    expect(added(journal)).toEqual([]);
    expect(one('.understood .read-lines').textContent).toContain('STOPPED');
    await press('[data-propose=stopped]');
    expect(shown()).toBe('startAssistant');
    expect(added(journal)).toEqual([
      expect.objectContaining({
        kind: 'read',
        step: 'checkAssistant',
        probe: 'queryAssistant',
        answer: 'stopped',
      }),
      { kind: 'answered', step: 'checkAssistant', answer: 'stopped' },
    ]);
  });

  it('text that says nothing changes nothing, and one sentence says so', async () => {
    const journal = journalTo('checkAssistant');
    await show(journal);
    await paste('queryAssistant', 'un testo qualunque');
    expect(one('.understood').textContent).toBe(t('readings:why.unknown'));
    expect(all('.understood button')).toEqual([]);
    await type('[data-paste] textarea', '');
    expect(one('.understood').textContent).toBe('');
    expect(added(journal)).toEqual([]);
  });

  it('an answer fills the fields that it leaves no choice for', async () => {
    const journal = journalTo('findCertificate');
    await show(journal);
    await paste(
      'listCertificates',
      fixture('listCertificates.it.cmd.expired')
        .replace('19/08/2026', '19/08/2021')
        .replace('20/02/2026', '20/02/2021'),
    );
    await press('[data-propose=expired]');
    expect(shown()).toBe('deleteCertificate');
    expect(added(journal)).toEqual([
      expect.objectContaining({ kind: 'read', answer: 'expired' }),
      { kind: 'gave', input: 'serialNumber', value: '1a0000000442c7f7e28be5a3' },
      { kind: 'gave', input: 'thumbprint', value: 'a909502dd82ae41433e6f83886b00d4277a32a7b' },
      { kind: 'answered', step: 'findCertificate', answer: 'expired' },
    ]);
  });

  it('one of several values is chosen, and shows that it was', async () => {
    const journal = journalTo('removeCredentials');
    await show(journal);
    await paste('listCredentials', fixture('listCredentials.it.cmd.found'));
    const buttons = all('[data-use=credentialTarget]');
    expect(buttons).toHaveLength(2);
    await act(() => buttons[1]?.click());
    expect(added(journal)).toContainEqual({
      kind: 'gave',
      input: 'credentialTarget',
      value: 'LegacyGeneric:target=Microsoft_OC1:uri=user.name@example.com:specific:EWS:1',
    });
    expect(all('[data-use]').map((button) => button.getAttribute('aria-pressed'))).toEqual(['false', 'true']);
    expect(shown()).toBe('removeCredentials');
  });

  it('an entry that is not there is answered with its reason', async () => {
    const journal = journalTo('removeCredentials');
    await show(journal);
    await paste('listCredentials', fixture('listCredentials.it.cmd.none'));
    await press('[data-propose=couldNot]');
    expect(added(journal).at(-1)).toMatchObject({ answer: 'couldNot', reason: 'notFound' });
  });

  it('one print answers two steps, and is kept for the second', async () => {
    const journal = journalTo('whichClient');
    await show(journal);
    await paste('listClients', fixture('listClients.it.powershell.tooOld'));
    await press('[data-propose=sfb2016]');
    expect(added(journal).filter(({ kind }) => kind === 'read')).toEqual([
      expect.objectContaining({ step: 'whichClient', answer: 'sfb2016' }),
      expect.objectContaining({ step: 'checkVersion', answer: 'tooOld', findings: ['tls12Missing'] }),
    ]);
    await act(() => render(null, root));
    await show(journalTo('checkVersion'));
    await paste('listClients', fixture('listClients.it.powershell.recent'));
    expect(all('[data-propose]').map(({ dataset }) => dataset.propose)).toEqual(['recent']);
  });

  it('what a chain shows is said, proposed and kept', async () => {
    const journal = journalTo('checkChain');
    await show(journal);
    await paste('verifyChain', fixture('verifyChain.it.cmd.expiredUntrusted').replaceAll('/2026 ', '/2025 '));
    expect(all('[data-found]').map(({ dataset }) => dataset.found)).toEqual([
      'notTimeValid',
      'untrustedRoot',
      'revocationUnknown',
    ]);
    await press('[data-propose=serverFault]');
    expect(added(journal)).toContainEqual(
      expect.objectContaining({
        kind: 'read',
        answer: 'serverFault',
        lines: expect.arrayContaining([expect.stringContaining('SubjectAltName')]),
      }),
    );
  });

  it('what gives no answer can be kept for the report', async () => {
    const journal = journalTo('checkChain');
    await show(journal);
    await paste('verifyChain', fixture('verifyChain.it.cmd.otherFault'));
    expect(all('[data-propose]')).toEqual([]);
    await press('[data-move=keepLines]');
    expect(shown()).toBe('checkChain');
    expect(added(journal)).toEqual([expect.objectContaining({ kind: 'read', findings: ['untrustedRoot'] })]);
  });

  it('is offered by command only, and only where something can be read', async () => {
    await show(journalTo('checkAssistant'), 'phone');
    expect(all('[data-paste], [data-move=gather]')).toEqual([]);
    await act(() => render(null, root));
    await show(journalTo('flushDns'));
    expect(all('[data-paste], [data-move=gather]')).toEqual([]);
  });
});

describe('The collection', () => {
  const text = fixture('collect.it.cmd').replace('lync2013', 'lync2010');

  async function gather(pasted: string): Promise<void> {
    await press('[data-move=gather]');
    await until('dialog textarea');
    await type('dialog textarea', pasted);
  }

  it('lists what was read, and keeps it when the person says so', async () => {
    const journal = journalTo('whichClient');
    await show(journal);
    await gather(text);
    expect(all('[data-collected]').map(({ dataset }) => dataset.collected)).toEqual([
      'whichClient',
      'checkClock',
      'whichWindows',
      'checkAssistant',
      'resetEndpointCache',
      'findCertificate',
      'removeCredentials',
      'checkMachineGuid',
    ]);
    expect(added(journal)).toEqual([]);
    await act(() => all('[data-use=credentialTarget]')[0]?.click());
    await press('[data-move=keep]');
    const entries = added(journal);
    const probes = entries.flatMap((entry) => ('probe' in entry ? [entry.probe as Probe] : []));
    expect(new Set(probes.map((probe) => probeSteps[probe])).size).toBe(8);
    expect(entries.flatMap((entry) => ('input' in entry ? [entry.input] : []))).toEqual([
      'address',
      'serialNumber',
      'thumbprint',
      'machineGuid',
      'credentialTarget',
    ]);
    expect(JSON.stringify(entries.filter(({ kind }) => kind === 'read'))).not.toMatch(
      /414c-89ef|Users\\\\user/,
    );
    expect(shown()).toBe('whichClient');
    expect(all('[data-move=gather]')).toEqual([]);
  });

  it('never writes over a value that was given', async () => {
    const given: Entry = { kind: 'gave', at: Date.now(), input: 'address', value: 'other@example.com' };
    const journal = [...journalTo('whichClient'), given];
    await show(journal);
    await gather(text);
    await press('[data-move=keep]');
    expect(added(journal).filter((entry) => 'input' in entry && entry.input === 'address')).toEqual([]);
  });

  it('fills in nothing of somebody else’s', async () => {
    const given: Entry = { kind: 'gave', at: Date.now(), input: 'address', value: 'other@example.com' };
    const journal = [...journalTo('whichClient'), given];
    await show(journal);
    await gather(text);
    await press('[data-move=keep]');
    expect(added(journal).flatMap((entry) => ('input' in entry ? [entry.input] : []))).toEqual([
      'machineGuid',
    ]);
    expect(all('[data-use=credentialTarget], [data-use=thumbprint]')).toEqual([]);
  });

  it('fills in no value of a certificate that it can’t judge, and leaves it to be chosen', async () => {
    const journal = journalTo('whichClient');
    await show(journal);
    // It isn't valid yet.
    const year = new Date().getFullYear();
    await gather(
      text
        .replace(/NotAfter: \S+/, `NotAfter: 01/01/${year + 9}`)
        .replace(/NotBefore: \S+/, `NotBefore: 01/01/${year + 8}`),
    );
    expect(all('[data-use=thumbprint]')).toHaveLength(1);
    await press('[data-move=keep]');
    expect(added(journal).flatMap((entry) => ('input' in entry ? [entry.input] : []))).toEqual([
      'address',
      'machineGuid',
    ]);
  });

  it('of another text keeps nothing, and says so', async () => {
    const journal = journalTo('whichClient');
    await show(journal);
    await gather('un testo qualunque');
    expect(one('dialog .why-not').textContent).toBe(t('readings:gather.none'));
    expect(all('[data-move=keep]')).toEqual([]);
  });
});

describe('A step with a kept reading', () => {
  const kept: Entry = {
    kind: 'read',
    at: Date.now(),
    step: 'checkAssistant',
    probe: 'queryAssistant',
    lines: ['STATO : 1  STOPPED'],
    answer: 'stopped',
  };

  it('shows it, marks its answer, and leaves the answer to the person', async () => {
    const journal = [...journalTo('checkAssistant'), kept];
    await show(journal);
    await until('[data-kept]');
    expect(one('[data-kept] .read-lines').textContent).toBe('STATO : 1 STOPPED');
    expect(one('[data-read]').dataset.answer).toBe('stopped');
    expect(one('.choose .answers').textContent).toContain(t('ui:readHere'));
    expect(shown()).toBe('checkAssistant');
    await press('[data-read]');
    expect(shown()).toBe('startAssistant');
    expect(all('[data-kept]')).toEqual([]);
  });

  it('says where a reading alone is not enough', async () => {
    const { answer: _, ...open } = kept as Extract<Entry, { kind: 'read' }>;
    await show([...journalTo('checkAssistant'), open]);
    await until('[data-kept]');
    expect(one('[data-kept]').textContent).toContain(t('readings:kept.alone'));
    expect(all('[data-read]')).toEqual([]);
  });
});
