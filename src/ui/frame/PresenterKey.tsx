import type { Journal } from '../../guide/session/journal';
import type { StepId } from '../../guide/steps';
import { usePage } from '../context';
import { Coming } from '../parts/Coming';
import { later, useLater } from '../parts/useLater';
import { usePresenterKey } from './usePresenterKey';

const loadPresenter = later(() => import('../dictation/Presenter'));

interface Props {
  step: StepId;
  journal: Journal;
  isOpen: boolean;
  onOpen(): void;
  onClose(): void;
}

/** Opens the presenter's view by its key, and shows it once it is there. */
export function PresenterKey({ step, journal, isOpen, onOpen, onClose }: Props) {
  const presenter = useLater(isOpen, loadPresenter);
  usePresenterKey(usePage().preferences.keys, onOpen, 'outside');
  const { part } = presenter;
  if (!part) return isOpen ? <Coming of={presenter} onEnd={onClose} /> : null;
  return <part.Presenter step={step} journal={journal} onClose={onClose} />;
}
