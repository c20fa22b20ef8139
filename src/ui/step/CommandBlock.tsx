import type { ComponentChildren } from 'preact';
import type { Carrier } from '../../guide/commands/carriers';
import type { BuiltCommand, CommandId } from '../../guide/commands/commands';
import { commandInfo, rightsFor } from '../../guide/commands/commands';
import { commandText } from '../../i18n/wording';
import { usePage } from '../context';
import { DictateButton } from '../dictation/DictateButton';
import { More } from '../parts';
import { useCopy } from './useCopy';

export interface CommandBlockProps {
  id: CommandId;
  carrier: Carrier;
  built: BuiltCommand;
  /** The commands that put it back, built alike. */
  undo: readonly { id: CommandId; built: BuiltCommand }[];
  onCopied(id: CommandId): void;
  /** What else belongs to it, below. */
  children?: ComponentChildren;
}

/** One command: what it is, its line, the button that copies it, and one tap away all that can be said of it. */
export function CommandBlock({ id, carrier, built, undo, onCopied, children }: CommandBlockProps) {
  const { wording, preferences } = usePage();
  const { t } = wording;
  const isByPhone = preferences.mode === 'phone';
  const { effect } = commandInfo(id);
  const rights = rightsFor(id, wording.facts);
  const text = commandText(id, wording);
  const isShell = carrier === 'cmd' || carrier === 'powershell';
  return (
    <section class="command" data-command={id}>
      <h2 class="small" data-aloud={isShell ? 'do' : undefined}>
        {text.name}
      </h2>
      <CommandLine id={id} carrier={carrier} built={built} isDictated={isByPhone} onCopied={onCopied} />
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
        {!isByPhone && built.ok && (
          <p>
            <Dictate id={id} carrier={carrier} line={built.line} onCopied={onCopied} />
          </p>
        )}
        {undo.map((one) => (
          <div key={one.id} class="undo" data-command={one.id}>
            <h3>
              {t('ui:command.undo')}: {commandText(one.id, wording).name}
            </h3>
            <CommandLine id={one.id} carrier={carrier} built={one.built} isDictated onCopied={onCopied} />
          </div>
        ))}
      </More>
      {children}
    </section>
  );
}

type LineProps = Pick<CommandBlockProps, 'id' | 'carrier' | 'built' | 'onCopied'> & { isDictated: boolean };

function CommandLine({ id, carrier, built, isDictated, onCopied }: LineProps) {
  const { wording, preferences, announce } = usePage();
  const { t } = wording;
  const { name } = commandText(id, wording);
  // The clipboard of this device is seldom the caller's: by phone copying steps back.
  const isByPhone = preferences.mode === 'phone';
  const { shown, result, copy } = useCopy(built.ok ? built.line : '');
  if (!built.ok) return <p class="no-line">{whyNot(built, t)}</p>;
  const onClick = async () => {
    const how = await copy();
    if (how === 'copied') onCopied(id);
    announce(how === 'copied' ? t('ui:command.announceCopied', { name }) : t(`ui:command.${how}`));
  };
  return (
    <>
      <div class="line">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must scroll by keyboard too */}
        <code ref={shown} translate={false} tabIndex={0}>
          {built.line}
        </code>
        {isDictated && <Dictate id={id} carrier={carrier} line={built.line} onCopied={onCopied} />}
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

type DictateProps = Pick<CommandBlockProps, 'id' | 'carrier' | 'onCopied'> & { line: string };

/** A dictated command leaves the same trace as a copied one: it was handed over, and is perhaps carried out. */
function Dictate({ id, carrier, line, onCopied }: DictateProps) {
  const { wording, preferences } = usePage();
  if (commandInfo(id).onlyPasted) return null;
  return (
    <DictateButton
      name={commandText(id, wording).name}
      text={line}
      carrier={carrier}
      asAdministrator={rightsFor(id, wording.facts) === 'administrator'}
      isPrimary={preferences.mode === 'phone'}
      onSaid={() => onCopied(id)}
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
