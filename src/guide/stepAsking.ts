import type { Asked } from './guideMachine';
import type { StepAsking } from './stepKinds';
import { stepIds, stepInfo } from './steps';

/** The question that asks for something that the report tells. */
export function stepAsking<What extends Asked>(what: What): StepAsking<What> {
  const asks = ({ meta }: ReturnType<typeof stepInfo>) => meta.kind === 'question' && meta.asks === what;
  return stepIds.find((id) => asks(stepInfo(id))) as StepAsking<What>;
}
