import { useEffect, useRef, useState } from 'preact/hooks';
import { usePage } from '../context';
import { Dialog } from '../parts';
import './presenter.css';
import { PartButtons } from './PartButtons';
import { shownPages } from './shownPages';
import { useParts } from './useParts';
import { usePresenterKey } from './usePresenterKey';

/** The step in very large type, to be seen from afar: one sentence to say or do, or one line to type, at a time. */
export function Presenter({ onClose }: { onClose(): void }) {
  const { t } = usePage().wording;
  const [pages] = useState(shownPages);
  const { at, go } = useParts(pages.length);
  const shown = useRef<HTMLDivElement>(null);
  const page = pages[at];
  useEffect(() => {
    shown.current?.focus();
    shown.current?.scrollTo(0, 0);
  }, [at]);
  // Closed as a dialog, so that the focus goes back to where it was.
  usePresenterKey(true, () => shown.current?.closest('dialog')?.close());
  return (
    <Dialog title={t('dictation:presenter.title')} class="presenter" onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too */}
      <div ref={shown} class="page" tabIndex={0}>
        {page?.isLine ? <code translate={false}>{page.text}</code> : <p>{page?.text}</p>}
      </div>
      <div class="presenter-foot">
        <PartButtons at={at} last={pages.length - 1} onGo={go}>
          <form method="dialog">
            <button type="submit" class="plain">
              {t('ui:close')}
            </button>
          </form>
        </PartButtons>
        <p class="hint">{t('dictation:presenter.page', { number: at + 1, count: pages.length })}</p>
      </div>
    </Dialog>
  );
}
