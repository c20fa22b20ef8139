import type { Organisation } from '../../organisation/organisation';
import { readFile, type Understood } from '../../organisation/readFile';
import { longestFile } from '../../organisation/settingNames';
import { standing } from '../../organisation/standing';
import { fetchKioskFile, type KioskFile } from '../../platform/kioskFile';
import { embeddedFile, lastSet } from '../../platform/lastSet';
import { browserMemory } from '../../platform/storage';
import { watchBeginning } from './watchBeginning';

/** How long until it is asked again for what could not be had, in milliseconds. */
const pause = 60_000;
/** And for what may have changed: the worker gives what it has seen the time before. */
const halfAnHour = 30 * pause;

const shared = browserMemory(() => localStorage);

/**
 * Follows what the organisation has set, as long as the page is open: at once what this browser remembers of it, then what the
 * file says. A page that should have begun otherwise begins anew, unless somebody is using it.
 * @param told called with each change; once the file was read, only while nobody is using the page
 * @returns a function that stops it
 */
export function followOrganisation(told: (organisation: Organisation) => void): () => void {
  const page = watchBeginning(shared);
  const embedded = embeddedFile();
  let shown = '';
  const tell = ({ organisation }: Understood) => {
    const text = JSON.stringify(organisation);
    if (text !== shown) told(organisation);
    shown = text;
  };
  tell(inForce(embedded === undefined ? { trouble: 'absent' } : { text: embedded }));
  if (embedded !== undefined) return () => undefined;
  let timer: ReturnType<typeof setTimeout>;
  let isRead = false;
  let isUnderstood = false;
  const read = async () => {
    clearTimeout(timer);
    const now = await look().catch(() => undefined);
    clearTimeout(timer);
    // What is no JSON is a portal's page, or half of the file; once it was understood, whatever else is wrong with it will pass.
    const isThere = now !== undefined && now.trouble !== 'notJson' && !(now.trouble && isUnderstood);
    timer = setTimeout(read, isThere ? halfAnHour : pause);
    if (now) warn(now);
    if (!isThere || (isRead && page.isTouched())) return;
    isRead = true;
    isUnderstood ||= !now.trouble;
    tell(now);
    if (!now.trouble) page.remember(now.organisation);
  };
  void read();
  addEventListener(`online`, read);
  return () => {
    clearTimeout(timer);
    removeEventListener(`online`, read);
  };
}

/**
 * Looks at the file as it is.
 * @param isFromNetwork whether to pass over what is kept
 * @throws where it can't be had now
 */
export async function look(isFromNetwork = false): Promise<Understood> {
  return inForce(await fetchKioskFile(longestFile, isFromNetwork));
}

/** What is in force with a file; where it says nothing of how a page begins, what this browser remembers. */
export function inForce(file: KioskFile): Understood {
  const understood = readFile(file);
  const before = readFile({ text: JSON.stringify(lastSet(shared)) }).organisation;
  return { ...understood, organisation: standing(understood, before) };
}

/** For whoever wrote the file; `?setup` says it in their language. */
function warn({ trouble, faults }: Understood): void {
  if (trouble && trouble !== 'absent') console.warn(`kiosk.json: ${trouble}`);
  for (const { at, why, ...right } of faults)
    console.warn(`kiosk.json: ${at.join(' ')}: ${why} ${JSON.stringify(right)}`);
}
