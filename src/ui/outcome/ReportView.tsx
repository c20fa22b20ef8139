import { useEffect, useState } from 'preact/hooks';
import { reportOf } from '../../guide/session/report';
import { loadLanguage, type Translate } from '../../i18n/i18n';
import { dateTags, type Language, languages } from '../../i18n/language';
import { reportLine, reportText } from '../../i18n/reportText';
import { outcomeText, wordingOf } from '../../i18n/wording';
import type { Contact } from '../../platform/kiosk';
import { useCopy } from '../command/useCopy';
import { usePage } from '../context';
import { Options } from '../parts/Options';
import { useSession } from '../session/useSession';
import { turnToTexts } from './turnTo';

/** The report as plain text to copy, in either language whatever the session's. */
export function ReportView({ contacts }: { contacts: readonly Contact[] }) {
  const page = usePage();
  const { t } = page.wording;
  const [language, setLanguage] = useState<Language>(page.language);
  const words = useLanguage(language) ?? t;
  const report = reportOf(useSession().state.journal, Date.now());
  const wording = wordingOf(words, words, report.facts);
  const advice = report.outcome ? outcomeText(report.outcome, wording).turnTo : '';
  const text = reportText(report, wording, turnToTexts(advice, contacts), dateTags[language]);
  const whole = useCopy(text);
  const line = useCopy(reportLine(report, wording));
  const copyWith = async ({ copy }: typeof whole) => {
    const how = await copy();
    page.announce(how === 'copied' ? t('ui:report.copied') : t(`ui:command.${how}`));
  };
  return (
    <section class="report">
      <h2>{t('ui:report.title')}</h2>
      <Options<Language>
        legend={t('ui:report.language')}
        options={languages.map((id) => ({ id, label: t(`ui:language.${id}`) }))}
        chosen={language}
        onChoose={setLanguage}
      />
      <p>
        <button type="button" class="primary" data-copy="report" onClick={() => copyWith(whole)}>
          {whole.result === 'copied' ? t('ui:command.copied') : t('ui:report.copy')}
        </button>
      </p>
      {[whole, line].some(({ result }) => result === 'selected' || result === 'failed') && (
        <p class="trouble">{t('ui:command.selected')}</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too */}
      <pre ref={whole.shown as never} data-report lang={language} tabIndex={0}>
        {text}
      </pre>
      <h3>{t('ui:report.line')}</h3>
      <div class="line">
        <code ref={line.shown} lang={language}>
          {reportLine(report, wording)}
        </code>
        <button type="button" class="copy primary" data-copy="line" onClick={() => copyWith(line)}>
          {line.result === 'copied' ? t('ui:command.copied') : t('ui:command.copy')}
        </button>
      </div>
    </section>
  );
}

/** The texts of a language once they are there. */
function useLanguage(language: Language): Translate | undefined {
  const [loaded, setLoaded] = useState<{ language: Language; t: Translate }>();
  useEffect(() => {
    let wanted = true;
    loadLanguage(language)
      .then((t) => wanted && setLoaded({ language, t }))
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [language]);
  return loaded?.language === language ? loaded.t : undefined;
}
