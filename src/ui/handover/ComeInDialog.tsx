import type { TargetedEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { guideVersion } from '../../guide/guideMachine';
import { type ReadHandOver, readFile, readHandOver } from '../../guide/handover/readHandOver';
import { longestFile } from '../../guide/handover/reportFile';
import { usePage } from '../context';
import { Dialog } from '../parts/Dialog';
import { arrived, emptyState } from '../session/beginSession';
import { useSession } from '../session/useSession';
import { BookletNumber } from './BookletNumber';
import { Record } from './Record';
import '../parts/field.css';
import './handover.css';

/** Most that is written into the field: of what is longer a browser would lay out more than anybody reads. */
const longestTyped = 2000;

interface Props {
  /** What came with the address, if anything. */
  link: string | undefined;
  onClose(): void;
}

/** What somebody handed over: typed, pasted or chosen as a file, then shown to read only, and gone on with if that is wished. */
export function ComeInDialog({ link, onClose }: Props) {
  const { wording, isKiosk } = usePage();
  const { t } = wording;
  const session = useSession();
  const [found, setFound] = useState<ReadHandOver | undefined>(
    link ? readHandOver(link, Date.now()) : undefined,
  );
  const field = useId();
  const read = (text: string) => setFound(text.trim() === '' ? undefined : readHandOver(text, Date.now()));
  const onPaste = (event: TargetedEvent<HTMLTextAreaElement, ClipboardEvent>) => {
    const text = event.clipboardData?.getData('text') ?? '';
    if (text.length <= longestTyped) return;
    event.preventDefault();
    read(text);
  };
  const onFile = async ({ currentTarget }: TargetedEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    if (!file) return;
    // By its size first: nobody waits for a film to be read.
    setFound(file.size > 4 * longestFile ? { ok: false, why: 'file' } : readFile(await file.text()));
  };
  const goOn = () => {
    if (!found?.ok) return;
    const { journal, guideVersion: written } = found;
    const version = written === guideVersion ? undefined : written;
    session.resume({ state: emptyState(journal), arrival: { ...arrived, version } });
  };
  return (
    <Dialog
      title={t('report:handOver.comeIn')}
      class="come-in"
      onClose={onClose}
      foot={
        found?.ok && (
          <form method="dialog" class="choices">
            <button type="submit" class="primary" data-move="go-on" onClick={goOn}>
              {t('report:handOver.goOn')}
            </button>
          </form>
        )
      }
    >
      <div class="field">
        <label for={field}>{t(isKiosk ? 'report:handOver.typed' : 'report:handOver.given')}</label>
        <textarea
          id={field}
          rows={2}
          maxLength={longestTyped}
          autocomplete="off"
          autocapitalize="off"
          autocorrect="off"
          spellcheck={false}
          aria-describedby={`${field}-hint ${field}-said`}
          aria-invalid={found?.ok === false}
          onPaste={onPaste}
          onInput={(event) => read(event.currentTarget.value)}
        />
        <p id={`${field}-hint`} class="hint">
          {t('report:handOver.tolerant')}
        </p>
        <p id={`${field}-said`} class="refusal" aria-live="polite">
          {found && !found.ok && t(`report:handOver.why.${found.why}`, { ...found, own: guideVersion })}
          {found && !found.ok && found.why === 'version' && !isKiosk && ` ${t('report:handOver.anyVersion')}`}
        </p>
      </div>
      {!isKiosk && (
        <label class="file">
          <input type="file" class="unseen" accept=".json,application/json" onChange={onFile} />
          <span>{t('report:handOver.file')}</span>
        </label>
      )}
      {found?.ok && <Record of={found} />}
      {!link && (
        <BookletNumber
          journal={[]}
          onLook={onClose}
          onGoOn={(journal) => {
            session.resume({ state: emptyState(journal), arrival: arrived });
            onClose();
          }}
        />
      )}
    </Dialog>
  );
}
