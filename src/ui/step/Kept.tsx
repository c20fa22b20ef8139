import { proposalAt, readingsAt } from '../../guide/readings/kept';
import type { Journal } from '../../guide/session/journal';
import { type StepId, stepInfo } from '../../guide/steps';
import { Coming } from '../parts/Coming';
import { later, useLater } from '../parts/useLater';

const loadKeptCard = later(() => import('../readings/KeptCard'));

/** What was read on the PC for a step, where something was. */
export function Kept({ step, journal }: { step: StepId; journal: Journal }) {
  const readings = readingsAt(journal, step);
  const card = useLater(readings.length > 0, loadKeptCard);
  const { part } = card;
  if (!part) return card.isMissing ? <Coming of={card} /> : null;
  return (
    <part.KeptCard
      step={step}
      readings={readings}
      proposed={proposalAt(journal, step)}
      isQuestion={stepInfo(step).meta.kind === 'question'}
    />
  );
}
