import type { Trail } from '../../guide/session/trail';
import { sectionIds, stepInfo } from '../../guide/steps';
import './rail.css';

interface Props {
  trail: Trail;
  /** What the step is called in the booklet, once that is known. */
  number: string | undefined;
}

/**
 * The parts of the way as windows of a counter: passed, the present one with the step's number, those that may still come. The
 * words beside it say the same.
 */
export function Rail({ trail, number }: Props) {
  const { section } = stepInfo(trail.step);
  const seen = new Set(trail.answered.map(({ step }) => stepInfo(step).section));
  seen.delete(section);
  return (
    <span class="rail" aria-hidden="true">
      {sectionIds.map((id, index) => (
        <i key={id} class={index < seen.size ? 'passed' : index === seen.size ? 'present' : undefined}>
          {index === seen.size && number}
        </i>
      ))}
    </span>
  );
}
