import { usePage } from '../context';

/** The lines that a reading relies on, as they were printed but for what is hidden. */
export function Lines({ lines }: { lines: readonly string[] }) {
  const { t } = usePage().wording;
  if (lines.length === 0) return null;
  return (
    <>
      <p class="small-title">{t('readings:lines')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too */}
      <pre class="read-lines" translate={false} tabIndex={0}>
        {lines.join('\n')}
      </pre>
      {lines.some((line) => line.includes('…')) && <p class="hint">{t('readings:hidden')}</p>}
    </>
  );
}
