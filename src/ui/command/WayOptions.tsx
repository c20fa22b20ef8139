import { hasPowershell } from '../../guide/commands/olderWindows';
import type { Facts } from '../../guide/facts';
import { usePage } from '../context';
import { Options } from '../parts/Options';
import { ShellOptions } from './ShellOptions';

export type Way = 'hand' | 'command';

/** By hand or with a command, and in which window. */
export function WayOptions({ way, facts, onWay }: { way: Way; facts: Facts; onWay(way: Way): void }) {
  const { t } = usePage().wording;
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
      {way === 'command' && hasPowershell(facts) && <ShellOptions compact />}
    </div>
  );
}
