import type { RefObject } from 'preact';
import { inputText } from '../../i18n/inputTexts';
import type { Language } from '../../i18n/language';
import { usePage } from '../context';
import { Options } from '../parts/Options';
import { type Format, formats, type Reader, readers, type Taken } from './useTaken';

interface Props {
  taken: Taken;
  /** Of what is shown, to be copied. */
  shown: RefObject<HTMLElement | null>;
  /** Of the report. */
  language: Language;
}

/** For whom, in which format, with or without names; and below it exactly what leaves. */
export function WhatLeaves({ taken, shown, language }: Props) {
  const { t } = usePage().wording;
  const { reader, format, isMasked, hidden, text, choose } = taken;
  const told = [...hidden].map(([id, count]) => `${inputText(id, t).label} (${count})`);
  return (
    <div class="report">
      <Options<Reader>
        legend={t('report:take.reader')}
        options={readers.map((id) => ({ id, label: t(`report:take.readers.${id}`) }))}
        chosen={reader}
        onChoose={(chosen) => choose({ reader: chosen })}
      />
      <Options<Format>
        legend={t('report:take.format')}
        options={formats.map((id) => ({ id, label: t(`report:take.formats.${id}`) }))}
        chosen={format}
        onChoose={(chosen) => choose({ format: chosen })}
      />
      <label class="check">
        <input
          type="checkbox"
          data-mask
          checked={isMasked}
          onChange={(event) => choose({ isMasked: event.currentTarget.checked })}
        />
        {t('report:take.mask')}
      </label>
      {isMasked && (
        <p class="hint" role="status" data-hidden>
          {told.length > 0 ? t('report:take.hidden', { what: told.join(', ') }) : t('report:take.noneHidden')}
        </p>
      )}
      <pre
        ref={shown as never}
        lang={format === 'json' ? undefined : language}
        translate={false}
        data-leaves
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too
        tabIndex={0}
      >
        {text}
      </pre>
    </div>
  );
}
