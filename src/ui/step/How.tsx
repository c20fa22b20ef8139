import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { Carrier, Shell } from '../../guide/commands/carriers';
import {
  type Basis,
  type CommandId,
  commandInfo,
  hasLine,
  isCommandUseful,
  isOpenTo,
  needsInput,
} from '../../guide/commands/commands';
import { hasPowershell } from '../../guide/commands/olderWindows';
import type { Facts } from '../../guide/facts';
import { isCollected } from '../../guide/readings/kept';
import { collecting, isProbe } from '../../guide/readings/probes';
import { givenInputs } from '../../guide/session/journal';
import { copiedEntry } from '../../guide/session/readyCommand';
import { stampFor } from '../../guide/session/stamp';
import { type OutcomeId, type StepId, stepInfo } from '../../guide/steps';
import type { StepText } from '../../i18n/locale';
import { CommandBlock } from '../command/CommandBlock';
import { Fields } from '../command/Fields';
import { type Way, WayOptions } from '../command/WayOptions';
import { usePage } from '../context';
import { Doing } from '../parts/Doing';
import { useSession } from '../session/useSession';
import { Gather } from './Gather';
import { PasteBack } from './PasteBack';

interface Props {
  step: Exclude<StepId, OutcomeId>;
  text: StepText;
  facts: Facts;
}

/** How to do it: by hand, or with commands where there are some; by phone the hand comes first, else the command. */
export function How({ step, text, facts }: Props) {
  const { wording, preferences } = usePage();
  const { journal } = useSession().state;
  const { t } = wording;
  const shell: Shell = hasPowershell(facts) ? preferences.shell : 'cmd';
  const { commands = [], fields = [], kind } = stepInfo(step).meta;
  const isInstruction = kind === 'instruction';
  const useful = commands.filter((id) => isCommandUseful(id, facts));
  const inShell = useful.filter((id) => hasLine(id, 'cmd') || hasLine(id, 'powershell'));
  const byHand = useful.filter(
    (id) => (hasLine(id, 'run') && isOpenTo(id, 'run', facts)) || hasLine(id, 'dialog'),
  );
  const [way, setWay] = useState<Way>(preferences.mode === 'phone' ? 'hand' : 'command');
  const canGather =
    !isInstruction && inShell.some(isProbe) && isCommandUseful(collecting, facts) && !isCollected(journal);
  const isByHand = way === 'hand' || inShell.length === 0;
  const block = (id: CommandId, carrier: Carrier) => (
    <Block key={`${id} ${carrier}`} id={id} carrier={carrier} step={step} facts={facts} />
  );
  return (
    <section class="how">
      {inShell.length > 0 && <WayOptions way={way} facts={facts} onWay={setWay} />}
      {isByHand ? (
        <>
          <h2 class="small">{preferences.mode === 'alone' ? t('ui:do') : t('ui:doCaller')}</h2>
          <Doing texts={text.do} />
          {byHand.map((id) => block(id, hasLine(id, 'run') ? 'run' : 'dialog'))}
        </>
      ) : (
        <>
          {isInstruction && <p data-aloud="do">{t('ui:before', wording.values)}</p>}
          {inShell.map((id) => (
            <Fragment key={id}>
              <Fields ids={fields.filter((input) => needsInput(id, input))} />
              {block(id, shell)}
            </Fragment>
          ))}
          {isInstruction && <p data-aloud="do">{t('ui:after')}</p>}
          {canGather && <Gather step={step} facts={facts} />}
        </>
      )}
    </section>
  );
}

interface BlockProps {
  id: CommandId;
  carrier: Carrier;
  step: StepId;
  facts: Facts;
}

function Block({ id, carrier, step, facts }: BlockProps) {
  const session = useSession();
  const { journal } = session.state;
  const stamp = stampFor(journal, step, Date.now());
  const values = givenInputs(journal) as Basis['values'];
  const basis = { facts, values, stamp };
  const copied = journal.findLast((entry) => entry.kind === 'copied' && entry.command === id);
  // What was copied is undone by the same names and values, whatever the next one would be built from.
  const before = copied?.kind === 'copied' ? { facts, values: copied.values, stamp: copied.stamp } : basis;
  const undo = commandInfo(id).undo ?? [];
  return (
    <CommandBlock
      ready={{ command: id, basis }}
      carrier={carrier}
      undo={undo.map((command) => ({ command, basis: before }))}
      onCopied={(one) => session.record(copiedEntry(step, one, carrier))}
    >
      {isProbe(id) && <PasteBack probe={id} step={step} />}
    </CommandBlock>
  );
}
