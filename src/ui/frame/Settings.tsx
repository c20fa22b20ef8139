import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Language, languages } from '../../i18n/language';
import { choosable, type Preferences } from '../../platform/preferences';
import { VoiceSettings } from '../aloud/VoiceSettings';
import { ShellOptions } from '../command/ShellOptions';
import { usePage } from '../context';
import { Coming } from '../parts/Coming';
import { Dialog } from '../parts/Dialog';
import { MoreLater } from '../parts/MoreLater';
import { Options } from '../parts/Options';
import { useLanguage } from '../parts/useLanguage';
import { later } from '../parts/useLater';
import { ModeOptions } from './ModeOptions';
import { SaveOneFile } from './SaveOneFile';

const loadAbout = later(() => import('./About'));

/** Everything a person can set for this browser; no part of a session. */
export function Settings({ onClose, onPresent }: { onClose(): void; onPresent(): void }) {
  const { wording, preferences, isKiosk, prefer } = usePage();
  const { t } = wording;
  // Only once this dialog has closed and given the focus back: the next one returns it to the same place.
  const isPresentNext = useRef(false);
  return (
    <Dialog
      title={t('ui:settings.open')}
      onClose={() => (isPresentNext.current ? onPresent() : onClose())}
      foot={
        <form method="dialog" class="choices">
          <button
            type="submit"
            class="plain"
            onClick={() => {
              isPresentNext.current = true;
            }}
          >
            {t('settings:present')}
          </button>
        </form>
      }
    >
      <ModeOptions />
      <WindowsLanguage />
      <ShellOptions compact={false} />
      <Options<Preferences['screen']>
        legend={t('settings:screen')}
        options={(['own', 'beside'] as const).map((id) => ({ id, label: t(`settings:screens.${id}`) }))}
        chosen={preferences.screen}
        onChoose={(screen) => prefer({ screen })}
      />
      <Options<Preferences['theme']>
        legend={t('settings:theme')}
        options={choosable.theme.map((id) => ({
          id,
          label: t(`settings:themes.${id}`),
        }))}
        chosen={preferences.theme}
        onChoose={(theme) => prefer({ theme })}
      />
      <Options<Preferences['size']>
        legend={t('settings:size')}
        options={choosable.size.map((id) => ({
          id,
          label: t(`settings:sizes.${id}`),
        }))}
        chosen={preferences.size}
        onChoose={(size) => prefer({ size })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={preferences.keys}
          onChange={(event) => prefer({ keys: event.currentTarget.checked })}
        />
        {t('settings:keys')}
      </label>
      <VoiceSettings />
      <p class="hint">{t(isKiosk ? 'ui:settings.kiosk' : 'ui:settings.privacy')}</p>
      {!__ONE_FILE__ && <SaveOneFile />}
      <MoreLater title={t('settings:about.title')} load={loadAbout}>
        {({ About }) => <About />}
      </MoreLater>
    </Dialog>
  );
}

/** The language of the affected PC's Windows, of which the labels are taken as soon as its texts are there. */
function WindowsLanguage() {
  const { wording, language, preferences, prefer } = usePage();
  const { t } = wording;
  const [wanted, want] = useState<Language>();
  const texts = useLanguage(wanted);
  useLayoutEffect(() => {
    if (wanted && !texts.isMissing) prefer({ windowsLanguage: wanted });
  }, [wanted, texts.isMissing]);
  return (
    <>
      <Options<Language>
        legend={t('settings:windowsLanguage')}
        options={languages.map((id) => ({ id, label: t(`ui:language.${id}`) }))}
        chosen={wanted ?? (preferences.windowsLanguage as Language | undefined) ?? language}
        onChoose={want}
      />
      {texts.isMissing && <Coming of={texts} />}
    </>
  );
}
