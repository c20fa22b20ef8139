import { useId } from 'preact/hooks';
import {
  type ChoiceInputId,
  checkInput,
  choices,
  cutInput,
  type InputId,
  isChoice,
  isFree,
  longestInput,
} from '../../guide/commands/inputs';
import { choiceText, inputText } from '../../i18n/inputTexts';
import { manners } from '../../i18n/manner';
import { usePage } from '../context';
import { later, useLater } from '../parts/useLater';
import { useTyped } from '../parts/useTyped';
import { DictateButton } from './DictateButton';
import '../parts/field.css';

const loadPasswordHint = later(() => import('../parts/PasswordHint'));

interface Props {
  id: InputId;
  value: string;
  onGive(id: InputId, value: string): void;
}

/** A field for one input: its label, where to find it, and a clear sentence where the value is refused. */
export function InputField(props: Props) {
  return isChoice(props.id) ? <ChoiceField {...props} id={props.id} /> : <TextField {...props} />;
}

function ChoiceField({ id, value, onGive }: Props & { id: ChoiceInputId }) {
  const { t } = usePage().wording;
  const words = inputText(id, t);
  const field = useId();
  const options: readonly string[] = choices[id];
  return (
    <div class="field" data-input={id}>
      <label for={field}>{words.label}</label>
      <select
        id={field}
        value={value}
        aria-describedby={`${field}-hint`}
        onChange={(event) => onGive(id, event.currentTarget.value)}
      >
        <option value="" disabled>
          {t('ui:choose')}
        </option>
        {options.map((option) => (
          <option key={option} value={option}>
            {choiceText(id, option, t)}
          </option>
        ))}
      </select>
      <p id={`${field}-hint`} class="hint">
        {words.hint}
      </p>
    </div>
  );
}

function TextField({ id, value, onGive }: Props) {
  const { wording, preferences } = usePage();
  const { t } = wording;
  const words = inputText(id, t);
  const field = useId();
  const { text, type, settle } = useTyped(value, (typed) => onGive(id, typed), cutInput);
  const { part: warning } = useLater(isFree(id) && text !== '', loadPasswordHint);
  const checked = checkInput(id, text);
  const isRefused = !checked.ok && checked.refusal !== 'empty';
  return (
    <div class="field" data-input={id}>
      <label for={field}>{words.label}</label>
      <input
        id={field}
        type="text"
        maxLength={longestInput + 1}
        value={text}
        autocomplete="off"
        autocapitalize="off"
        autocorrect="off"
        spellcheck={false}
        aria-invalid={isRefused}
        aria-describedby={`${field}-hint ${field}-said`}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={settle}
      />
      <p id={`${field}-hint`} class="hint">
        {words.hint}
      </p>
      <p id={`${field}-said`} class={isRefused ? 'refusal' : 'cleaned'} aria-live="polite">
        {isRefused && t(`commands:refusals.${checked.refusal}`, { characters: checked.characters })}
        {checked.ok &&
          checked.cleanedFrom &&
          t('ui:cleaned', { from: checked.cleanedFrom, value: checked.value })}
      </p>
      {warning && <warning.PasswordHint text={text} />}
      {manners[preferences.mode].callerDoes && checked.ok && !isFree(id) && (
        <p>
          <DictateButton name={words.label} text={checked.value} carrier={undefined} isPrimary={false} />
        </p>
      )}
    </div>
  );
}
