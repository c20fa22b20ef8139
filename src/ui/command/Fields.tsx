import type { InputId } from '../../guide/commands/inputs';
import { givenInputs } from '../../guide/session/journal';
import { useSession } from '../session/useSession';
import { InputField } from './InputField';

/** Fields for some inputs, filled with what was given before wherever it was given. */
export function Fields({ ids }: { ids: readonly InputId[] }) {
  const session = useSession();
  const given = givenInputs(session.state.journal);
  if (ids.length === 0) return null;
  return (
    <div class="fields">
      {ids.map((id) => (
        <InputField
          key={id}
          id={id}
          value={given[id] ?? ''}
          onGive={(input, value) => session.record({ kind: 'gave', input, value })}
        />
      ))}
    </div>
  );
}
