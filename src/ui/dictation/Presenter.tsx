import { useEffect, useRef, useState } from 'preact/hooks';
import type { Journal } from '../../guide/session/journal';
import type { StepId } from '../../guide/steps';
import { usePage } from '../context';
import { Dialog } from '../parts/Dialog';
import { useAnnouncement } from '../parts/useAnnouncement';
import { PartButtons } from './PartButtons';
import './presenter.css';
import { usePresenterKey } from '../frame/usePresenterKey';
import { presentedAt } from './presented';
import { useParts } from './useParts';

/** Only what is said, done or typed at this step, one thing at a time, as large as the screen allows. */
export function Presenter({ step, journal, onClose }: { step: StepId; journal: Journal; onClose(): void }) {
  const { wording, preferences } = usePage();
  const { t } = wording;
  const [pages] = useState(() => presentedAt(step, journal, preferences, wording, Date.now()));
  const { at, go } = useParts(pages.length);
  const [announcement, announce] = useAnnouncement();
  const shown = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);
  const page = pages[at];
  const said = page && ('line' in page ? `${page.name}: ${page.line}` : page.text);
  usePresenterKey(preferences.keys, () => closing(shown.current)?.click(), 'inside');
  useEffect(() => {
    // The first page is read because the focus comes to it.
    if (!isFirst.current && said) announce(said);
    isFirst.current = false;
    shown.current?.focus();
  }, [at]);
  return (
    <Dialog
      title={t('dictation:presenter.title')}
      class="presenter"
      onClose={onClose}
      foot={
        <div class="presenter-bar">
          <p class="where">{t('dictation:presenter.page', { number: at + 1, count: pages.length })}</p>
          <PartButtons at={at} last={pages.length - 1} onGo={go} />
        </div>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too */}
      <div ref={shown} class="presented" tabIndex={0}>
        {page && 'line' in page && <p class="presented-name">{page.name}</p>}
        {page && ('line' in page ? <code translate={false}>{page.line}</code> : <p>{page.text}</p>)}
      </div>
      <p class="unseen" role="status" aria-live="polite">
        {announcement}
      </p>
    </Dialog>
  );
}

const closing = (inside: HTMLElement | null) =>
  inside?.closest('dialog')?.querySelector<HTMLElement>('.dialog-head .close');
