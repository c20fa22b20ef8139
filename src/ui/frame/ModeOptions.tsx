import { choosable, type Preferences } from '../../platform/preferences';
import { usePage } from '../context';
import { Options } from '../parts/Options';

/** The ways of use: on one's own, or with someone by phone or with remote control. */
export function ModeOptions() {
  const { wording, preferences, prefer } = usePage();
  const { t } = wording;
  return (
    <Options<Preferences['mode']>
      isEven
      legend={t('ui:mode.legend')}
      options={choosable.mode.map((id) => ({ id, label: t(`ui:mode.${id}`) }))}
      chosen={preferences.mode}
      onChoose={(mode) => prefer({ mode })}
    />
  );
}
