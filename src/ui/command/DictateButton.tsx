import { useCallback, useState } from 'preact/hooks';
import type { Carrier } from '../../guide/commands/carriers';
import { usePage } from '../context';
import { Coming } from '../parts/Coming';
import { later, useLater } from '../parts/useLater';

const loadDictation = later(() => import('../dictation/Dictation'));

/** What is dictated, as it was when the dictation began. */
export interface Dictated {
  /** What it is called. */
  name: string;
  text: string;
  /** Where a command goes; undefined for a value. */
  carrier: Carrier | undefined;
  asAdministrator?: boolean;
  /** Called once, when the last part has come up. */
  onSaid?(): void;
}

/** Opens the dictation of a command or a value. */
export function DictateButton({ isPrimary, ...given }: Dictated & { isPrimary: boolean }) {
  const { t } = usePage().wording;
  const [dictated, setDictated] = useState<Dictated>();
  const close = useCallback(() => setDictated(undefined), []);
  const dictation = useLater(dictated !== undefined, loadDictation);
  const { part, isMissing } = dictation;
  return (
    <>
      <button
        type="button"
        class={isPrimary ? 'primary' : 'plain'}
        data-dictate
        aria-busy={isMissing}
        aria-label={`${t('ui:command.dictate')}: ${given.name}`}
        onClick={() => setDictated(given)}
      >
        {t('ui:command.dictate')}
      </button>
      {dictated && part && <part.Dictation {...dictated} onClose={close} />}
      {isMissing && <Coming of={dictation} onEnd={close} />}
    </>
  );
}
