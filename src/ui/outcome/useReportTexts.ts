import { useMemo } from 'preact/hooks';
import type { Report } from '../../guide/session/report';
import { dateTags, type Language } from '../../i18n/language';
import { reportLine, reportText } from '../../i18n/reportText';
import { type Wording, wordingOf } from '../../i18n/wording';
import { type Copying, useCopy } from '../command/useCopy';
import { usePage } from '../context';
import { useLanguage } from '../parts/useLanguage';
import type { Later } from '../parts/useLater';
import { contactLines } from './turnTo';
import { useContacts } from './useContacts';

export interface ReportTexts {
  /** In the report's language. */
  wording: Wording;
  whole: Copying & { text: string };
  line: Copying & { text: string };
  /** The texts of its language, where that is another one than the page's. */
  words: Later<unknown>;
}

/**
 * The report and its line as plain texts, and how each is copied.
 * @param language of the report, whatever the session's
 */
export function useReportTexts(report: Report, language: Language): ReportTexts {
  const { wording: page, language: spoken } = usePage();
  const words = useLanguage(language === spoken ? undefined : language);
  const t = words.part ?? page.t;
  const wording = wordingOf(t, t, report.facts);
  const contacts = useContacts(report.outcome);
  const written = words.part ? language : spoken;
  const text = useMemo(
    () => reportText(report, wording, contactLines(contacts, written), dateTags[written]),
    [report, wording, contacts, written],
  );
  const title = useMemo(() => reportLine(report, wording), [report, wording]);
  const said = page.t('report:ending.copied');
  const whole = { text, ...useCopy(text, said) };
  const line = { text: title, ...useCopy(title, said) };
  return { wording, whole, line, words };
}
