import { useId } from 'preact/hooks';
import { piecesOf } from '../../guide/dictation/pieces';
import { type ReadBack, readBack } from '../../guide/dictation/readBack';
import { shownAs } from '../../guide/plainText';
import type { Alphabet } from '../../i18n/alphabets';
import { spoken } from '../../i18n/spoken';
import { usePage } from '../context';
import './readBack.css';

interface Props {
  text: string;
  typed: string;
  onTyped(typed: string): void;
  /** What asks for it. */
  check: string;
  isCommand: boolean;
  alphabet: Alphabet;
  /** Back to what differs. */
  onReturn(position: number): void;
}

/** How much of what is right stands before what differs, in characters. */
const context = 12;

/** What the caller reads back, compared as it is typed; at last, what to press. */
export function ReadBackField({ text, typed, onTyped, check, isCommand, alphabet, onReturn }: Props) {
  const { t } = usePage().wording;
  const field = useId();
  const result = readBack(text, typed);
  const { state } = result;
  return (
    <>
      <div class="to-say">
        <p>{check}</p>
      </div>
      <div class="field">
        <label for={field}>{t('dictation:readBack.label')}</label>
        <input
          id={field}
          type="text"
          value={typed}
          autocomplete="off"
          autocapitalize="off"
          autocorrect="off"
          spellcheck={false}
          aria-invalid={state === 'different'}
          aria-describedby={`${field}-hint ${field}-said`}
          onInput={(event) => onTyped(event.currentTarget.value)}
        />
        <p id={`${field}-hint`} class="hint">
          {t('dictation:readBack.hint')}
        </p>
        <p id={`${field}-said`} class={state === 'different' ? 'refusal' : 'right'} aria-live="polite">
          {state !== 'nothing' && t(`dictation:readBack.${state}`)}
        </p>
      </div>
      {state === 'different' && (
        <Difference text={text} result={result} alphabet={alphabet} onReturn={() => onReturn(result.at)} />
      )}
      {isCommand && state !== 'different' && (
        <div class="to-say">
          <p>{t('dictation:enter')}</p>
        </div>
      )}
    </>
  );
}

function Difference(props: {
  text: string;
  result: Extract<ReadBack, { state: 'different' }>;
  alphabet: Alphabet;
  onReturn(): void;
}) {
  const { t } = usePage().wording;
  const { at, expected, found } = props.result;
  const before = `${at > context ? '…' : ''}${props.text.slice(Math.max(0, at - context), at)}`;
  return (
    <>
      <dl class="difference">
        <dt>{t('dictation:readBack.expected')}</dt>
        <dd>
          <Mark before={before} text={expected} />
          {expected === '' ? t('dictation:readBack.end') : nameOf(expected, t, props.alphabet)}
        </dd>
        <dt>{t('dictation:readBack.found')}</dt>
        <dd>
          <Mark before={before} text={found} />
          {nameOf(found, t, props.alphabet)}
        </dd>
      </dl>
      {expected !== '' && (
        <button type="button" class="plain" data-part="return" onClick={props.onReturn}>
          {t('dictation:readBack.return')}
        </button>
      )}
    </>
  );
}

function Mark({ before, text }: { before: string; text: string }) {
  return (
    <code translate={false}>
      {before}
      {text && <mark>{text === ' ' ? '␣' : shownAs(text)}</mark>}
    </code>
  );
}

/** How a character is said; one that no line has stands for itself, or for its number where nobody would see it. */
function nameOf(
  character: string,
  t: ReturnType<typeof usePage>['wording']['t'],
  alphabet: Alphabet,
): string {
  return /^[ -~]$/.test(character) ? spoken(piecesOf(character), t, alphabet) : shownAs(character);
}
