// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { copyText } from '../../src/platform/clipboard';

const line = '(if exist "%LOCALAPPDATA%\\x" ren "a" "b") & dir  /s \u00e8 <b>&amp;';
let shown: HTMLElement;

beforeEach(() => {
  shown = document.createElement('code');
  shown.textContent = line;
  document.body.append(shown);
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  Reflect.deleteProperty(document, 'execCommand');
  getSelection()?.removeAllRanges();
});

/** A browser whose new clipboard is missing or refuses, if it is given none. */
function withClipboard(writeText?: (text: string) => Promise<void>): void {
  vi.stubGlobal('navigator', { clipboard: writeText && { writeText } });
}

/** What the old command does; an obedient one asks the page for the text and keeps it. */
function withOldCommand(run: () => boolean): { kept: string[] } {
  const kept: string[] = [];
  Object.assign(document, {
    execCommand: (command: string) => {
      expect(command).toBe('copy');
      const event = Object.assign(new Event('copy', { cancelable: true, bubbles: true }), {
        clipboardData: { setData: (type: string, text: string) => kept.push(`${type}: ${text}`) },
      });
      const done = run();
      if (done) document.dispatchEvent(event);
      return done;
    },
  });
  return { kept };
}

const selected = () => getSelection()?.toString();
const refused = () => Promise.reject(new DOMException('Denied', 'NotAllowedError'));

describe('Copying', () => {
  it('puts exactly the text on the clipboard, no line end, no blank, and selects nothing', async () => {
    const writeText = vi.fn(async (_: string) => undefined);
    withClipboard(writeText);
    expect(await copyText(line, shown)).toBe('copied');
    expect(writeText.mock.calls).toEqual([[line]]);
    expect(selected()).toBe('');
  });

  it.each<[string, (() => Promise<void>) | undefined]>([
    ['refused', refused],
    ['missing', undefined],
  ])('by the old command copies exactly the text where the new one is %s', async (_, writeText) => {
    withClipboard(writeText);
    const { kept } = withOldCommand(() => true);
    expect(await copyText(line, shown)).toBe('copied');
    expect(kept).toEqual([`text/plain: ${line}`]);
    expect(selected()).toBe('');
  });

  it('copies the text and not what the element happens to show', async () => {
    withClipboard();
    const { kept } = withOldCommand(() => true);
    shown.innerHTML = 'wrapped<br>differently';
    expect(await copyText(line, shown)).toBe('copied');
    expect(kept).toEqual([`text/plain: ${line}`]);
  });

  it.each<[string, () => boolean]>([
    ['does nothing', () => false],
    [
      'throws',
      () => {
        throw new DOMException('Denied', 'SecurityError');
      },
    ],
  ])('leaves the text selected for Ctrl+C where the old command %s', async (_, run) => {
    withClipboard(refused);
    const { kept } = withOldCommand(run);
    expect(await copyText(line, shown)).toBe('selected');
    expect(kept).toEqual([]);
    expect(selected()).toBe(line);
  });

  it('does not believe an old command that says yes and asks for nothing', async () => {
    withClipboard();
    Object.assign(document, { execCommand: () => true });
    expect(await copyText(line, shown)).toBe('selected');
  });

  it('leaves the text selected where there is no old command either', async () => {
    withClipboard();
    expect(await copyText(line, shown)).toBe('selected');
    expect(selected()).toBe(line);
  });

  it('says so where nothing can be selected', async () => {
    withClipboard();
    withOldCommand(() => false);
    expect(await copyText(line, null)).toBe('failed');
    vi.stubGlobal('getSelection', () => null);
    expect(await copyText(line, shown)).toBe('failed');
  });

  it('leaves later copies of the person alone', async () => {
    withClipboard();
    withOldCommand(() => false);
    await copyText(line, shown);
    const later = new Event('copy', { cancelable: true });
    document.dispatchEvent(later);
    expect(later.defaultPrevented).toBe(false);
  });
});
