import type { Collected } from '../../guide/readings/readCollection';
import type { Candidate } from '../../guide/readings/reading';
import { inputText } from '../../i18n/inputTexts';
import { answerText, stepTitle } from '../../i18n/wording';
import { usePage } from '../context';
import { Difference } from './Difference';
import { Found } from './Found';
import { sureValues } from './onlyValues';
import { UseValues } from './UseValues';

interface Props {
  collected: readonly Collected[];
  /** Values that will be filled in, because there is no other for their field. */
  only: readonly Candidate[];
  /** Values that were chosen among several. */
  chosen: readonly Candidate[];
  onChoose(one: Candidate): void;
}

/** What was read for each step: the proposed answers, or why there are none, and the values for its fields. */
export function CollectedList({ collected, ...values }: Props) {
  const { wording } = usePage();
  const steps = [...new Set(collected.map(({ step }) => step))];
  return (
    <>
      <h3>{wording.t('readings:gather.read')}</h3>
      <dl class="collected">
        {steps.map((step) => (
          <div key={step} data-collected={step}>
            <dt>{stepTitle(step, wording)}</dt>
            <dd>
              <Told readings={collected.filter((one) => one.step === step)} {...values} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Time and time zone stand together, and what both say is said once. */
function Told({
  readings,
  only,
  chosen,
  onChoose,
}: Omit<Props, 'collected'> & { readings: readonly Collected[] }) {
  const { wording, preferences } = usePage();
  const { t } = wording;
  const answers = new Map(
    readings.flatMap(({ step, reading: { answer } }) => (answer ? [[answer, step]] : [])),
  );
  const whys = new Map(
    readings.flatMap(({ reading }) => (reading.why ? [[reading.why, reading.minutes]] : [])),
  );
  const told = readings.find(({ reading }) => reading.answer !== undefined)?.reading;
  const inputs = readings.flatMap(({ reading }) => reading.inputs);
  const sure = sureValues(readings.map(({ reading }) => reading));
  const several = inputs.filter((one) => !sure.includes(one));
  return (
    <>
      {[...answers].map(([answer, step]) => (
        <p key={answer} class="proposed">
          {answerText(step, answer, preferences.mode, wording)}
        </p>
      ))}
      <Difference minutes={told?.minutes} />
      {[...whys].map(([why, minutes]) => (
        <div key={why}>
          <p>{t(`readings:why.${why}`)}</p>
          <Difference minutes={minutes} />
        </div>
      ))}
      {readings.map(({ probe, reading }) => (
        <Found key={probe} reading={reading} />
      ))}
      {only
        .filter((one) => inputs.includes(one))
        .map(({ input, value }) => (
          <p key={input}>
            {t('readings:gather.fills', {
              input: t('ui:quoted', { label: inputText(input, t).label }),
              value,
            })}
          </p>
        ))}
      {several.length > 0 && <p>{t('readings:gather.choose')}</p>}
      <UseValues inputs={several} isUsed={(one) => chosen.includes(one)} onUse={onChoose} />
    </>
  );
}
