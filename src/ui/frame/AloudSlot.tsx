import { useEffect, useState } from 'preact/hooks';
import { whenQuiet } from '../../platform/quiet';
import { later, useLater } from '../parts/useLater';

const loadReadAloud = later(() => import('../aloud/ReadAloud'));

/** What reads aloud, wanted by itself once the first screen has settled. */
export function useReadAloud() {
  const [isQuiet, setIsQuiet] = useState(false);
  useEffect(() => whenQuiet(() => setIsQuiet(true)), []);
  return useLater(isQuiet, loadReadAloud);
}

/**
 * What reads aloud, whose place is kept free until it comes; that it did not come is said in the footer.
 * @param on names what is shown: with something else, what was being read falls silent
 */
export function AloudSlot({ on }: { on: string }) {
  const { part } = useReadAloud();
  return part ? <part.ReadAloud on={on} /> : null;
}
