import { useEffect, useState } from 'preact/hooks';
import { guideVersion } from '../../guide/guideMachine';
import { dateTags } from '../../i18n/language';
import { timeFormat } from '../../i18n/timeFormat';
import { buildId, type Checked, readChecked } from '../../platform/checked';
import { usePage } from '../context';
import './about.css';

/** Which Sportello this is, what it keeps and where, what it never does, and what of it was tested. */
export function About() {
  const { wording, language, isKiosk } = usePage();
  const { t } = wording;
  return (
    <div class="about">
      <p>
        {t('ui:version', { version: __VERSION__, date: __BUILT_ON__[language] })}
        {'. '}
        {t('settings:about.guide', { version: guideVersion })}
      </p>
      <h3>{t('settings:about.kept')}</h3>
      <ul>
        {isKiosk ? (
          <li>{t('settings:about.kioskKeeps')}</li>
        ) : (
          <>
            <li>{t('settings:about.session')}</li>
            <li>{t('settings:about.preferences')}</li>
          </>
        )}
        {!__ONE_FILE__ && <li>{t('settings:about.copy')}</li>}
      </ul>
      <h3>{t('settings:about.sent')}</h3>
      <p>{t('settings:about.nothing')}</p>
      <h3>{t('settings:about.never')}</h3>
      <ul>
        <li>{t('settings:about.runs')}</li>
        <li>{t('settings:about.asks')}</li>
      </ul>
      <h3>{t('settings:about.checked')}</h3>
      {__ONE_FILE__ ? <p>{t('settings:about.elsewhere')}</p> : <WhatWasChecked />}
    </div>
  );
}

/** From what a run of all tests has left beside the page. */
function WhatWasChecked() {
  const { wording, language } = usePage();
  const { t } = wording;
  const [checked, setChecked] = useState<Checked | null | 'coming' | 'unknown'>('coming');
  useEffect(() => {
    readChecked(buildId()).then(setChecked, () => setChecked('unknown'));
  }, []);
  if (checked === 'coming') return <p role="status">{t('settings:about.coming')}</p>;
  if (checked === 'unknown') return <p>{t('settings:about.unknown')}</p>;
  if (!checked) return <p>{t('settings:about.notRun')}</p>;
  const day = timeFormat(dateTags[language], { dateStyle: 'long' }).format(checked.at);
  return (
    <>
      <p>{t('settings:about.run', { day })}</p>
      <ul>
        {checked.suites.map(({ id, result }) => (
          <li key={id} data-suite={id}>
            {t(`settings:about.suites.${id}`)}:{' '}
            {result ? t('settings:about.result', { ...result }) : t('settings:about.leftOut')}
          </li>
        ))}
      </ul>
    </>
  );
}
