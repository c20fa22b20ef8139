import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../src/platform/calendar';

const reminder = (title: string, text: string) =>
  calendarFile({
    id: '20261123-0900',
    on: new Date(2026, 10, 30, 9).getTime(),
    title,
    text,
    now: Date.UTC(2026, 10, 23),
  });

/** The content lines, unfolded, as RFC 5545 says. */
const unfolded = (file: string) => file.replaceAll('\n ', '').trimEnd().split('\n');

describe('A reminder', () => {
  it('is an event of one whole day, with an alarm', () => {
    const lines = unfolded(reminder('Titolo', 'Testo'));
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.at(-1)).toBe('END:VCALENDAR');
    expect(lines).toContain('DTSTART;VALUE=DATE:20261130');
    expect(lines).toContain('DTSTAMP:20261123T000000Z');
    expect(lines.filter((line) => line.startsWith('BEGIN:'))).toEqual(
      lines
        .filter((line) => line.startsWith('END:'))
        .map((line) => line.replace('END', 'BEGIN'))
        .reverse(),
    );
  });

  it('holds any text whole, in lines of at most 75 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const file = reminder('x', text);
        for (const line of file.split('\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const [, said = ''] =
          unfolded(file)
            .find((line) => line.startsWith('DESCRIPTION:'))
            ?.match(/^DESCRIPTION:(.*)$/s) ?? [];
        const back = said.replace(/\\(n|[\\;,])/g, (_, one: string) => (one === 'n' ? '\n' : one));
        expect(back).toBe(text.replaceAll('\r\n', '\n'));
      }),
    );
  });
});
