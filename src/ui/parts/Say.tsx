import { manners } from '../../i18n/manner';
import { usePage } from '../context';
import { Icon } from './Icon';
import { Sentences } from './Sentences';

/**
 * What is said to somebody; not there where nobody is spoken to.
 * @param isAll whether nothing else is done here, so that it stands first whatever the way of use
 */
export function Say({ texts, isAll }: { texts: readonly string[]; isAll?: boolean }) {
  const { wording, preferences } = usePage();
  const { says } = manners[preferences.mode];
  if (!says) return null;
  return (
    <section
      class={says === 'aside' && !isAll ? 'say aside' : 'say'}
      aria-label={wording.t('ui:say')}
      data-aloud="say"
      tabIndex={isAll ? undefined : 0}
    >
      <Icon of="say" />
      <Sentences texts={texts} />
    </section>
  );
}
