import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Report } from '../../guide/session/report';
import { loadLanguage, type Translate } from '../../i18n/i18n';
import { dateTags, type Language } from '../../i18n/language';
import { reportLine, reportText } from '../../i18n/reportText';
import { type Wording, wordingOf } from '../../i18n/wording';
import type { Contact } from '../../platform/contacts';
import { useCopy } from '../command/useCopy';
import { usePage } from '../context';
import { contactLines } from './turnTo';

export type Copying = ReturnType<typeof useCopy> & { text: string; copyAndSay(): Promise<boolean> };

export interface ReportTexts {
  /** In the report's language. */
  wording: Wording;
  whole: Copying;
  line: Copying;
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
  const words = useLanguage(language);
  const wording = wordingOf(words, words, report.facts);
  const text = useMemo(
    () => reportText(report, wording, contactLines(contacts), dateTags[language]),
    [report, wording, contacts, language],
  );
  const whole = useCopying(text);
  const line = useCopying(useMemo(() => reportLine(report, wording), [report, wording]));
  return { wording, whole, line };
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

/** The texts of a language once they are there, those of the page until then. */
function useLanguage(language: Language): Translate {
  const { wording, language: spoken } = usePage();
  const [loaded, setLoaded] = useState<{ language: Language; t: Translate }>();
  useEffect(() => {
    if (language === spoken) return;
    let wanted = true;
    loadLanguage(language)
      .then((t) => wanted && setLoaded({ language, t }))
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [language, spoken]);
  return language !== spoken && loaded?.language === language ? loaded.t : wording.t;
}
