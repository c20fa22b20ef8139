import { commandInfo, rightsFor } from '../../guide/commands/commands';
import { commandDetails } from '../../i18n/details';
import { manners } from '../../i18n/manner';
import { commandText } from '../../i18n/wording';
import { usePage } from '../context';
import type { CommandBlockProps } from './CommandBlock';
import { CommandLine, Dictate } from './CommandLine';

/** All that can be said of a command: where it goes, what it does, what else can happen, and how it is undone. */
export function CommandMore({ ready, carrier, undo = [], onCopied }: CommandBlockProps) {
  const { wording, preferences } = usePage();
  const { t, values } = wording;
  const { command: id } = ready;
  const { effect } = commandInfo(id);
  const rights = rightsFor(id, ready.basis.facts);
  const details = commandDetails(id, wording);
  const isShell = carrier === 'cmd' || carrier === 'powershell';
  return (
    <>
      <p>
        {isShell && rights === 'administrator'
          ? t('details:rightsHow.administrator', values)
          : t(`details:carriersHow.${carrier}`, values)}
      </p>
      {isShell && rights === 'user' && <p>{t('details:rightsHow.user', values)}</p>}
      <p>{details.effect}</p>
      {details.expect && <p>{details.expect}</p>}
      {details.otherwise && <p>{details.otherwise}</p>}
      {effect === 'lasting' && <p>{t('details:noUndo')}</p>}
      {!manners[preferences.mode].callerDoes && (
        <p>
          <Dictate ready={ready} carrier={carrier} onCopied={onCopied} />
        </p>
      )}
      {undo.map((one) => (
        <div key={one.command} class="undo" data-command={one.command}>
          <p>
            <strong>
              {t('details:undo')}: {commandText(one.command, wording).name}
            </strong>
          </p>
          <CommandLine ready={one} carrier={carrier} isDictated onCopied={onCopied} />
        </div>
      ))}
    </>
  );
}
