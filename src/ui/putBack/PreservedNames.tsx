import type { Preserved } from '../../guide/session/preservedOf';
import { usePage } from '../context';

/** What of the state before still exists, by its name. */
export function PreservedNames({ preserved }: { preserved: readonly Preserved[] }) {
  const { t } = usePage().wording;
  return (
    <>
      {preserved.map(({ what, name }) => (
        <p key={name} class="preserved-name">
          {t(`report:preserved.${what}`)}:{' '}
          {name === undefined ? t('report:handedOver.name') : <code translate={false}>{name}</code>}
        </p>
      ))}
    </>
  );
}
