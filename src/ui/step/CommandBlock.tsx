import type { ComponentChildren } from 'preact';
import type { BuiltCommand, Carrier, CommandId } from '../../guide/commands/commands';
import { commandInfo } from '../../guide/commands/commands';
import { commandText } from '../../i18n/wording';
import { usePage } from '../context';
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
  const { wording } = usePage();
  const { t } = wording;
  const { effect, rights } = commandInfo(id);
  const text = commandText(id, wording);
  const isShell = carrier === 'cmd' || carrier === 'powershell';
  return (
    <section class="command" data-command={id}>
      <h2 class="small" data-aloud={isShell ? 'do' : undefined}>
        {text.name}
      </h2>
      <CommandLine id={id} name={text.name} built={built} onCopied={onCopied} />
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
        {undo.map((one) => (
          <div key={one.id} class="undo" data-command={one.id}>
            <h3>
              {t('ui:command.undo')}: {commandText(one.id, wording).name}
            </h3>
            <CommandLine
              id={one.id}
              name={commandText(one.id, wording).name}
              built={one.built}
              onCopied={onCopied}
            />
          </div>
        ))}
      </More>
      {children}
    </section>
  );
}

type LineProps = Pick<CommandBlockProps, 'id' | 'built' | 'onCopied'> & { name: string };

function CommandLine({ id, name, built, onCopied }: LineProps) {
  const { wording, announce } = usePage();
  const { t } = wording;
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
        <button type="button" class="copy" aria-label={`${t('ui:command.copy')}: ${name}`} onClick={onClick}>
          {result === 'copied' ? t('ui:command.copied') : t('ui:command.copy')}
        </button>
      </div>
      {(result === 'selected' || result === 'failed') && <p class="trouble">{t(`ui:command.${result}`)}</p>}
    </>
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
