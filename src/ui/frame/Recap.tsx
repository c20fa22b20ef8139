import type { Journal } from '../../guide/session/journal';
import { dateTags } from '../../i18n/language';
import { usePage } from '../context';
import { Sentences } from '../parts/Sentences';
import { later, useLater } from '../parts/useLater';

export const loadRecap = later(() => import('../../i18n/recap'));

/** In two sentences, where a session stands: for whoever goes on with it. */
export function Recap({ journal, class: look }: { journal: Journal; class?: string }) {
  const { wording, language } = usePage();
  const part = useLater(true, loadRecap);
  if (!part) return null;
  return (
    <div class={look} data-recap>
      <Sentences texts={part.recap(journal, wording, dateTags[language], Date.now())} />
    </div>
  );
}
