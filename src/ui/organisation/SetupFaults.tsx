import type { Fault } from '../../organisation/reading';
import { usePage } from '../context';

/** What is wrong in the settings, each with its place in the file. */
export function SetupFaults({ faults }: { faults: readonly Fault[] }) {
  const { t } = usePage().wording;
  return (
    <section class="notice setup-faults">
      <h3>{t('settings:setup.faults', { count: faults.length })}</h3>
      <ul>
        {faults.map(({ at, why, least, most, among }) => (
          <li key={`${at.join(' ')} ${why}`} data-fault={why}>
            <code translate={false}>{at.join(' › ') || 'kiosk.json'}</code>:{' '}
            {t(`settings:setup.why.${why}`, { least, most, among: among?.join(', ') })}
          </li>
        ))}
      </ul>
      <p class="hint">{t('settings:setup.leftOut')}</p>
    </section>
  );
}
