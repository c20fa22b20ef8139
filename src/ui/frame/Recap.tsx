import type { Journal } from '../../guide/session/journal';
import { dateTags } from '../../i18n/language';
import { usePage } from '../context';
import { Coming } from '../parts/Coming';
import { Sentences } from '../parts/Sentences';
import { later, useLater } from '../parts/useLater';

export const loadRecap = later(() => import('../../i18n/recap'));

/** In two sentences, where a session stands: for whoever goes on with it. */
export function Recap({ journal, class: look }: { journal: Journal; class?: string }) {
  const { wording, language } = usePage();
  const words = useLater(true, loadRecap);
  const { part } = words;
  if (!part) return <Coming of={words} />;
  return (
    <div class={look} data-recap>
      <Sentences texts={part.recap(journal, wording, dateTags[language], Date.now())} />
    </div>
  );
}
