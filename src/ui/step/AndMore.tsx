import type { Script } from '../../i18n/script';
import { usePage } from '../context';
import { MoreLater } from '../parts/MoreLater';
import { later } from '../parts/useLater';
import { isBeyondArticle, Source } from './Source';

const loadDetails = later(() => import('./Details'));

/** What is one tap away on every step. */
export function AndMore({ script, on }: { script: Script; on: string }) {
  const { t } = usePage().wording;
  const { step } = script;
  return (
    <div class="and-more">
      <MoreLater on={on} title={t('ui:expect')} load={loadDetails}>
        {({ Details }) => <Details step={step} />}
      </MoreLater>
      {!isBeyondArticle(script) && <Source script={script} />}
    </div>
  );
}
