import type { Reading } from '../../guide/readings/reading';
import { usePage } from '../context';

/** What else the text shows, for whoever goes on. */
export function Found({ reading: { findings = [], entries } }: { reading: Reading }) {
  const { t } = usePage().wording;
  return (
    <>
      {findings.map((one) => (
        <p key={one} data-found={one}>
          {t(`readings:found.${one}`, { count: entries ?? 0 })}
        </p>
      ))}
    </>
  );
}
