import type { Candidate } from '../../guide/readings/reading';
import { usePage } from '../context';

interface Props {
  inputs: readonly Candidate[];
  isUsed(one: Candidate): boolean;
  onUse(one: Candidate): void;
}

/** A button for each value that would fill a field; where there are several things, below the line that tells them apart. */
export function UseValues({ inputs, isUsed, onUse }: Props) {
  const { t } = usePage().wording;
  const lines = [...new Set(inputs.map(({ line }) => line))];
  return (
    <>
      {lines.map((line) => {
        const here = inputs.filter((one) => one.line === line);
        const isTold = here.some(({ value }) => line.includes(value));
        return (
          <div key={line} class="use-values">
            {lines.length > 1 && !isTold && <p class="told-by">{line}</p>}
            {here.map((one) => (
              <button
                key={`${one.input} ${one.value}`}
                type="button"
                data-use={one.input}
                aria-pressed={isUsed(one)}
                onClick={() => onUse(one)}
              >
                {t(`readings:use.${one.input}`, { value: one.value })}
              </button>
            ))}
          </div>
        );
      })}
    </>
  );
}
