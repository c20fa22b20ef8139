import { useMemo } from 'preact/hooks';
import type { Report } from '../../guide/session/report';
import { dateTags, type Language } from '../../i18n/language';
import { reportLine, reportText } from '../../i18n/reportText';
import { type Wording, wordingOf } from '../../i18n/wording';
import type { Contact } from '../../platform/contacts';
import { useCopy } from '../command/useCopy';
import { usePage } from '../context';
import { useLanguage } from '../parts/useLanguage';
import type { Later } from '../parts/useLater';
import { contactLines } from './turnTo';

export type Copying = ReturnType<typeof useCopy> & { text: string; copyAndSay(): Promise<boolean> };

export interface ReportTexts {
  /** In the report's language. */
  wording: Wording;
  whole: Copying;
  line: Copying;
  /** The texts of its language, where that is another one than the page's. */
  words: Later<unknown>;
}

/**
 * The report and its line as plain texts, and how each is copied.
 * @param language of the report, whatever the session's
 */
export function useReportTexts(
  report: Report,
  contacts: readonly Contact[],
  language: Language,
): ReportTexts {
  const { wording: page, language: spoken } = usePage();
  const words = useLanguage(language === spoken ? undefined : language);
  const t = words.part ?? page.t;
  const wording = wordingOf(t, t, report.facts);
  const date = dateTags[words.part ? language : spoken];
  const text = useMemo(
    () => reportText(report, wording, contactLines(contacts), date),
    [report, wording, contacts, date],
  );
  const whole = useCopying(text);
  const line = useCopying(useMemo(() => reportLine(report, wording), [report, wording]));
  return { wording, whole, line, words };
}

/** Copies, and says how it went to whoever can't see it. */
function useCopying(text: string): Copying {
  const { wording, announce } = usePage();
  const { t } = wording;
  const copying = useCopy(text);
  const copyAndSay = async () => {
    const how = await copying.copy();
    announce(how === 'copied' ? t('report:ending.copied') : t(`ui:command.${how}`));
    return how === 'copied';
  };
  return { ...copying, text, copyAndSay };
}
