import { useEffect, useState } from 'preact/hooks';
import { whenQuiet } from '../../platform/quiet';
import { loadReadAloud } from '../laterParts';
import { useLater } from '../useLater';

/**
 * What reads aloud, once the first screen has settled; its place is kept free until then.
 * @param on names what is shown: with something else, what was being read falls silent
 */
export function AloudPlace({ on }: { on: string }) {
  const [isQuiet, setIsQuiet] = useState(false);
  useEffect(() => whenQuiet(() => setIsQuiet(true)), []);
  const later = useLater(isQuiet, loadReadAloud);
  return later ? <later.ReadAloud on={on} /> : null;
}
