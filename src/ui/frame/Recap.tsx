import type { Journal } from '../../guide/session/journal';
import { dateTags } from '../../i18n/language';
import { usePage } from '../context';
import { loadRecap } from '../laterParts';
import { Sentences } from '../parts';
import { useLater } from '../useLater';

/** In two sentences, where a session stands: for whoever goes on with it. */
export function Recap({ journal, class: look }: { journal: Journal; class?: string }) {
  const { wording, language } = usePage();
  const later = useLater(true, loadRecap);
  if (!later) return null;
  return (
    <div class={look} data-recap>
      <Sentences texts={later.recap(journal, wording, dateTags[language], Date.now())} />
    </div>
  );
}
