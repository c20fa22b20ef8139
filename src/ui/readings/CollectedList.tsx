import { probeSteps } from '../../guide/readings/probes';
import type { Collected } from '../../guide/readings/readCollection';
import type { Candidate } from '../../guide/readings/reading';
import { answerText, stepTitle } from '../../i18n/wording';
import { usePage } from '../context';
import { Difference } from './Difference';
import { UseValues } from './UseValues';

interface Props {
  collected: readonly Collected[];
  /** Values that will be filled in, because there is no other for their field. */
  only: readonly Candidate[];
  /** Values that were chosen among several. */
  chosen: readonly Candidate[];
  onChoose(one: Candidate): void;
}

/** What was read for each step: its proposed answer, or why there is none, and the values for its fields. */
export function CollectedList({ collected, only, chosen, onChoose }: Props) {
  const { wording } = usePage();
  const { t } = wording;
  return (
    <>
      <h3>{t('readings:gather.read')}</h3>
      <dl class="collected">
        {collected.map(({ probe, reading: { answer, inputs, why, minutes } }) => {
          const several = inputs.filter(
            (one) => inputs.filter(({ input }) => input === one.input).length > 1,
          );
          return (
            <div key={probe} data-collected={probe}>
              <dt>{stepTitle(probeSteps[probe], wording)}</dt>
              <dd>
                {answer && <p class="proposed">{answerText(probeSteps[probe], answer, 'alone', wording)}</p>}
                {why && <p>{t(`readings:why.${why}`)}</p>}
                <Difference minutes={minutes} />
                {only
                  .filter((one) => inputs.includes(one))
                  .map(({ input, value }) => (
                    <p key={input}>
                      {t('readings:gather.fills', { input: t(`commands:inputs.${input}.label`), value })}
                    </p>
                  ))}
                {several.length > 0 && <p>{t('readings:gather.choose')}</p>}
                <UseValues inputs={several} isUsed={(one) => chosen.includes(one)} onUse={onChoose} />
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
