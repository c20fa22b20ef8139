import { useEffect, useState } from 'preact/hooks';
import type { Organisation } from '../../organisation/organisation';
import { usePage } from '../context';
import { useSession } from '../session/useSession';
import { BecomeKiosk } from './BecomeKiosk';
import { Brand } from './Brand';
import { followOrganisation } from './followOrganisation';
import { Setup } from './Setup';

interface Props {
  onRead(organisation: Organisation): void;
  onGone(): void;
}

/** Follows what the organisation has set, in the header: whose desk it is, and what `?setup` shows of it. */
export function Organised({ onRead, onGone }: Props) {
  const { organisation, isKiosk } = usePage();
  const { journal } = useSession().state;
  const [isShown, setShown] = useState(() => new URLSearchParams(location.search).has('setup'));
  useEffect(() => followOrganisation(onRead), [onRead]);
  return (
    <>
      <Brand />
      {organisation.kiosk && !isKiosk && <BecomeKiosk isBegun={journal.length > 0} onGone={onGone} />}
      {isShown && <Setup onClose={() => setShown(false)} />}
    </>
  );
}
