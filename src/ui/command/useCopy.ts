import { useEffect, useRef, useState } from 'preact/hooks';
import { type CopyResult, copyText } from '../../platform/clipboard';
import { usePage } from '../context';

/** How long "copied" stays on the button, in milliseconds. */
const shownFor = 2500;

/** A text to be copied. */
export type Copying = ReturnType<typeof useCopy>;

/**
 * Copies what an element shows, says how it went to whoever can't see it, and remembers it for a moment.
 * @param text what to copy
 * @param said once it is copied
 * @returns the element's ref, the last result, what to say where it was refused, what the button says, and the function that copies:
 * it gives whether it could
 */
export function useCopy(text: string, said: string) {
  const { wording, announce } = usePage();
  const { t } = wording;
  const shown = useRef<HTMLElement>(null);
  const [result, setResult] = useState<CopyResult | undefined>();
  useEffect(() => {
    if (result !== 'copied') return;
    const timer = setTimeout(() => setResult(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [result]);
  const copy = async () => {
    const how = await copyText(text, shown.current);
    setResult(how);
    announce(how === 'copied' ? said : t(`ui:command.${how}`));
    return how === 'copied';
  };
  return {
    shown,
    result,
    trouble: result && result !== 'copied' ? t(`ui:command.${result}`) : undefined,
    label: result === 'copied' ? t('ui:command.copied') : t('ui:command.copy'),
    copy,
  };
}
