/** A reminder for a whole day. */
export interface Reminder {
  /** Tells it from any other; says nothing of anybody. */
  id: string;
  /** In milliseconds since 1970: the day in local time. */
  on: number;
  title: string;
  text: string;
  /** When it was written, in milliseconds since 1970. */
  now: number;
}

/**
 * A reminder as a calendar file.
 * @returns lines ended by line feeds, none over 75 bytes; what saves them adds the rest of a line's end
 * @source RFC 5545: content lines (3.1), text (3.3.11), event component (3.6.1)
 */
export function calendarFile({ id, on, title, text, now }: Reminder): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sportello//Sportello//IT',
    'BEGIN:VEVENT',
    `UID:${id}@sportello.invalid`,
    `DTSTAMP:${new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${dayOf(on)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:PT9H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.flatMap(folded).join('\n')}\n`;
}

function dayOf(time: number): string {
  const day = new Date(time);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}${two(day.getMonth() + 1)}${two(day.getDate())}`;
}

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** A long line in several, each but the first after a blank; no character is divided. */
function folded(line: string): string[] {
  const encoder = new TextEncoder();
  const parts = [''];
  for (const character of line) {
    const last = parts[parts.length - 1] ?? '';
    if (encoder.encode(last + character).length <= 75) parts[parts.length - 1] = last + character;
    else parts.push(` ${character}`);
  }
  return parts;
}
