import { useId, useState } from 'preact/hooks';
import type { Report } from '../../guide/session/report';
import { type Language, languages } from '../../i18n/language';
import { usePage } from '../context';
import { Coming } from '../parts/Coming';
import { More } from '../parts/More';
import { Options } from '../parts/Options';
import { Unfold } from '../parts/Unfold';
import { CheckAnswers } from './CheckAnswers';
import { ReportSummary } from './ReportSummary';
import { hasWaysBesides } from './TakeAlong';
import { useCarriers } from './useCarriers';
import type { ReportTexts } from './useReportTexts';
import './report.css';

interface Props {
  report: Report;
  texts: ReportTexts;
  language: Language;
  onLanguage(language: Language): void;
}

/** The report: what matters most of it, and folded its line for a ticket and all of it as plain text, in the language chosen for it. */
export function ReportView({ report, texts, language, onLanguage }: Props) {
  const { t } = usePage().wording;
  const { wording, whole, line, words } = texts;
  const may = useCarriers();
  const [isOpen, setOpen] = useState<boolean>();
  const isOnlyHere = !may.copy && !hasWaysBesides(may, report);
  const text = useId();
  // What is only selected has to be seen, and what can be read here only.
  const isShown = (isOpen ?? isOnlyHere) || whole.trouble !== undefined;
  return (
    <section class="report">
      <h2>{t('report:ending.title')}</h2>
      <ReportSummary report={report} wording={wording} language={language} />
      {(whole.trouble ?? line.trouble) && (
        <p class="trouble">
          {whole.trouble ?? line.trouble} {may.qr && t('report:take.instead')}
        </p>
      )}
      <div class="folds">
        <CheckAnswers />
        <More title={t('report:ending.line')} open={line.trouble !== undefined}>
          <div class="line">
            <code ref={line.shown} lang={language} translate={false}>
              {line.text}
            </code>
            {may.copy && (
              <button type="button" class="copy" data-copy="line" onClick={line.copy}>
                {line.label}
              </button>
            )}
          </div>
        </More>
        <Unfold
          of={text}
          label={t('report:ending.whole')}
          isOpen={isShown}
          onToggle={() => setOpen(!isShown)}
        />
      </div>
      {words.isMissing && <Coming of={words} />}
      {isShown && (
        <Options<Language>
          legend={t('report:ending.language')}
          options={languages.map((id) => ({ id, label: t(`ui:language.${id}`) }))}
          chosen={language}
          onChoose={onLanguage}
        />
      )}
      <pre
        ref={whole.shown as never}
        id={text}
        data-report
        lang={language}
        translate={false}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too
        tabIndex={0}
        hidden={!isShown}
      >
        {whole.text}
      </pre>
    </section>
  );
}
