import { useEffect, useState } from 'preact/hooks';
import { hasAnswers } from '../../guide/handover/fragment';
import { arrivedAt } from '../../platform/navigation';
import { usePage } from '../context';
import { ComeInDialog } from './ComeInDialog';

interface Props {
  /** Whether it was asked for. */
  isOpen: boolean;
  onClose(): void;
}

/** Goes on with what was handed over: where that is asked for, and by itself where a link with answers was opened. */
export function ComeIn({ isOpen, onClose }: Props) {
  const { isKiosk } = usePage();
  /** At a shared kiosk nothing is gone on with that an address says. */
  const linkIn = (address: string) => (!isKiosk && hasAnswers(address) ? address : undefined);
  const [link, setLink] = useState(() => linkIn(arrivedAt));
  useEffect(() => {
    const look = ({ newURL }: HashChangeEvent) => setLink((now) => linkIn(newURL) ?? now);
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  const close = () => {
    setLink(undefined);
    onClose();
  };
  return (isOpen || link) && <ComeInDialog key={link} link={link} onClose={close} />;
}
