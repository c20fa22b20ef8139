import type { Alphabet } from '../../i18n/alphabets';
import { choosable } from '../../platform/preferences';
import { usePage } from '../context';
import { More } from '../parts/More';
import { Options } from '../parts/Options';

/** Italian cities or the international alphabet: callers know the one or the other. */
export function AlphabetChoice() {
  const { wording, preferences, prefer } = usePage();
  const { t } = wording;
  return (
    <More title={t('dictation:alphabet')}>
      <Options<Alphabet>
        legend={t('dictation:alphabet')}
        compact
        options={choosable.alphabet.map((id) => ({
          id,
          label: t(`dictation:alphabets.${id}`),
        }))}
        chosen={preferences.alphabet}
        onChoose={(alphabet) => prefer({ alphabet })}
      />
    </More>
  );
}
