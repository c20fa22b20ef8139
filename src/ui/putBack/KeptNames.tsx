import type { Kept } from '../../guide/session/keptOf';
import { usePage } from '../context';

/** What of the state before still exists, by its name. */
export function KeptNames({ kept }: { kept: readonly Kept[] }) {
  const { t } = usePage().wording;
  return (
    <>
      {kept.map(({ what, name }) => (
        <p key={name} class="kept-name">
          {t(`report:kept.${what}`)}: <code translate={false}>{name}</code>
        </p>
      ))}
    </>
  );
}
