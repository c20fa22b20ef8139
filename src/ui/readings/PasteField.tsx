import { useState } from 'preact/hooks';
import { circumstancesOf, commandOf } from '../../guide/readings/circumstances';
import { type Candidate, type Reading, readEntry } from '../../guide/readings/reading';
import { type AtStep, readElsewhere, readPrinted } from '../../guide/readings/readPrinted';
import { givenInputs } from '../../guide/session/journal';
import { inputText } from '../../i18n/inputTexts';
import { usePage } from '../context';
import { shownTrail } from '../session/guideState';
import { useSession } from '../session/useSession';
import type { PasteBackProps } from '../step/PasteBack';
import { onlyValues } from './onlyValues';
import { PastedText } from './PastedText';
import { Understood } from './Understood';
import { useResultFirst } from './useResultFirst';
import './readings.css';

/** What came up after a command: pasted here, read, and at most proposed. */
export function PasteField({ probe, step }: PasteBackProps) {
  const session = useSession();
  const { wording, announce } = usePage();
  const [reading, setReading] = useState<Reading>();
  const [elsewhere, setElsewhere] = useState<readonly AtStep[]>([]);
  const { journal } = session.state;
  const { result, isFolded, onRead } = useResultFirst();
  const onText = (text: string, isPasted: boolean) => {
    const circumstances = circumstancesOf(journal, commandOf(probe), Date.now());
    const read = text === '' ? undefined : readPrinted(probe, text, circumstances, step);
    setReading(read);
    onRead(isPasted, read !== undefined && read.lines.length > 0);
    setElsewhere(readElsewhere(probe, text, circumstances, step));
  };
  const keep = (one: Reading) => {
    session.record(readEntry(step, probe, one));
    for (const other of elsewhere) session.record(readEntry(other.step, probe, other.reading));
  };
  const onKeep = (given: Reading) => {
    keep(given);
    announce(wording.t('readings:kept.done'));
  };
  const fill = ({ input, value }: Candidate) => session.record({ kind: 'gave', input, value });
  const onAnswer = (given: Reading) => {
    if (!given.answer) return;
    keep(given);
    for (const one of onlyValues(given.inputs)) fill(one);
    session.answer(given.answer, given.reason);
  };
  const onUse = (one: Candidate, given: Reading) => {
    keep(given);
    fill(one);
    announce(wording.t('readings:used', { input: inputText(one.input, wording.t).label }));
  };
  return (
    <div class="more-body">
      <div ref={result} role="status" aria-live="polite" class="understood" tabIndex={-1}>
        {reading && (
          <Understood
            reading={reading}
            step={step}
            offered={shownTrail(session.state).answers}
            isUsed={({ input, value }) => givenInputs(journal)[input] === value}
            onAnswer={() => onAnswer(reading)}
            onUse={(one) => onUse(one, reading)}
            onKeep={() => onKeep(reading)}
          />
        )}
      </div>
      <PastedText isNamed isFolded={isFolded} onText={onText} />
    </div>
  );
}
