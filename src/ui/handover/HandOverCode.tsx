import { DictateButton } from '../command/DictateButton';
import { useCopy } from '../command/useCopy';
import { usePage } from '../context';
import { useCarriers } from '../outcome/useCarriers';
import './handover.css';

/** The code that leads to the same step on another device: to read, to copy, to dictate. */
export function HandOverCode({ code }: { code: string }) {
  const { t } = usePage().wording;
  const may = useCarriers();
  const name = t('report:names.code');
  const { shown, label, trouble, copy } = useCopy(code, t('ui:command.announceCopied', { name }));
  return (
    <section class="handover-code">
      <h3>{name}</h3>
      <p class="code">
        <code ref={shown} translate={false} data-code>
          {code}
        </code>
      </p>
      <div class="carriers">
        {may.copy && (
          <button type="button" data-copy="code" aria-label={`${label}: ${name}`} onClick={copy}>
            {label}
          </button>
        )}
        {/* Small letters and no hyphens: so there are fewer things to say. */}
        <DictateButton
          name={name}
          text={code.replaceAll('-', '').toLowerCase()}
          carrier={undefined}
          isPrimary={false}
        />
      </div>
      {trouble && <p class="trouble">{trouble}</p>}
      <p class="hint">{t('report:handOver.holds')}</p>
    </section>
  );
}
