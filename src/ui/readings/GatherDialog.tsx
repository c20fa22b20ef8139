import { useState } from 'preact/hooks';
import type { Shell } from '../../guide/commands/carriers';
import { hasPowershell } from '../../guide/commands/olderWindows';
import { circumstancesOf } from '../../guide/readings/circumstances';
import { collecting } from '../../guide/readings/probes';
import { type Collected, readCollection } from '../../guide/readings/readCollection';
import { type Candidate, readEntry } from '../../guide/readings/reading';
import { acceptedInputs } from '../../guide/session/journal';
import { copiedEntry } from '../../guide/session/readyCommand';
import { stampFor } from '../../guide/session/stamp';
import { CommandBlock } from '../command/CommandBlock';
import { ShellOptions } from '../command/ShellOptions';
import { usePage } from '../context';
import { Dialog } from '../parts/Dialog';
import { useSession } from '../session/useSession';
import type { GatherProps } from '../step/Gather';
import { CollectedList } from './CollectedList';
import { sureValues } from './onlyValues';
import { PastedText } from './PastedText';
import { useResultFirst } from './useResultFirst';
import './readings.css';

/** All readings with one command and one paste: what it shows is said first, and nothing is kept before a person says so. */
export function GatherDialog({ step, facts, onClose }: GatherProps & { onClose(): void }) {
  const { wording, preferences, announce } = usePage();
  const session = useSession();
  const { t } = wording;
  const { journal } = session.state;
  const [collected, setCollected] = useState<readonly Collected[]>();
  const [chosen, setChosen] = useState<readonly Candidate[]>([]);
  const shell: Shell = hasPowershell(facts) ? preferences.shell : 'cmd';
  const stamp = stampFor(journal, step, Date.now());
  const given = acceptedInputs(journal);
  const isMissing = ({ input }: Candidate) => given[input] === undefined;
  const only = sureValues((collected ?? []).map(({ reading }) => reading)).filter(isMissing);
  const { result, isFolded, onRead } = useResultFirst();
  const onText = (text: string, isPasted: boolean) => {
    setChosen([]);
    const circumstances = circumstancesOf(journal, collecting, Date.now());
    const read = text === '' ? undefined : readCollection(text, circumstances);
    setCollected(read);
    onRead(isPasted, read !== undefined && read.length > 0);
  };
  const keep = () => {
    for (const { probe, step: helped, reading } of collected ?? []) {
      if (reading.lines.length > 0) session.record(readEntry(helped, probe, reading));
    }
    for (const { input, value } of [...only, ...chosen]) session.record({ kind: 'gave', input, value });
    announce(t('readings:gather.done'));
  };
  return (
    <Dialog
      title={t('ui:gather')}
      class="gather"
      onClose={onClose}
      foot={
        collected?.some(({ reading }) => reading.lines.length > 0) && (
          <form method="dialog" class="choices">
            <button type="submit" class="primary" data-move="keep" onClick={keep}>
              {t('readings:gather.keep')}
            </button>
          </form>
        )
      }
    >
      {!isFolded && (
        <>
          <p>{t('readings:gather.reads')}</p>
          <p>{t('readings:gather.prints')}</p>
          {hasPowershell(facts) && <ShellOptions compact />}
          <CommandBlock
            ready={{ command: collecting, basis: { facts, values: {}, stamp } }}
            carrier={shell}
            onCopied={(one) => session.record(copiedEntry(step, one, shell))}
          />
        </>
      )}
      <div ref={result} role="status" aria-live="polite" class="understood" tabIndex={-1}>
        {collected?.length === 0 && <p class="why-not">{t('readings:gather.none')}</p>}
        {collected && collected.length > 0 && (
          <CollectedList
            collected={collected}
            only={only}
            chosen={chosen}
            onChoose={(one) => setChosen([...chosen.filter(({ input }) => input !== one.input), one])}
          />
        )}
      </div>
      <PastedText isFolded={isFolded} onText={onText} />
    </Dialog>
  );
}
