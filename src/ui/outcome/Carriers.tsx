import { timeStamp } from '../../guide/session/stamp';
import { printText, saveText, shareText } from '../../platform/carriers';
import type { Copying } from '../command/useCopy';
import { usePage } from '../context';
import type { Takeable } from './TakeAlong';
import { takenReports } from './takenReports';
import { useCarriers } from './useCarriers';
import type { Taken } from './useTaken';

interface Props extends Pick<Takeable, 'journal' | 'report'> {
  taken: Taken;
  copying: Copying;
}

/** The ways out, each only where there is one. */
export function Carriers({ journal, report, taken, copying }: Props) {
  const { wording, isKiosk, announce } = usePage();
  const { t } = wording;
  const { text, plain, line, inMail, format, reader, isMasked } = taken;
  /** The words for who has the problem are not all that would go with the session. */
  const take = () => {
    if (reader === 'support' || format === 'json') takenReports.add(journal);
  };
  const may = useCarriers();
  const isOwn = reader === 'caller' || isMasked;
  const copy = async () => {
    if (await copying.copy()) take();
  };
  const save = () => {
    saveText(`sportello-${timeStamp(report.endedAt)}.${format}`, text);
    take();
    announce(t('report:take.saved'));
  };
  const share = async () => {
    if (await shareText(line, plain)) take();
  };
  const toPaper = () => (isOwn ? printText(plain) : print());
  return (
    <div class="carriers">
      {may.print && (
        <button type="button" data-take="print" onClick={toPaper}>
          {t('report:take.print')}
        </button>
      )}
      {may.copy && !isKiosk && (
        <button type="button" data-take="copy" onClick={copy}>
          {copying.label}
        </button>
      )}
      {may.file && (
        <button type="button" data-take="save" onClick={save}>
          {t('report:take.save')}
        </button>
      )}
      {may.share && (
        <button type="button" data-take="share" onClick={share}>
          {t('report:take.share')}
        </button>
      )}
      {may.mail && inMail && (
        <a data-take="mail" href={inMail.link}>
          {t('report:take.mail')}
        </a>
      )}
    </div>
  );
}
