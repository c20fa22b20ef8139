import { DictateButton } from '../command/DictateButton';
import { useCopy } from '../command/useCopy';
import { usePage } from '../context';
import './handover.css';

/** The code that leads to the same step on another device: to read, to copy, to dictate. */
export function HandOverCode({ code }: { code: string }) {
  const { wording, announce } = usePage();
  const { t } = wording;
  const name = t('report:names.code');
  const { shown, result, copy } = useCopy(code);
  const onCopy = async () => {
    const how = await copy();
    announce(how === 'copied' ? t('ui:command.announceCopied', { name }) : t(`ui:command.${how}`));
  };
  const label = result === 'copied' ? t('ui:command.copied') : t('ui:command.copy');
  return (
    <section class="handover-code">
      <h3>{name}</h3>
      <p class="code">
        <code ref={shown} translate={false} data-code>
          {code}
        </code>
      </p>
      <div class="carriers">
        <button type="button" data-copy="code" aria-label={`${label}: ${name}`} onClick={onCopy}>
          {label}
        </button>
        {/* Small letters and no hyphens: so there are fewer things to say. */}
        <DictateButton
          name={name}
          text={code.replaceAll('-', '').toLowerCase()}
          carrier={undefined}
          isPrimary={false}
        />
      </div>
      {(result === 'selected' || result === 'failed') && <p class="trouble">{t(`ui:command.${result}`)}</p>}
      <p class="hint">{t('report:handOver.holds')}</p>
    </section>
  );
}
