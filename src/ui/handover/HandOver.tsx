import { useMemo } from 'preact/hooks';
import { fragmentOf } from '../../guide/handover/fragment';
import type { Journal } from '../../guide/session/journal';
import { reportOf } from '../../guide/session/report';
import { timeStamp } from '../../guide/session/stamp';
import { dateTags } from '../../i18n/language';
import { reportFile } from '../../i18n/reportFile';
import { saveText } from '../../platform/carriers';
import { addressForOthers, isFromDisk } from '../../platform/oneFile';
import { useCopy } from '../command/useCopy';
import { usePage } from '../context';
import { contactLines } from '../outcome/turnTo';
import { useContacts } from '../outcome/useContacts';
import { Dialog } from '../parts/Dialog';
import { HandOverCode } from './HandOverCode';

interface Props {
  journal: Journal;
  onClose(): void;
}

/** From any step: the code for another device; on a device of one's own also a link with the answers, and all of it as a file. */
export function HandOver({ journal, onClose }: Props) {
  const { wording, language, isKiosk, announce } = usePage();
  const { t } = wording;
  const report = useMemo(() => reportOf(journal, Date.now()), [journal]);
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
      <p>{t('report:handOver.what')}</p>
      {report.code && <HandOverCode code={report.code} />}
      {!isKiosk && (
        <section class="handover-more">
          <h3>{t('report:handOver.orElse')}</h3>
          <div class="carriers">
            <button type="button" data-take="link" onClick={link.copy}>
              {link.result === 'copied' ? t('ui:command.copied') : t('report:handOver.link')}
            </button>
            <button type="button" data-take="session" onClick={save}>
              {t('report:take.save')}
            </button>
          </div>
          {isFromDisk() && <p class="hint">{t('report:handOver.linkFromFile')}</p>}
          <p class="hint">{t('report:handOver.fileHolds')}</p>
          <code ref={link.shown} translate={false} class="link" hidden={!link.trouble}>
            {address}
          </code>
          {link.trouble && <p class="trouble">{link.trouble}</p>}
        </section>
      )}
    </Dialog>
  );
}
