import type { ComponentChildren } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Carrier } from '../../src/guide/commands/carriers';
import { dictate, textOf } from '../../src/guide/dictation/dictate';
import { nothingKnown } from '../../src/guide/facts';
import { stepIds } from '../../src/guide/steps';
import * as italianLater from '../../src/i18n/it.later';
import type { Language } from '../../src/i18n/language';
import { scriptOf } from '../../src/i18n/script';
import { wordingOf } from '../../src/i18n/wording';
import type { Preferences } from '../../src/platform/preferences';
import { defaultPreferences } from '../../src/platform/readPreferences';
import { PageContext } from '../../src/ui/context';
import { Dictation } from '../../src/ui/dictation/Dictation';
import { Presenter } from '../../src/ui/dictation/Presenter';
import { presentedAt } from '../../src/ui/dictation/presented';
import { strictTexts as t } from '../i18n/strictTexts';
import { bothLanguages } from '../i18n/texts';
import { journalOf } from '../support/journey';
import { lineOf } from '../support/lines';
import { typicalValues } from '../support/values';

const wording = (language: Language) => wordingOf(t[language], t[language], nothingKnown);

let root: HTMLElement;
let preferences: Preferences;

beforeEach(() => {
  preferences = { ...defaultPreferences, mode: 'phone' };
  root = document.createElement('div');
  document.body.replaceChildren(root);
});
afterEach(() => act(() => render(null, root)));

async function show(children: () => ComponentChildren, language: Language = 'it'): Promise<void> {
  const again = () =>
    render(
      <PageContext.Provider
        value={{
          wording: wording(language),
          language,
          preferences,
          prefer: (changes) => {
            preferences = { ...preferences, ...changes };
            again();
          },
          organisation: {},
          isKiosk: false,
          lastHeading: { current: undefined },
          announce: () => undefined,
        }}
      >
        {children()}
      </PageContext.Provider>,
      root,
    );
  await act(again);
}

const one = (selector: string) => {
  const found = root.querySelectorAll<HTMLElement>(selector);
  if (found.length !== 1) throw new Error(`${found.length} elements are ${selector}`);
  return found[0] as HTMLElement;
};
const press = (selector: string) => act(() => one(selector).click());
const key = (name: string, target: EventTarget = document.body) =>
  act(() => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
  });
const chunk = () => root.querySelector('.chunk')?.textContent?.replaceAll('␣', ' ');
const type = (text: string) =>
  act(() => {
    const field = one('.field input') as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

const line = lineOf('queryMachineGuid', 'cmd');
async function dictation(
  given: { carrier?: Carrier | undefined; text?: string; onSaid?: () => void } = {},
  language: Language = 'it',
) {
  const { text = line, onSaid = () => undefined } = given;
  const carrier = 'carrier' in given ? given.carrier : 'cmd';
  await show(
    () => <Dictation name="Prova" text={text} carrier={carrier} onSaid={onSaid} onClose={() => undefined} />,
    language,
  );
}

describe('A dictation', () => {
  it('shows part by part exactly the line, by keys and by buttons', async () => {
    const parts = dictate(line).map(textOf);
    for (const next of [() => key('ArrowRight'), () => press('[data-part=next]')]) {
      await dictation();
      const seen: (string | undefined)[] = [];
      expect(chunk()).toBeUndefined();
      for (const part of parts) {
        await next();
        seen.push(chunk());
        expect(one('mark').textContent).toBe(part);
        expect(one('.whole').textContent).toBe(line);
      }
      expect(seen.join('')).toBe(line);
      expect(seen).toEqual(parts);
      await next();
      expect(chunk()).toBeUndefined();
      await next();
      expect(root.querySelectorAll('.field input')).toHaveLength(1);
      await act(() => render(null, root));
    }
  });

  it('loses no key of those that come before the next picture', async () => {
    const parts = dictate(line).map(textOf);
    await dictation();
    await act(() => {
      for (const name of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft'])
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
    });
    expect(chunk()).toBe(parts[1]);
  });

  it('goes back, to the beginning and to the end', async () => {
    await dictation();
    await key('ArrowRight');
    await key('ArrowRight');
    await key('ArrowLeft');
    expect(chunk()).toBe(textOf(dictate(line)[0] ?? []));
    await key('End');
    expect(root.querySelectorAll('.field input')).toHaveLength(1);
    await key('Home');
    await key('ArrowLeft');
    expect(one('.where').textContent).toBe(italianLater.dictation.first);
  });

  it.each<[Carrier | undefined, RegExp]>([
    ['run', /finestra piccola/],
    ['cmd', /Scriva cmd/],
    ['powershell', /Scriva powershell/],
    ['dialog', /nome del file/],
    [undefined, /carta e penna/],
  ])(
    'says first what to open for %s, and at last to press Enter where one has to',
    async (carrier, first) => {
      await dictation({ carrier });
      expect(one('.to-say').textContent).toMatch(first);
      await key('End');
      expect(/prema Invio/.test(root.textContent ?? '')).toBe(carrier !== undefined);
    },
  );

  it('says a part again, and spells its words, for that part only', async () => {
    await dictation();
    await key('ArrowRight');
    const before = one('.sayings').textContent;
    await key(' ');
    expect(one('.where').textContent).toContain('di nuovo');
    await press('[aria-pressed]');
    expect(one('[aria-pressed]').getAttribute('aria-pressed')).toBe('true');
    expect(one('.sayings').textContent).toContain('R come Roma');
    await key('ArrowRight');
    expect(one('.where').textContent).not.toContain('di nuovo');
    expect(root.textContent).not.toContain('U come Udine');
    await key('ArrowLeft');
    await press('[aria-pressed]');
    expect(one('.sayings').textContent).toBe(before);
  });

  it('hands the command over once, when its last part comes up', async () => {
    const onSaid = vi.fn();
    await dictation({ onSaid });
    for (const _ of dictate(line).slice(1)) await key('ArrowRight');
    expect(onSaid).not.toHaveBeenCalled();
    await key('ArrowRight');
    expect(onSaid).toHaveBeenCalledTimes(1);
    await key('ArrowLeft');
    await key('ArrowRight');
    await key('End');
    expect(onSaid).toHaveBeenCalledTimes(1);
  });

  it('hands it over too when one goes straight to the end', async () => {
    const onSaid = vi.fn();
    await dictation({ onSaid });
    await key('End');
    expect(onSaid).toHaveBeenCalledTimes(1);
  });

  it('tells a screen reader each part once', async () => {
    await dictation();
    const heard: string[] = [];
    const status = one('[role=status]');
    const watch = new MutationObserver(() => status.textContent && heard.push(status.textContent));
    watch.observe(status, { childList: true, characterData: true, subtree: true });
    for (const part of [1, 2]) {
      await key('ArrowRight');
      await vi.waitFor(() => expect(heard).toHaveLength(part));
    }
    watch.disconnect();
    expect(heard[0]).toContain('spazio');
    expect(new Set(heard).size).toBe(2);
  });

  it('spells in Italian as one chooses, in English internationally', async () => {
    await dictation({ text: 'msc' });
    await key('ArrowRight');
    expect(one('.sayings').textContent).toContain('M come Milano');
    await act(() => {
      one('[data-option=international] input').dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(preferences.alphabet).toBe('international');
    expect(one('.sayings').textContent).toContain('M come Mike');
    await act(() => render(null, root));
    await dictation({ text: 'msc' }, 'en');
    await key('ArrowRight');
    expect(one('.sayings').textContent).toContain('M for Mike');
    expect(root.querySelectorAll('[data-option]')).toHaveLength(0);
  });

  it('leaves keys to the field where one is typing', async () => {
    await dictation();
    await key('End');
    await key('ArrowLeft', one('.field input'));
    await key('Home', one('.field input'));
    expect(root.querySelectorAll('.field input')).toHaveLength(1);
  });
});

describe('What the caller reads back', () => {
  it('is right so far, then all right, and Enter may be pressed', async () => {
    await dictation();
    await key('End');
    await type(line.slice(0, 9).toUpperCase());
    expect(root.textContent).toContain(italianLater.dictation.readBack.soFar);
    await type(line);
    expect(root.textContent).toContain(italianLater.dictation.readBack.complete);
    expect(root.textContent).toContain(italianLater.dictation.enter);
  });

  it('shows what differs, keeps Enter back, and leads to that part', async () => {
    await dictation();
    await key('End');
    await type('reg query "HKLM/');
    expect(one('.difference').textContent).toContain('barra rovesciata');
    expect([...root.querySelectorAll('.difference mark')].map((mark) => mark.textContent)).toEqual([
      '\\',
      '/',
    ]);
    expect(root.textContent).not.toContain(italianLater.dictation.enter);
    await press('[data-part=return]');
    expect(chunk()?.startsWith('\\SOFTWARE')).toBe(true);
    await key('End');
    expect((one('.field input') as HTMLInputElement).value).toBe('reg query "HKLM/');
  });

  it('says where the line has ended', async () => {
    await dictation({ text: 'winver', carrier: 'run' });
    await key('End');
    await type('winver2');
    expect(one('.difference').textContent).toContain(italianLater.dictation.readBack.end);
    expect(root.querySelectorAll('[data-part=return]')).toHaveLength(0);
  });
});

describe('The presenter’s view', () => {
  const given = Object.entries(typicalValues).map(([input, value], at) => ({
    kind: 'gave' as const,
    at,
    input: input as keyof typeof typicalValues,
    value,
  }));

  it.each(bothLanguages)('has something to show at every step in every mode: %s', (language) => {
    for (const step of stepIds) {
      for (const mode of ['alone', 'phone', 'remote'] as const) {
        const pages = presentedAt(step, [], { mode, shell: 'cmd' }, wording(language), 0);
        expect(pages.length, `${step} ${mode}`).toBeGreaterThan(0);
      }
    }
  });

  it('shows what is said by phone, the commands too with remote control, and what is done on one’s own', () => {
    const at = (mode: Preferences['mode'], journal = given) =>
      presentedAt('resetEndpointCache', journal, { mode, shell: 'cmd' }, wording('it'), 0).map((page) =>
        'line' in page ? 'line' : 'text',
      );
    const { warning } = scriptOf('resetEndpointCache', wording('it'), 'phone');
    for (const mode of ['alone', 'phone', 'remote'] as const) {
      const [first] = presentedAt('resetEndpointCache', [], { mode, shell: 'cmd' }, wording('it'), 0);
      expect(first).toEqual({ text: warning });
    }
    expect(new Set(at('phone'))).toEqual(new Set(['text']));
    expect(at('remote').filter((kind) => kind === 'line')).toHaveLength(3);
    const around = ['text', 'text'];
    expect(at('alone')).toEqual(['text', ...around, 'line', 'line', 'line', ...around]);
    // Without the address the command that takes it is left out.
    expect(at('alone', [])).toEqual(['text', ...around, 'line', 'line', ...around]);
  });

  it('shows one thing at a time, and closes by its key', async () => {
    const onClose = vi.fn();
    const journal = journalOf(['acquiring']);
    await show(() => <Presenter step="whichService" journal={journal} onClose={onClose} />);
    const pages = presentedAt('whichService', journal, preferences, wording('it'), 0);
    for (const page of pages) {
      expect('text' in page && one('.presented').textContent).toBe('text' in page && page.text);
      await key('ArrowRight');
    }
    const submitted = vi.fn((event: Event) => event.preventDefault());
    one('form').addEventListener('submit', submitted);
    await key('p');
    expect(submitted).toHaveBeenCalledTimes(1);
  });
});
