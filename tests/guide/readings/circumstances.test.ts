import { describe, expect, it } from 'vitest';
import type { CommandId } from '../../../src/guide/commands/commands';
import { circumstancesOf } from '../../../src/guide/readings/circumstances';
import { readPrinted } from '../../../src/guide/readings/readPrinted';
import type { Entry, Journal } from '../../../src/guide/session/journal';

const minute = 60_000;
const now = new Date(2026, 10, 23, 10, 42).getTime();
const ago = (minutes: number) => now - minutes * minute;
const copied = (command: CommandId, minutes: number): Entry => ({
  kind: 'copied',
  at: ago(minutes),
  step: 'checkClock',
  command,
  carrier: 'cmd',
  stamp: '',
  values: {},
});
const begun: Entry = { kind: 'answered', at: ago(2), step: 'whichWindows', answer: 'windows10' };
/** What a clock that is right prints so many minutes ago. */
const printed = (minutes: number) => {
  const date = new Date(ago(minutes));
  const two = (number: number) => String(number).padStart(2, '0');
  return `23/11/2026 ${two(date.getHours())}:${two(date.getMinutes())}:11,52\r\n`;
};
const read = (journal: Journal, text: string) => {
  const { answer, why } = readPrinted('showTime', text, circumstancesOf(journal, 'showTime', now));
  return answer ?? why;
};

describe('What a print is read against', () => {
  it('is that its command may have been copied before: what is merely old is no wrong clock', () => {
    const twice = [copied('showTime', 12), begun, copied('showTime', 1)];
    expect(read(twice, printed(11))).toBe('tooLate');
    expect(read(twice, printed(1))).toBe('clockRight');
    expect(read([copied('showTime', 1)], printed(11))).toBe('clockWrong');
  });

  it('is that the collection shows the same, and may have been run early', () => {
    const journal = [copied('collect', 21), begun];
    expect(read(journal, printed(20))).toBe('tooLate');
    expect(read(journal, printed(1))).toBe('clockRight');
    expect(read([...journal, copied('showTime', 1)], printed(20))).toBe('tooLate');
    expect(read(journal, printed(1).replace('23/11', '16/10'))).toBe('clockWrong');
  });

  it('are the address and the name of the server, where they were accepted', () => {
    const gave = (input: 'address' | 'serverName', value: string): Entry => ({
      kind: 'gave',
      at: now,
      input,
      value,
    });
    const journal = [gave('address', 'user@example.com'), gave('serverName', 'lync.example.com')];
    expect(circumstancesOf(journal, 'verifyChain', now)).toMatchObject({
      address: 'user@example.com',
      serverName: 'lync.example.com',
    });
    const refused = [gave('serverName', 'no name')];
    expect(circumstancesOf(refused, 'verifyChain', now).serverName).toBeUndefined();
  });
});
