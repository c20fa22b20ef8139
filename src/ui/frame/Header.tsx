import type { ComponentChild } from 'preact';
import { usePage } from '../context';
import { Icon } from '../parts/Icon';
import { Sign } from '../parts/Sign';
import { OtherLanguage } from './OtherLanguage';
import './header.css';

interface Props {
  /** How many answers stand; the trail's button is there from the first on. */
  answered: number;
  /** What was asked for here and is not there yet. */
  awaited: 'trail' | 'settings' | 'again' | 'presenter' | undefined;
  /** Whose desk it is, once that is known. */
  organised: ComponentChild;
  /** Not there where there is nothing to go back to. */
  onBack: (() => void) | undefined;
  onTrail(): void;
  onSettings(): void;
  /** Ends the session, or asks whether to begin again; not there where nothing has begun. */
  onEnd: (() => void) | undefined;
}

// The same at each step, and as what stays the same not looked at again.
const otherLanguage = <OtherLanguage />;
const backIcon = <Icon of="back" />;
const pathIcon = <Icon of="path" />;
const settingsIcon = <Icon of="settings" />;
const againIcon = <Icon of="again" />;

/** The way back or the name, and at the other end the trail, the other language, settings, and the end of the session. */
export function Header({ answered, awaited, organised, onBack, onTrail, onSettings, onEnd }: Props) {
  const { wording, isKiosk } = usePage();
  const { t } = wording;
  return (
    <header class="top">
      {onBack ? (
        <button type="button" class="plain" data-move="back" onClick={onBack}>
          {backIcon}
          {t('ui:back')}
        </button>
      ) : (
        <p class="brand">
          <Sign size={28} />
          <span>Sportello</span>
        </p>
      )}
      {organised}
      <nav class="tools" aria-label={t('ui:settings.open')}>
        {answered > 0 && (
          <button
            type="button"
            class="plain trail-button"
            aria-label={t('ui:trail.open', { count: answered })}
            aria-busy={awaited === 'trail'}
            onClick={onTrail}
          >
            {pathIcon}
            <span class="wide">{t('ui:trail.title')}</span> {`(${answered})`}
          </button>
        )}
        {otherLanguage}
        <button
          type="button"
          class="plain gear"
          aria-label={t('ui:settings.open')}
          aria-busy={awaited === 'settings'}
          onClick={onSettings}
        >
          {settingsIcon}
        </button>
        {onEnd && (
          <button
            type="button"
            class="plain"
            data-move="again"
            aria-busy={awaited === 'again'}
            aria-label={isKiosk ? undefined : t('ui:again.button')}
            onClick={onEnd}
          >
            {isKiosk ? (
              t('ui:end')
            ) : (
              <>
                {againIcon}
                <span class="wide">{t('ui:again.button')}</span>
              </>
            )}
          </button>
        )}
      </nav>
    </header>
  );
}
