import type { ComponentChildren } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { Preferences } from '../../platform/preferences';
import { usePage } from '../context';
import { QrCode } from '../outcome/QrCode';
import { fitsInCode } from '../outcome/qrPath';
import { Dialog } from '../parts/Dialog';
import './beside.css';

/** Asked once, after the first copy: whether it can be pasted at all where it is needed. */
export function ScreenQuestion({ onAnswer }: { onAnswer(screen: Preferences['screen']): void }) {
  const { t } = usePage().wording;
  return (
    <fieldset class="screen-question">
      <legend>{t('session:screen.question')}</legend>
      {(['own', 'beside'] as const).map((screen) => (
        <button key={screen} type="button" data-screen={screen} onClick={() => onAnswer(screen)}>
          {t(`session:screen.answers.${screen}`)}
        </button>
      ))}
    </fieldset>
  );
}

interface Props {
  name: string;
  line: string;
  /** Whether it opens by itself: right after it was said that the PC is another one. */
  isOpen: boolean;
  /** Called once it is shown: who has seen it may type it. */
  onShown(): void;
  /** What else hands it over. */
  children: ComponentChildren;
}

/** Where the PC is another one: the line in large type, and as a code for a phone. */
export function ShowButton({ name, line, isOpen, onShown, children }: Props) {
  const { t } = usePage().wording;
  const [isShown, setShown] = useState(isOpen);
  const close = useCallback(() => setShown(false), []);
  return (
    <>
      <button
        type="button"
        class="primary"
        data-show
        aria-label={`${t('session:screen.show')}: ${name}`}
        onClick={() => setShown(true)}
      >
        {t('session:screen.show')}
      </button>
      {isShown && (
        <ShowDialog name={name} line={line} onShown={onShown} onClose={close}>
          {children}
        </ShowDialog>
      )}
    </>
  );
}

function ShowDialog({ name, line, onShown, onClose, children }: Omit<Props, 'isOpen'> & { onClose(): void }) {
  const { t } = usePage().wording;
  const close = () => {
    onShown();
    onClose();
  };
  return (
    <Dialog title={name} class="shown" onClose={close}>
      <p class="large">
        <code translate={false} data-shown>
          {line}
        </code>
      </p>
      <p class="hint">{t('session:screen.type')}</p>
      {children}
      {fitsInCode(line) && (
        <>
          <p>{t('session:screen.scan')}</p>
          <QrCode text={line} label={t('session:screen.code')} />
        </>
      )}
    </Dialog>
  );
}
