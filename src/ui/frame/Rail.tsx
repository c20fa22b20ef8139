import type { Trail } from '../../guide/session/trail';
import { sectionIds, stepInfo } from '../../guide/steps';
import './rail.css';

/** The parts of the way as windows of a counter: passed, the present one, those that may still come. The words beside it say the same. */
export function Rail({ trail }: { trail: Trail }) {
  const { section } = stepInfo(trail.step);
  const seen = new Set(trail.answered.map(({ step }) => stepInfo(step).section));
  seen.delete(section);
  return (
    <span class="rail" aria-hidden="true">
      {sectionIds.map((id, index) => (
        <i key={id} class={index < seen.size ? 'passed' : index === seen.size ? 'present' : undefined} />
      ))}
    </span>
  );
}
