import { fragmentOf } from '../../guide/handover/fragment';
import type { Journal } from '../../guide/session/journal';
import { timeStamp } from '../../guide/session/stamp';
import { dateTags } from '../../i18n/language';
import { reportFile } from '../../i18n/reportFile';
import { saveText } from '../../platform/carriers';
import { addressForOthers, isFromDisk } from '../../platform/oneFile';
import { useCopy } from '../command/useCopy';
import { usePage } from '../context';
import { contactLines } from '../outcome/turnTo';
import { useCarriers } from '../outcome/useCarriers';
import { useContacts } from '../outcome/useContacts';
import { useReport } from '../outcome/useReport';
import { Dialog } from '../parts/Dialog';
import { HandOverCode } from './HandOverCode';

interface Props {
  journal: Journal;
  onClose(): void;
}

/** From any step: the code for another device; on a device of one's own also a link with the answers, and all of it as a file. */
export function HandOver({ journal, onClose }: Props) {
  const { wording, language, announce } = usePage();
  const { t } = wording;
  const report = useReport(journal);
  const may = useCarriers();
  const contacts = useContacts(report.outcome);
  const address = `${addressForOthers()}#${fragmentOf(journal)}`;
  const link = useCopy(address, t('report:handOver.linkCopied'));
  const save = () => {
    const tag = dateTags[language];
    const file = reportFile(
      report,
      journal,
      wording,
      contactLines(contacts, language),
      language,
      tag,
      Date.now(),
    );
    saveText(`sportello-${timeStamp(report.endedAt)}.json`, JSON.stringify(file, undefined, 2));
    announce(t('report:take.saved'));
  };
  return (
    <Dialog title={t('report:handOver.title')} onClose={onClose}>
      {report.code && (
        <>
          <p>{t('report:handOver.what')}</p>
          <HandOverCode code={report.code} />
        </>
      )}
      {(may.link || may.file) && (
        <section class="handover-more">
          <h3>{t(`report:handOver.ways.${may.link && may.file ? 'both' : may.link ? 'link' : 'file'}`)}</h3>
          <div class="carriers">
            {may.link && (
              <button type="button" data-take="link" onClick={link.copy}>
                {link.result === 'copied' ? t('ui:command.copied') : t('report:handOver.link')}
              </button>
            )}
            {may.file && (
              <button type="button" data-take="session" onClick={save}>
                {t('report:take.save')}
              </button>
            )}
          </div>
          {may.link && isFromDisk() && <p class="hint">{t('report:handOver.linkFromFile')}</p>}
          <p class="hint">
            {may.link && t('report:handOver.linkHolds')} {may.file && t('report:handOver.fileHolds')}
          </p>
          <code ref={link.shown} translate={false} class="link" hidden={!link.trouble}>
            {address}
          </code>
          {link.trouble && <p class="trouble">{link.trouble}</p>}
        </section>
      )}
    </Dialog>
  );
}
