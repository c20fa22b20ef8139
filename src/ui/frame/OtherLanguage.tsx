import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import { type Language, languages } from '../../i18n/language';
import { usePage } from '../context';
import { Coming } from '../parts/Coming';
import { useLanguage } from '../parts/useLanguage';

/** Changes to the other language, as soon as its texts are there. */
export function OtherLanguage() {
  const { wording, language, prefer } = usePage();
  const other = languages.find((id) => id !== language) ?? language;
  const [wanted, want] = useState<Language>();
  const texts = useLanguage(wanted);
  const end = useCallback(() => want(undefined), []);
  useLayoutEffect(() => {
    if (!wanted || texts.isMissing) return;
    end();
    prefer({ language: wanted });
  }, [wanted, texts.isMissing]);
  return (
    <>
      <button
        type="button"
        class="plain"
        lang={other}
        aria-busy={texts.isMissing}
        onClick={() => want(other)}
      >
        {wording.t(`ui:language.${other}`)}
      </button>
      {texts.isMissing && <Coming of={texts} onEnd={end} />}
    </>
  );
}
