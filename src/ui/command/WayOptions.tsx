import { hasPowershell } from '../../guide/commands/olderWindows';
import type { Facts } from '../../guide/facts';
import { usePage } from '../context';
import { Options } from '../parts/Options';
import { ShellOptions } from './ShellOptions';

export type Way = 'hand' | 'command';

interface Props {
  way: Way;
  facts: Facts;
  /** Whether a command is shown, so that it matters which window it is for. */
  hasLine: boolean;
  onWay(way: Way): void;
}

/** By hand or with a command, and in which window. */
export function WayOptions({ way, facts, hasLine, onWay }: Props) {
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
      {hasLine && way === 'command' && hasPowershell(facts) && <ShellOptions compact />}
    </div>
  );
}
