import type { ComponentChildren } from 'preact';
import type { Carrier } from '../../guide/commands/carriers';
import { commandInfo, rightsFor } from '../../guide/commands/commands';
import type { ReadyCommand } from '../../guide/session/readyCommand';
import { manners } from '../../i18n/manner';
import { commandText } from '../../i18n/wording';
import { usePage } from '../context';
import { More } from '../parts/More';
import { CommandLine, Dictate } from './CommandLine';
import './command.css';

export interface CommandBlockProps {
  ready: ReadyCommand;
  carrier: Carrier;
  /** The commands that put it back. */
  undo?: readonly ReadyCommand[];
  /** Called with the one that was copied or dictated: itself, or one that puts it back. */
  onCopied(ready: ReadyCommand): void;
  /** Whether its name says what to do, where no act does. */
  isNameRead?: boolean;
  /** What else belongs to it, below. */
  children?: ComponentChildren;
}

/** One command: what it is, its line, the button that copies it, and one tap away all that can be said of it. */
export function CommandBlock({
  ready,
  carrier,
  undo = [],
  isNameRead,
  onCopied,
  children,
}: CommandBlockProps) {
  const { wording, preferences } = usePage();
  const { t } = wording;
  const isByPhone = manners[preferences.mode].callerDoes;
  const { command: id } = ready;
  const { effect } = commandInfo(id);
  const rights = rightsFor(id, ready.basis.facts);
  const text = commandText(id, wording);
  const isShell = carrier === 'cmd' || carrier === 'powershell';
  return (
    <section class="command" data-command={id}>
      <h2 class="small" data-aloud={isNameRead ? 'do' : undefined}>
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
