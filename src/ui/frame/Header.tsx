import { languages } from '../../i18n/language';
import { usePage } from '../context';
import './header.css';

interface Props {
  /** How many answers stand; the trail's button is there from the first on. */
  answered: number;
  onTrail(): void;
  onSettings(): void;
}

/** The name, the two languages, and what is needed now and then. */
export function Header({ answered, onTrail, onSettings }: Props) {
  const { wording, language, prefer } = usePage();
  const { t } = wording;
  return (
    <header class="top" data-answered={answered > 0}>
      <p class="brand">
        <img src="./icon.svg" alt="" width="32" height="32" />
        <span>Sportello</span>
      </p>
      <nav class="tools" aria-label={t('ui:settings.open')}>
        {answered > 0 && (
          <button type="button" class="plain trail-button" onClick={onTrail}>
            {t('ui:trail.open', { count: answered })}
          </button>
        )}
        <fieldset class="languages">
          <legend class="unseen">{t('ui:language.label')}</legend>
          {languages.map((id) => (
            <button
              key={id}
              type="button"
              lang={id}
              aria-pressed={id === language}
              aria-label={`${id.toUpperCase()}, ${t(`ui:language.${id}`)}`}
              onClick={() => prefer({ language: id })}
            >
              {id.toUpperCase()}
            </button>
          ))}
        </fieldset>
        <button type="button" class="plain gear" aria-label={t('ui:settings.open')} onClick={onSettings}>
          <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
            <path d="M4 7h9m5 0h2M4 17h2m5 0h9" />
            <circle cx="15.5" cy="7" r="2.5" />
            <circle cx="8.5" cy="17" r="2.5" />
          </svg>
        </button>
      </nav>
    </header>
  );
}
