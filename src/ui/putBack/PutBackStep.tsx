import { useState } from 'preact/hooks';
import type { Shell } from '../../guide/commands/carriers';
import { hasPowershell } from '../../guide/commands/olderWindows';
import type { Change } from '../../guide/session/changes';
import { putBackResults } from '../../guide/session/journal';
import { copiedEntry, lineOf, type ReadyCommand } from '../../guide/session/readyCommand';
import type { UndoableStep } from '../../guide/stepKinds';
import { dateTags } from '../../i18n/language';
import { manners } from '../../i18n/manner';
import { timeFormat } from '../../i18n/timeFormat';
import { CommandBlock } from '../command/CommandBlock';
import { type Way, WayOptions } from '../command/WayOptions';
import { usePage } from '../context';
import { More } from '../parts/More';
import { Say } from '../parts/Say';
import { useAnswerKeys } from '../parts/useAnswerKeys';
import { Warning } from '../parts/Warning';
import { useSession } from '../session/useSession';
import { ByHand } from './ByHand';
import { PreservedNames } from './PreservedNames';
import { putBackText } from './putBackText';
import '../parts/answers.css';
import '../parts/answerBar.css';
import '../parts/sections.css';

/** How one change is put back: to say, by hand or by command, and what came of it. */
export function PutBackStep({ change }: { change: Change<UndoableStep> }) {
  const { wording, language, preferences } = usePage();
  const session = useSession();
  const { step, facts, undo, preserved, opens } = change;
  const { t } = wording;
  const manner = manners[preferences.mode];
  const text = putBackText(change, wording);
  const time = timeFormat(dateTags[language], { dateStyle: 'short', timeStyle: 'short' });
  const [way, setWay] = useState<Way>(manner.first.doing);
  const isByHand = way === 'hand' || undo.length === 0;
  const shell: Shell = hasPowershell(facts) ? preferences.shell : 'cmd';
  useAnswerKeys(preferences.keys);
  const block = (ready: ReadyCommand) => (
    <CommandBlock
      key={lineOf(ready, 'cmd')}
      ready={ready}
      carrier={shell}
      onCopied={(one) => session.record(copiedEntry(step, one, shell))}
    />
  );
  // One command does it, with a line for each value; the other commands are for when that fails.
  const needed = undo.filter(({ command }) => command === undo[0]?.command);
  const others = undo.filter((one) => !needed.includes(one));
  const name = manner.callerDoes ? t('ui:doCaller') : t('ui:do');
  const isSpoken = manner.says !== false;
  const how = (
    <>
      {undo.length > 0 && <WayOptions hasLine way={way} facts={facts} onWay={setWay} />}
      {isByHand ? (
        <>
          {!isSpoken && <h2 class="small">{name}</h2>}
          <ByHand texts={text.do} isWhole={isSpoken}>
            {opens.map((ready) => (
              <CommandBlock key={ready.command} ready={ready} carrier="run" onCopied={() => undefined} />
            ))}
          </ByHand>
        </>
      ) : (
        <>
          {text.before && <p data-aloud="do">{text.before}</p>}
          {needed.map(block)}
          {others.length > 0 && <More title={t('putBack:ifNot')}>{others.map(block)}</More>}
        </>
      )}
    </>
  );
  return (
    <>
      <Say texts={text.say} />
      <p class="hint">
        {t('putBack:about', {
          time: change.handedOver ? t('report:handedOver.before') : time.format(change.at),
          what: t(`report:changes.${step}`),
        })}
        {change.certainty === 'perhaps' && ` ${t('putBack:perhaps')}`}
      </p>
      <Warning text={text.warning} />
      <PreservedNames preserved={preserved} />
      <section class="how">{isSpoken ? <More title={name}>{how}</More> : how}</section>
      <div class="answers">
        <ul class={preferences.keys ? 'loud numbered' : 'loud'}>
          {putBackResults.map((result) => (
            <li key={result} class="answer">
              <button
                type="button"
                data-result={result}
                aria-describedby={`hint-${result}`}
                onClick={() =>
                  session.record({
                    kind: 'putBack',
                    step,
                    result,
                    ...(change.stamp && { stamp: change.stamp }),
                  })
                }
              >
                {t(`putBack:results.${result}`)}
              </button>
              <span class="answer-hint" id={`hint-${result}`}>
                {t(`putBack:hints.${result}`)}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <More title={t('ui:expect')}>
        <p>{text.expect}</p>
        <p>{text.otherwise}</p>
      </More>
    </>
  );
}
