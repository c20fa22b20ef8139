import type { ComponentChildren } from 'preact';
import type { Carrier } from '../../guide/commands/carriers';
import { type BuiltCommand, buildCommand, commandInfo, rightsFor } from '../../guide/commands/commands';
import { lineOf, type ReadyCommand } from '../../guide/session/readyCommand';
import { commandText } from '../../i18n/wording';
import { usePage } from '../context';
import { More } from '../parts/More';
import { DictateButton } from './DictateButton';
import { useCopy } from './useCopy';

export interface CommandBlockProps {
  ready: ReadyCommand;
  carrier: Carrier;
  /** The commands that put it back. */
  undo?: readonly ReadyCommand[];
  /** Called with the one that was copied or dictated: itself, or one that puts it back. */
  onCopied(ready: ReadyCommand): void;
  /** What else belongs to it, below. */
  children?: ComponentChildren;
}

/** One command: what it is, its line, the button that copies it, and one tap away all that can be said of it. */
export function CommandBlock({ ready, carrier, undo = [], onCopied, children }: CommandBlockProps) {
  const { wording, preferences } = usePage();
  const { t } = wording;
  const isByPhone = preferences.mode === 'phone';
  const { command: id } = ready;
  const { effect } = commandInfo(id);
  const rights = rightsFor(id, ready.situation.facts);
  const text = commandText(id, wording);
  const isShell = carrier === 'cmd' || carrier === 'powershell';
  return (
    <section class="command" data-command={id}>
      <h2 class="small" data-aloud={isShell ? 'do' : undefined}>
        {text.name}
      </h2>
      <CommandLine ready={ready} carrier={carrier} isDictated={isByPhone} onCopied={onCopied} />
      {effect === 'reads' && <p>{text.expect}</p>}
      <p class="tags">
        <span class="tag" data-effect={effect}>
          {t(`commands:effects.${effect}`)}
        </span>
        {rights !== 'anyone' && (
          <span class="tag" data-rights={rights}>
            {t(`commands:rights.${rights}`)}
          </span>
        )}
      </p>
      <More title={t('ui:command.more')}>
        <p>{text.effect}</p>
        {effect !== 'reads' && text.expect && <p>{text.expect}</p>}
        {text.otherwise && <p>{text.otherwise}</p>}
        <p>
          {isShell && rights === 'administrator'
            ? t('commands:rightsHow.administrator', wording.values)
            : t(`commands:carriersHow.${carrier}`, wording.values)}
        </p>
        {isShell && rights === 'user' && <p>{t('commands:rightsHow.user', wording.values)}</p>}
        {effect === 'lasting' && <p>{t('ui:command.noUndo')}</p>}
        {!isByPhone && (
          <p>
            <Dictate ready={ready} carrier={carrier} onCopied={onCopied} />
          </p>
        )}
        {undo.map((one) => (
          <div key={one.command} class="undo" data-command={one.command}>
            <h3>
              {t('ui:command.undo')}: {commandText(one.command, wording).name}
            </h3>
            <CommandLine ready={one} carrier={carrier} isDictated onCopied={onCopied} />
          </div>
        ))}
      </More>
      {children}
    </section>
  );
}

type LineProps = Pick<CommandBlockProps, 'ready' | 'carrier' | 'onCopied'>;

function CommandLine({ ready, carrier, isDictated, onCopied }: LineProps & { isDictated: boolean }) {
  const { wording, preferences, announce } = usePage();
  const { t } = wording;
  const { name } = commandText(ready.command, wording);
  const built = buildCommand(ready.command, carrier, ready.situation);
  // The clipboard of this device is seldom the caller's: by phone copying steps back.
  const isByPhone = preferences.mode === 'phone';
  const { shown, result, copy } = useCopy(built.ok ? built.line : '');
  if (!built.ok) return <p class="no-line">{whyNot(built, t)}</p>;
  const onClick = async () => {
    const how = await copy();
    if (how === 'copied') onCopied(ready);
    announce(how === 'copied' ? t('ui:command.announceCopied', { name }) : t(`ui:command.${how}`));
  };
  return (
    <>
      <div class="line">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must scroll by keyboard too */}
        <code ref={shown} translate={false} tabIndex={0}>
          {built.line}
        </code>
        {isDictated && <Dictate ready={ready} carrier={carrier} onCopied={onCopied} />}
        <button
          type="button"
          class={isByPhone ? 'copy plain' : 'copy'}
          aria-label={`${t('ui:command.copy')}: ${name}`}
          onClick={onClick}
        >
          {result === 'copied' ? t('ui:command.copied') : t('ui:command.copy')}
        </button>
      </div>
      {(result === 'selected' || result === 'failed') && <p class="trouble">{t(`ui:command.${result}`)}</p>}
    </>
  );
}

/** A dictated command leaves the same trace as a copied one: it was handed over, and is perhaps carried out. */
function Dictate({ ready, carrier, onCopied }: LineProps) {
  const { wording, preferences } = usePage();
  const { command: id } = ready;
  const line = lineOf(ready, carrier);
  if (line === undefined || commandInfo(id).onlyPasted) return null;
  return (
    <DictateButton
      name={commandText(id, wording).name}
      text={line}
      carrier={carrier}
      asAdministrator={rightsFor(id, ready.situation.facts) === 'administrator'}
      isPrimary={preferences.mode === 'phone'}
      onSaid={() => onCopied(ready)}
    />
  );
}

function whyNot(
  built: Exclude<BuiltCommand, { ok: true }>,
  t: ReturnType<typeof usePage>['wording']['t'],
): string {
  if (built.why === 'input')
    return t('ui:command.missing', { input: t(`commands:inputs.${built.input}.label`) });
  return t(`commands:unavailable.${built.why}`);
}
