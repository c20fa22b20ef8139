import type { Carrier } from '../../organisation/organisation';
import { canPrint, canShare } from '../../platform/carriers';
import { usePage } from '../context';

/**
 * The ways to take something along that there are here: those that this device has and the organisation allows; at a shared kiosk
 * none that leaves it on the device. What is copied there goes with the session.
 */
export function useCarriers(): Readonly<Record<Carrier, boolean>> {
  const { organisation, isKiosk } = usePage();
  const may = (carrier: Carrier) => organisation.carriers?.includes(carrier) ?? true;
  const mayHere = (carrier: Carrier) => !isKiosk && may(carrier);
  return {
    copy: may('copy'),
    print: may('print') && canPrint(),
    share: mayHere('share') && canShare(),
    mail: mayHere('mail'),
    file: mayHere('file'),
    link: mayHere('link'),
    qr: may('qr'),
    code: may('code'),
  };
}
