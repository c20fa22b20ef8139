import { useState } from 'preact/hooks';
import type { Carrier } from '../../guide/commands/carriers';
import { type BuiltCommand, buildCommand, commandInfo, rightsFor } from '../../guide/commands/commands';
import { lineOf, type ReadyCommand } from '../../guide/session/readyCommand';
import { inputText } from '../../i18n/inputTexts';
import { manners } from '../../i18n/manner';
import { commandText } from '../../i18n/wording';
import { usePage } from '../context';
import { later, useLater } from '../parts/useLater';
import { DictateButton } from './DictateButton';
import { useCopy } from './useCopy';

const loadBeside = later(() => import('./Beside'));

interface Props {
  ready: ReadyCommand;
  carrier: Carrier;
  /** Called once it was copied or dictated. */
  onCopied(ready: ReadyCommand): void;
}

/** The line of a command with the buttons that hand it over, or why there is none. */
export function CommandLine({ ready, carrier, isDictated, onCopied }: Props & { isDictated: boolean }) {
  const { wording, preferences, prefer } = usePage();
  const { t } = wording;
  const { name } = commandText(ready.command, wording);
  const built = buildCommand(ready.command, carrier, ready.basis);
  // The clipboard of this device is seldom the caller's: by phone copying steps back.
  const isByPhone = manners[preferences.mode].callerDoes;
  // Nor does it help a person alone whose PC is another one.
  const isAlone = !manners[preferences.mode].says;
  const [isAsking, setAsking] = useState(false);
  const isBeside = isAlone && preferences.screen === 'beside';
  const { part: beside } = useLater(isAsking || isBeside, loadBeside);
  const said = t('ui:command.announceCopied', { name });
  const { shown, label, trouble, copy } = useCopy(built.ok ? built.line : '', said);
  if (!built.ok) return <p class="no-line">{whyNot(built, t)}</p>;
  const onClick = async () => {
    if (await copy()) onCopied(ready);
    if (isAlone && preferences.screen === 'notAsked') setAsking(true);
  };
  return (
    <>
      <div class="line">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must scroll by keyboard too */}
        <code ref={shown} translate={false} tabIndex={0}>
          {built.line}
        </code>
        {isBeside && beside && (
          <beside.ShowButton name={name} line={built.line} isOpen={isAsking} onShown={() => onCopied(ready)}>
            <Dictate ready={ready} carrier={carrier} onCopied={onCopied} />
          </beside.ShowButton>
        )}
        {isDictated && <Dictate ready={ready} carrier={carrier} onCopied={onCopied} />}
        <button
          type="button"
          class={isByPhone || isBeside ? 'copy plain' : 'copy primary'}
          aria-label={`${label}: ${name}`}
          onClick={onClick}
        >
          {label}
        </button>
      </div>
      {trouble && <p class="trouble">{trouble}</p>}
      {isAsking && beside && preferences.screen === 'notAsked' && (
        <beside.ScreenQuestion onAnswer={(screen) => prefer({ screen })} />
      )}
    </>
  );
}

/** A dictated command leaves the same trace as a copied one: it was handed over, and is perhaps carried out. */
export function Dictate({ ready, carrier, onCopied }: Props) {
  const { wording, preferences } = usePage();
  const { command: id } = ready;
  const line = lineOf(ready, carrier);
  if (line === undefined || commandInfo(id).onlyPasted) return null;
  return (
    <DictateButton
      name={commandText(id, wording).name}
      text={line}
      carrier={carrier}
      asAdministrator={rightsFor(id, ready.basis.facts) === 'administrator'}
      isPrimary={manners[preferences.mode].callerDoes}
      onSaid={() => onCopied(ready)}
    />
  );
}

function whyNot(
  built: Exclude<BuiltCommand, { ok: true }>,
  t: ReturnType<typeof usePage>['wording']['t'],
): string {
  if (built.why === 'input') return t('ui:command.missing', { input: inputText(built.input, t).label });
  return t(`commands:unavailable.${built.why}`);
}
