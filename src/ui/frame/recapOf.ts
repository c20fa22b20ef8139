import type { Journal } from '../../guide/session/journal';
import { reportOf } from '../../guide/session/report';
import { followTrail } from '../../guide/session/trail';
import { dateTags, type Language } from '../../i18n/language';
import { recap } from '../../i18n/recap';
import { type Wording, wordingOf } from '../../i18n/wording';

/** Where a session stands, in two sentences of the page's language. */
export function recapOf(journal: Journal, { t }: Wording, language: Language): string[] {
  const report = reportOf(journal, Date.now());
  return recap(report, followTrail(journal).step, wordingOf(t, t, report.facts), dateTags[language]);
}
