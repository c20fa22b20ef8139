import { hasPowershell, type Shell } from '../../guide/commands/commands';
import type { Facts } from '../../guide/facts';
import { usePage } from '../context';
import { Options } from '../parts';

export type Way = 'hand' | 'command';

/** By hand or with a command, and in which window. */
export function WayOptions({ way, facts, onWay }: { way: Way; facts: Facts; onWay(way: Way): void }) {
  const { wording, preferences, prefer } = usePage();
  const { t } = wording;
  return (
    <div class="ways">
      <Options<Way>
        compact
        legend={t('ui:how')}
        options={[
          { id: 'command', label: t('ui:byCommand') },
          { id: 'hand', label: t('ui:byHand') },
        ]}
        chosen={way}
        onChoose={onWay}
      />
      {way === 'command' && hasPowershell(facts) && (
        <Options<Shell>
          compact
          legend={t('ui:shell')}
          options={[
            { id: 'cmd', label: t('commands:carriers.cmd') },
            { id: 'powershell', label: t('commands:carriers.powershell') },
          ]}
          chosen={preferences.shell}
          onChoose={(id) => prefer({ shell: id })}
        />
      )}
    </div>
  );
}
