import { type Shell, shells } from '../../guide/commands/carriers';
import { usePage } from '../context';
import { Options } from '../parts/Options';

/** In which window commands are pasted; chosen once, for all of them. */
export function ShellOptions({ compact }: { compact: boolean }) {
  const { wording, preferences, prefer } = usePage();
  const { t } = wording;
  return (
    <Options<Shell>
      compact={compact}
      legend={t('ui:shell')}
      options={shells.map((id) => ({ id, label: t(`commands:carriers.${id}`) }))}
      chosen={preferences.shell}
      onChoose={(shell) => prefer({ shell })}
    />
  );
}
