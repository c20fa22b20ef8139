import { dialLink, mailLink } from '../../platform/carriers';
import type { Contact } from '../../platform/contacts';
import { isKiosk } from '../../platform/kiosk';

/** Whom to turn to: numbers and addresses that a device of one's own dials and writes to. */
export function Contacts({ contacts }: { contacts: readonly Contact[] }) {
  return (
    <>
      {contacts.map(({ name, phone, email, hours }) => (
        <p key={`${name} ${phone} ${email}`}>
          {name}
          {phone && <> · {linked(phone, dialLink(phone))}</>}
          {email && <> · {linked(email, mailLink(email))}</>}
          {hours && ` · ${hours}`}
        </p>
      ))}
    </>
  );
}

/** A shared kiosk neither dials nor writes. */
const linked = (text: string, link: string | undefined) =>
  link && !isKiosk() ? <a href={link}>{text}</a> : text;
