import type { ComponentChildren } from 'preact';
import type { Carrier, Shell } from '../../guide/commands/carriers';
import type { Command } from '../../guide/commands/command';
import { commandInfo, rightsFor } from '../../guide/commands/commands';
import { lineOf, type ReadyCommand } from '../../guide/session/readyCommand';
import { manners } from '../../i18n/manner';
import { commandText } from '../../i18n/wording';
import { usePage } from '../context';
import { Icon } from '../parts/Icon';
import { MoreLater } from '../parts/MoreLater';
import { later } from '../parts/useLater';
import { CommandLine } from './CommandLine';
import './commandLine.css';
import './command.css';

const loadMore = later(() => import('./CommandMore'));

/** What a command does to the PC, as a sign beside the words. */
const signs = {
  opens: 'looks',
  reads: 'looks',
  harmless: 'changes',
  writesFile: 'changes',
  undoable: 'changes',
  closes: 'changes',
  lasting: 'warning',
} as const satisfies Record<Command['effect'], string>;

export interface CommandBlockProps {
  ready: ReadyCommand;
  carrier: Carrier;
  /** The commands that put it back. */
  undo?: readonly ReadyCommand[];
  /** Called with the one that was copied or dictated: itself, or one that puts it back. */
  onCopied(ready: ReadyCommand): void;
  /** Whether all of it is there; else its name, its line and what else belongs to it, which nobody sees yet. */
  isWhole?: boolean;
  /** What else belongs to it, below. */
  children?: ComponentChildren;
}

/** One command: what it is, its line, the button that copies it, and one tap away all that can be said of it. */
export function CommandBlock({ children, isWhole = true, ...props }: CommandBlockProps) {
  const { ready, carrier, onCopied } = props;
  const { wording, preferences } = usePage();
  const text = commandText(ready.command, wording);
  const isByPhone = manners[preferences.mode].callerDoes;
  const shell = carrier === 'cmd' || carrier === 'powershell' ? carrier : undefined;
  return (
    <section class="command" data-command={ready.command}>
      <h2 class="small" data-aloud={shell && 'do'}>
        {text.name}
      </h2>
      {isWhole ? (
        <>
          <CommandLine ready={ready} carrier={carrier} isDictated={isByPhone} onCopied={onCopied} />
          {text.expect && <p>{text.expect}</p>}
          <Tags {...ready} into={shell === preferences.shell ? undefined : shell} />
        </>
      ) : (
        <code translate={false}>{lineOf(ready, carrier)}</code>
      )}
      <div class="command-more">
        {isWhole && (
          <MoreLater title={wording.t('ui:command.more')} load={loadMore}>
            {({ CommandMore }) => <CommandMore {...props} />}
          </MoreLater>
        )}
        {children}
      </div>
    </section>
  );
}

interface TagsProps extends ReadyCommand {
  /** The window it goes into, where that is not the one that was chosen. */
  into: Shell | undefined;
}

/** What a command does to the PC, as whom it has to be carried out, and where, if elsewhere than the others. */
function Tags({ command, basis, into }: TagsProps) {
  const { t } = usePage().wording;
  const { effect } = commandInfo(command);
  const rights = rightsFor(command, basis.facts);
  return (
    <p class="tags">
      <span class="tag" data-effect={effect}>
        <Icon of={signs[effect]} />
        {t(`commands:effects.${effect}`)}
      </span>
      {rights !== 'anyone' && (
        <span class="tag" data-rights={rights}>
          <Icon of="rights" />
          {t(`commands:rights.${rights}`)}
        </span>
      )}
      {into && <strong class="tag">{t(`commands:carriers.${into}`)}</strong>}
    </p>
  );
}
