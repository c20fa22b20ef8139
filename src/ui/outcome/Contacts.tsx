import type { Contact } from '../../organisation/organisation';
import { dialLink, mailLink } from '../../platform/carriers';
import { usePage } from '../context';

/** Whom to turn to: numbers and addresses that a device of one's own dials and writes to; a shared kiosk does neither. */
export function Contacts({ contacts }: { contacts: readonly Contact[] }) {
  const { language, isKiosk } = usePage();
  const linked = (text: string, link: string | undefined) =>
    link && !isKiosk ? <a href={link}>{text}</a> : text;
  return (
    <>
      {contacts.map(({ name, phone, email, hours }) => (
        <p key={`${name[language]} ${phone} ${email}`}>
          {name[language]}
          {phone && <> · {linked(phone, dialLink(phone))}</>}
          {email && <> · {linked(email, mailLink(email))}</>}
          {hours && ` · ${hours[language]}`}
        </p>
      ))}
    </>
  );
}
