import { proposalAt, readingsAt } from '../../guide/readings/kept';
import type { Journal } from '../../guide/session/journal';
import { type StepId, stepInfo } from '../../guide/steps';
import { later, useLater } from '../parts/useLater';

const loadKeptCard = later(() => import('../readings/KeptCard'));

/** What was read on the PC for a step, where something was. */
export function Kept({ step, journal }: { step: StepId; journal: Journal }) {
  const readings = readingsAt(journal, step);
  const part = useLater(readings.length > 0, loadKeptCard);
  if (!part) return null;
  return (
    <part.KeptCard
      step={step}
      readings={readings}
      proposed={proposalAt(journal, step)}
      isQuestion={stepInfo(step).meta.kind === 'question'}
    />
  );
}
