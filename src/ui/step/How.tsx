import { useState } from 'preact/hooks';
import { type Carrier, type Shell, shells } from '../../guide/commands/carriers';
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
import type { StepId } from '../../guide/steps';
import { manners } from '../../i18n/manner';
import { firstWay, onlyLooks, type Script, type ScriptAct } from '../../i18n/script';
import { CommandBlock } from '../command/CommandBlock';
import { Fields } from '../command/Fields';
import { type Way, WayOptions } from '../command/WayOptions';
import { usePage } from '../context';
import { useSession } from '../session/useSession';
import { Acts } from './Acts';
import { Gather } from './Gather';
import { PasteBack } from './PasteBack';
import { ToSay } from './ToSay';
import { useOpenAct } from './useOpenAct';

/** With no more acts than these, all are open at once. */
const few = 2;

/** What to say and what to do, by hand, or with commands where there are some: one thing after the other. */
export function How({ script, facts }: { script: Script; facts: Facts }) {
  const { wording, preferences } = usePage();
  const { journal } = useSession().state;
  const { t } = wording;
  const { step } = script;
  const manner = manners[preferences.mode];
  const shell: Shell = hasPowershell(facts) ? preferences.shell : 'cmd';
  const hasCommands = script.acts.some(({ by }) => by === 'command');
  const [way, setWay] = useState<Way>(firstWay(script, preferences.mode));
  const isByHand = way === 'hand' || !hasCommands;
  const shown = script.acts.filter(({ by }) => by !== (isByHand ? 'command' : 'hand'));
  const canGather = onlyLooks(script) && isCommandUseful(collecting, facts) && !isCollected(journal);
  const block = (id: CommandId, isWhole: boolean) => {
    const carrier = carrierOf(id, isByHand ? undefined : shell, facts);
    if (!carrier) return undefined;
    const key = `${id} ${carrier}`;
    return <Block key={key} id={id} carrier={carrier} step={step} facts={facts} isWhole={isWhole} />;
  };
  const acts = useOpenAct(shown, script.say.length > 0, step);
  const [isWhole, setWhole] = useState(false);
  const isSaying = acts.open === 'say';
  const areShown = isWhole || !isSaying;
  const areAllOpen = shown.length <= few && !isSaying;
  const hasLine = shown.some(({ id, commands }) => (areAllOpen || id === acts.open) && commands.length > 0);
  const name = manner.callerDoes ? t('ui:doCaller') : t('ui:do');
  const body = ({ commands, fields }: ScriptAct, wasOpen: boolean) => (
    <>
      {!isByHand && <Fields ids={fields.filter((input) => commands.some((one) => needsInput(one, input)))} />}
      {commands.map((id) => block(id, wasOpen))}
    </>
  );
  return (
    <section class="how" aria-label={name}>
      <ToSay texts={script.say} isOpen={isSaying} onOpen={() => acts.press('say')} onSaid={acts.said} />
      <Acts
        acts={shown}
        done={acts.done}
        open={acts.open === 'say' ? undefined : acts.open}
        areAllOpen={areAllOpen}
        areToCome={isSaying}
        isWhole={isWhole}
        onWhole={setWhole}
        name={name}
        onOpen={acts.press}
        onDone={acts.finish}
        body={body}
      />
      {hasCommands && areShown && <WayOptions way={way} facts={facts} hasLine={hasLine} onWay={setWay} />}
      {canGather && !(isByHand && manner.callerDoes) && areShown && <Gather step={step} facts={facts} />}
    </section>
  );
}

/**
 * Where a line goes: into the window of commands where that is the way, or into the other one where only that takes it; else into
 * the Run box or a window that saves a file.
 */
function carrierOf(id: CommandId, shell: Shell | undefined, facts: Facts): Carrier | undefined {
  const open = shell && [shell, ...shells].find((one) => hasLine(id, one) && isOpenTo(id, one, facts));
  if (open) return open;
  if (hasLine(id, 'run')) return isOpenTo(id, 'run', facts) ? 'run' : undefined;
  return hasLine(id, 'dialog') ? 'dialog' : undefined;
}

interface BlockProps {
  id: CommandId;
  carrier: Carrier;
  step: StepId;
  facts: Facts;
  isWhole: boolean;
}

function Block({ id, carrier, step, facts, isWhole }: BlockProps) {
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
      isWhole={isWhole}
    >
      {isProbe(id) && <PasteBack probe={id} step={step} />}
    </CommandBlock>
  );
}
