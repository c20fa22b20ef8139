import type { Organisation } from '../../organisation/organisation';
import { toRemember } from '../../organisation/standing';
import { rememberSet } from '../../platform/rememberSet';
import { browserMemory, type Memory } from '../../platform/storage';
import { watchTouches } from '../../platform/touched';
import { type Beginning, beginning } from './beginning';

/** Says of a page that it began anew just now: once is enough, whatever a server says the next time. */
const anewKey = 'sportello.anew';

/** What a person sees of how a page begins. */
const seen = ({ kiosk, preferences: { mode }, language }: Beginning) => [kiosk, mode, language].join();

/** What is to be done about how a page began. */
interface Watched {
  /** Whether somebody is using the page. */
  isTouched(): boolean;
  /** Remembers what is set, and begins the page anew if it should have begun otherwise and nobody is using it. */
  remember(organisation: Organisation): void;
}

/**
 * To be called once, while the page comes up.
 * @param shared remembers across tabs (localStorage)
 */
export function watchBeginning(shared: Memory): Watched {
  const tab = browserMemory(() => sessionStorage);
  const isTouched = watchTouches();
  const began = seen(beginning(shared));
  let isAnew = tab.read(anewKey) !== null;
  tab.remove(anewKey);
  return {
    isTouched,
    remember(organisation) {
      const set = toRemember(organisation);
      const isRemembered = rememberSet(shared, set);
      const isOther = seen(beginning(shared, { ...set })) !== began;
      if (isOther && !isAnew && !isTouched()) {
        if (isRemembered && tab.write(anewKey, '')) location.reload();
        // Where a browser remembers nothing, the address does.
        else if (organisation.kiosk && !beginning(shared, {}).kiosk) location.replace(asKiosk());
      }
      isAnew = false;
    },
  };
}

/** The same page as a kiosk's: its address names no step. */
function asKiosk(): URL {
  const address = new URL(location.href);
  address.hash = '';
  address.searchParams.set('kiosk', '');
  return address;
}
