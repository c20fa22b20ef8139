import type { Shell } from '../../guide/commands/commands';
import { usePage } from '../context';
import { Options } from '../parts';

/** In which window commands are pasted; chosen once, for all of them. */
export function ShellOptions({ compact }: { compact: boolean }) {
  const { wording, preferences, prefer } = usePage();
  const { t } = wording;
  return (
    <Options<Shell>
      compact={compact}
      legend={t('ui:shell')}
      options={(['cmd', 'powershell'] as const).map((id) => ({ id, label: t(`commands:carriers.${id}`) }))}
      chosen={preferences.shell}
      onChoose={(shell) => prefer({ shell })}
    />
  );
}
