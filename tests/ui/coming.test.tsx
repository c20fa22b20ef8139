import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { nothingKnown } from '../../src/guide/facts';
import { loadLanguage } from '../../src/i18n/i18n';
import { wordingOf } from '../../src/i18n/wording';
import { PageContext } from '../../src/ui/context';
import { Coming } from '../../src/ui/parts/Coming';

const t = await loadLanguage('en');
const coming = { part: undefined, isMissing: true, hasFailed: false, again: () => undefined };

it('gives up a part that is coming on Esc, and leaves alone what has come', async () => {
  const root = document.createElement('div');
  const onEnd = vi.fn();
  const show = (isMissing: boolean) =>
    render(
      <PageContext.Provider value={{ wording: wordingOf(t, t, nothingKnown) } as never}>
        {isMissing && <Coming of={coming} onEnd={onEnd} />}
      </PageContext.Provider>,
      root,
    );
  const pressEscape = () => dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  await act(() => show(true));
  pressEscape();
  expect(onEnd).toHaveBeenCalledOnce();
  // At once, before anything else had time to run.
  show(false);
  pressEscape();
  expect(onEnd).toHaveBeenCalledOnce();
});
