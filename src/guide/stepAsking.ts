import type { Answer, Asked } from './guideMachine';
import type { StepAsking } from './stepKinds';
import { type StepId, stepIds, stepInfo } from './steps';

/** The question that asks for something that the report tells. */
export function stepAsking<What extends Asked>(what: What): StepAsking<What> {
  const asks = ({ meta }: ReturnType<typeof stepInfo>) => meta.kind === 'question' && meta.asks === what;
  return stepIds.find((id) => asks(stepInfo(id))) as StepAsking<What>;
}

/** The answers of a step that stand for a message which is known word for word. */
export function messagesAt(step: StepId): readonly Answer[] {
  const { meta } = stepInfo(step);
  return (meta.kind === 'question' && meta.quotes) || [];
}
