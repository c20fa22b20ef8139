import { languages } from '../i18n/language';
import { manners, type WayOfUse } from '../i18n/manner';
import {
  type Contact,
  carriers,
  type Idle,
  type Organisation,
  type OtherGuide,
  outcomeIds,
} from './organisation';
import {
  type Fault,
  inEach,
  listOf,
  objectOf,
  oneOf,
  type Read,
  text,
  textLike,
  unused,
  whole,
  yesOrNo,
} from './reading';

/** Most contacts and links; the longest text, address and picture, in characters. */
export const most = { listed: 20, text: 120, name: 60, address: 500, picture: 48_000 };

/** Most faults that are told: nobody reads more. */
const mostFaults = 100;

/** A number may be written with what people put between its digits. */
const link =
  /^(?:https?:\/\/[^\s/?#@\\]+(?:[/?#]\S*)?|mailto:[^\s@,;?&]+@[^\s@,;?&]+|tel:\+?[\d().-]{2,32})$/;

/** A file beside the page or below it, or a picture as it is. */
const logo =
  /^(?:(?:\w[\w.-]*\/)*\w[\w.-]*\.(?:svg|png|webp|jpe?g|gif)|data:image\/(?:png|jpeg|gif|webp|svg\+xml);base64,[A-Za-z\d+/]+={0,2})$/;

const forOutcomes: Read<NonNullable<Contact['for']>> = (given, at, tell) => {
  const ids = listOf(oneOf(outcomeIds), most.listed)(given, at, tell);
  if (ids && ids.length > 0) return ids;
  return Array.isArray(given) && given.length === 0 ? tell({ at, why: 'empty' }) : undefined;
};

const contact = objectOf<Contact>(
  {
    name: inEach(most.text),
    phone: text(most.text),
    email: text(most.text),
    hours: inEach(most.text),
    for: forOutcomes,
  },
  ['name'],
);

/** As the form says, and as a browser can follow it. */
const url: Read<string> = (given, at, tell) => {
  const address = text(most.address)(given, at, tell);
  const sound =
    address === undefined ? undefined : textLike(link, most.address, 'notLink')(address, at, tell);
  if (sound === undefined) return undefined;
  try {
    return new URL(sound) && sound;
  } catch {
    return tell({ at, why: 'notLink' });
  }
};

const otherGuide = objectOf<OtherGuide>({ name: inEach(most.text), url, for: forOutcomes }, ['name', 'url']);

const organisation = objectOf<Organisation & { $schema?: string; $comment?: string }>({
  $schema: unused,
  $comment: unused,
  name: inEach(most.name),
  logo: textLike(logo, most.picture, 'notLogo'),
  contacts: listOf(contact, most.listed),
  links: listOf(otherGuide, most.listed),
  language: oneOf(languages),
  mode: oneOf(Object.keys(manners) as WayOfUse[]),
  kiosk: yesOrNo,
  // WCAG 2.2.1 asks for twenty seconds at least to answer.
  idle: objectOf<Idle>({ warnAfter: whole(30, 3600), answerWithin: whole(20, 120) }, [
    'warnAfter',
    'answerWithin',
  ]),
  carriers: listOf(oneOf(carriers), most.listed),
});

/**
 * Reads what stands in `kiosk.json`, which comes from outside: each text is one line of at most so many characters, and what
 * is not as it should be is left out and told, the rest stays. `public/kiosk.schema.json` says the same to whoever writes it.
 * @param given any value of JSON
 */
export function readOrganisation(given: unknown): { organisation: Organisation; faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const read = organisation(given, [], (fault) => {
    if (faults.length < mostFaults) faults.push(fault);
    return undefined;
  });
  return { organisation: read ?? {}, faults };
}
