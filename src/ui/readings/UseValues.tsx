import type { Candidate } from '../../guide/readings/reading';
import { usePage } from '../context';

interface Props {
  inputs: readonly Candidate[];
  isUsed(one: Candidate): boolean;
  onUse(one: Candidate): void;
}

/** A button for each value that would fill a field; where several would, with the line that tells them apart. */
export function UseValues({ inputs, isUsed, onUse }: Props) {
  const { t } = usePage().wording;
  if (inputs.length === 0) return null;
  const alike = (one: Candidate) => inputs.filter(({ input }) => input === one.input).length;
  return (
    <ul class="use-values">
      {inputs.map((one) => (
        <li key={`${one.input} ${one.value}`}>
          <button type="button" data-use={one.input} aria-pressed={isUsed(one)} onClick={() => onUse(one)}>
            {t(`readings:use.${one.input}`, { value: one.value })}
          </button>
          {alike(one) > 1 && !one.line.includes(one.value) && <span class="hint">{one.line}</span>}
        </li>
      ))}
    </ul>
  );
}
