import type { Trail } from '../../guide/session/trail';
import { type StepId, sectionIds, stepInfo } from '../../guide/steps';
import { manners } from '../../i18n/manner';
import { answerText, stepTitle } from '../../i18n/wording';
import { usePage } from '../context';
import './trail.css';

export interface TrailProps {
  /** The whole trail, not just as far as the step that is looked at. */
  trail: Trail;
  shown: StepId;
  onChange(step: StepId): void;
}

/** The steps walked so far, the last one first, each with its answer and a way to change it. */
export function TrailList({ trail, shown, onChange }: TrailProps) {
  const { wording, preferences } = usePage();
  const { t } = wording;
  const { voice } = manners[preferences.mode];
  return (
    <>
      {[...sectionIds].reverse().map((section) => {
        const answered = trail.answered.filter(({ step }) => stepInfo(step).section === section).reverse();
        if (answered.length === 0) return null;
        return (
          <section key={section} class="trail-section">
            <h3>{t(`guide:sections.${section}`)}</h3>
            <ol reversed>
              {answered.map(({ step, answer, reason }) => (
                <li key={step} data-trail={step} aria-current={step === shown ? 'step' : undefined}>
                  <span class="trail-step">{stepTitle(step, wording)}</span>
                  <span class="trail-answer">
                    {answerText(step, answer, voice, wording)}
                    {reason && ` (${t(`guide:reasons.${reason}`)})`}
                  </span>
                  <button
                    type="button"
                    class="plain"
                    aria-label={t('session:trail.changeName', { title: stepTitle(step, wording) })}
                    onClick={() => onChange(step)}
                  >
                    {t('session:trail.change')}
                  </button>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </>
  );
}
