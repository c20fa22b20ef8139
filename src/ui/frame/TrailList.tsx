import type { Trail } from '../../guide/session/trail';
import { type StepId, sectionIds, stepInfo } from '../../guide/steps';
import { usePage } from '../context';
import { TrailItem } from './TrailItem';
import './trail.css';

export interface TrailProps {
  /** The whole trail, not just as far as the step that is looked at. */
  trail: Trail;
  shown: StepId;
  onChange(step: StepId): void;
}

/** The steps walked so far, the last one first, each with its answer and a way to change it. */
export function TrailList({ trail, shown, onChange }: TrailProps) {
  const { t } = usePage().wording;
  return (
    <>
      {[...sectionIds].reverse().map((section) => {
        const answered = trail.answered.filter(({ step }) => stepInfo(step).section === section).reverse();
        if (answered.length === 0) return null;
        return (
          <section key={section} class="trail-section">
            <h3>{t(`guide:sections.${section}`)}</h3>
            <ol reversed>
              {answered.map((entry) => (
                <TrailItem key={entry.step} entry={entry} shown={shown} onChange={onChange} />
              ))}
            </ol>
          </section>
        );
      })}
    </>
  );
}
