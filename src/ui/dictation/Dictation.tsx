import { useEffect, useRef, useState } from 'preact/hooks';
import { chunkAt, dictate, textOf } from '../../guide/dictation/dictate';
import { spelledOut } from '../../guide/dictation/pieces';
import { alphabetFor } from '../../i18n/alphabets';
import { sayingsOf, spoken } from '../../i18n/spoken';
import type { Dictated } from '../command/DictateButton';
import { usePage } from '../context';
import { Dialog } from '../parts/Dialog';
import { useAnnouncement } from '../parts/useAnnouncement';
import { AlphabetChoice } from './AlphabetChoice';
import { ChunkView } from './ChunkView';
import './dictation.css';
import { LineView } from './LineView';
import { Opening } from './Opening';
import { PartButtons } from './PartButtons';
import { ReadBackField } from './ReadBackField';
import { SpeakChunk } from './SpeakChunk';
import { useParts } from './useParts';

/**
 * A command or a value to be dictated by phone: first what the caller opens, then one chunk at a time in large type with how
 * to say it, at last the reading back.
 */
export function Dictation({ onClose, ...dictated }: Dictated & { onClose(): void }) {
  const { wording, language, preferences } = usePage();
  const { t } = wording;
  const { name, text, carrier, onSaid } = dictated;
  const alphabet = alphabetFor(language, preferences.alphabet);
  const [chunks] = useState(() => dictate(text));
  const [announcement, announce] = useAnnouncement();
  const [spelledAt, setSpelledAt] = useState<number>();
  const [againAt, setAgainAt] = useState<number>();
  const [typed, setTyped] = useState('');
  const part = useRef<HTMLDivElement>(null);
  const isHandedOver = useRef(false);
  const isFirst = useRef(true);
  const end = chunks.length + 1;
  const { at, go } = useParts(end + 1, () => again());
  const chunk = chunks[at - 1];
  const isSpelled = spelledAt === at;
  const pieces = isSpelled ? spelledOut(chunk ?? []) : (chunk ?? []);
  const check = t(carrier ? 'dictation:checkBeforeEnter' : 'dictation:check');
  /** What a voice would say of this part; a screen reader hears it. */
  const said = chunk ? spoken(pieces, t, alphabet) : at === 0 ? t('dictation:first') : check;
  const number = { number: at, count: chunks.length };
  const again = () => {
    if (!chunk) return;
    setAgainAt(at);
    announce(said);
  };

  useEffect(() => part.current?.focus(), []);
  useEffect(() => part.current?.scrollIntoView({ block: 'start' }), [at]);
  useEffect(() => {
    // Who has heard the last part has the whole command and may run it: from here on the change is perhaps made.
    if (at < chunks.length || isHandedOver.current) return;
    isHandedOver.current = true;
    onSaid?.();
  }, [at]);
  useEffect(() => {
    // The first part is read because the focus comes to it.
    if (!isFirst.current) announce(said);
    isFirst.current = false;
  }, [at, isSpelled]);

  return (
    <Dialog
      title={t('dictation:title', { name })}
      class="dictation"
      onClose={onClose}
      foot={
        <PartButtons at={at} last={end} onGo={go} onAgain={chunk && again}>
          {chunk && <SpeakChunk said={said} />}
          {chunk?.some(({ kind }) => kind === 'word') && (
            <button
              type="button"
              class="plain"
              aria-pressed={isSpelled}
              onClick={() => setSpelledAt(isSpelled ? undefined : at)}
            >
              {t('dictation:spell')}
            </button>
          )}
        </PartButtons>
      }
    >
      <LineView text={text} from={textOf(chunks.slice(0, Math.max(0, at - 1)).flat()).length} chunk={chunk} />
      <div ref={part} class="part" tabIndex={-1}>
        <p class="where">
          {chunk && t(againAt === at ? 'dictation:partAgain' : 'dictation:part', number)}
          {!chunk && t(at === 0 ? 'dictation:first' : 'dictation:last')}
        </p>
        {chunk && <ChunkView text={textOf(chunk)} sayings={sayingsOf(pieces, t, alphabet)} />}
        {at === 0 && <Opening {...dictated} parts={chunks.length} />}
        {at === end && (
          <ReadBackField
            text={text}
            typed={typed}
            onTyped={setTyped}
            check={check}
            isCommand={carrier !== undefined}
            alphabet={alphabet}
            onReturn={(position) => {
              go(chunkAt(chunks, position) + 1);
              part.current?.focus();
            }}
          />
        )}
      </div>
      {language === 'it' && <AlphabetChoice />}
      <p class="hint keys">{t('dictation:keys')}</p>
      <p class="unseen" role="status" aria-live="polite">
        {announcement}
      </p>
    </Dialog>
  );
}
