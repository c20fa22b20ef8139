import { useEffect, useState } from 'preact/hooks';
import { whenQuiet } from '../../platform/quiet';
import { later, useLater } from '../parts/useLater';

const loadReadAloud = later(() => import('../aloud/ReadAloud'));

/**
 * What reads aloud, once the first screen has settled; its place is kept free until then.
 * @param on names what is shown: with something else, what was being read falls silent
 */
export function AloudSlot({ on }: { on: string }) {
  const [isQuiet, setIsQuiet] = useState(false);
  useEffect(() => whenQuiet(() => setIsQuiet(true)), []);
  const { part } = useLater(isQuiet, loadReadAloud);
  return part ? <part.ReadAloud on={on} /> : null;
}
