import { useLayoutEffect, useState } from 'preact/hooks';
import './options.css';

/** Options of which exactly one is chosen, side by side. */
export function Options<Id extends string>(props: {
  legend: string;
  options: readonly { id: Id; label: string }[];
  chosen: Id;
  /** Small and in one row, its legend for screen readers only. */
  compact?: boolean;
  /** In one row, each as wide as the others. */
  isEven?: boolean;
  onChoose(id: Id): void;
}) {
  const name = useGroupName(props.options.map(({ id }) => id).join('-'));
  return (
    <fieldset class={props.compact ? 'options compact' : 'options'}>
      <legend class={props.compact ? 'unseen' : undefined}>{props.legend}</legend>
      <div class={props.isEven ? 'options-row even' : 'options-row'}>
        {props.options.map(({ id, label }) => (
          <label key={id} class="option" data-option={id}>
            <input
              type="radio"
              name={name}
              checked={id === props.chosen}
              onChange={() => props.onChoose(id)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const taken = new Set<string>();

/**
 * The name of a group of radio buttons, which no other group of the page has. Chromium keeps something for each name that it
 * has ever met, so each comes back once its group is gone.
 */
function useGroupName(options: string): string {
  const [name] = useState(() => {
    let free = options;
    while (taken.has(free)) free += '-';
    return free;
  });
  useLayoutEffect(() => {
    taken.add(name);
    return () => void taken.delete(name);
  }, [name]);
  return name;
}
