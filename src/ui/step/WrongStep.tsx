import { useId, useState } from 'preact/hooks';
import { plainLine } from '../../guide/plainText';
import type { StepId } from '../../guide/steps';
import { wrongStepLine } from '../../i18n/wrongStep';
import { mailLink, printText } from '../../platform/carriers';
import { useCopy } from '../command/useCopy';
import { usePage } from '../context';
import { QrCode } from '../outcome/QrCode';
import { useCarriers } from '../outcome/useCarriers';
import { useContacts } from '../outcome/useContacts';
import '../handover/handover.css';
import '../outcome/print.css';
import '../parts/field.css';

/** Longest remark, in characters. */
const longestRemark = 200;

/** For whoever keeps the guide: one line that says which step it is, to be taken along; nothing is sent by itself. */
export function WrongStep({ step }: { step: StepId }) {
  const { wording, language, isKiosk } = usePage();
  const { t } = wording;
  const field = useId();
  const [remark, setRemark] = useState('');
  const line = wrongStepLine(step, language, plainLine(remark, longestRemark));
  const { shown, label, trouble, copy } = useCopy(line, t('session:wrong.copied'));
  const may = useCarriers();
  const to = useContacts(step).find(({ email }) => email && mailLink(email))?.email;
  const mail = to && mailLink(to, line);
  return (
    <div class="wrong-step">
      <div class="field">
        <label for={field}>{t('session:wrong.remark')}</label>
        <input
          id={field}
          type="text"
          autocomplete="off"
          maxLength={longestRemark}
          value={remark}
          onInput={(event) => setRemark(event.currentTarget.value)}
        />
      </div>
      <p>
        <code ref={shown} translate={false} data-wrong>
          {line}
        </code>
      </p>
      <div class="carriers">
        {may.copy && !isKiosk && (
          <button type="button" data-take="copy-wrong" onClick={copy}>
            {label}
          </button>
        )}
        {may.print && (
          <button type="button" data-take="print-wrong" onClick={() => printText(line)}>
            {t('report:take.print')}
          </button>
        )}
        {may.mail && mail && (
          <a data-take="mail-wrong" href={mail}>
            {t('report:take.mail')}
          </a>
        )}
      </div>
      {trouble && <p class="trouble">{trouble}</p>}
      {may.qr && <QrCode text={line} label={t('session:wrong.code')} />}
      <p class="hint">{t('session:wrong.hint')}</p>
    </div>
  );
}
