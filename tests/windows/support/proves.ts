import { describe, expect, it } from 'vitest';
import type { NeededInput } from '../../../src/guide/commands/command';
import { type CommandId, hasLine } from '../../../src/guide/commands/commands';
import type { Facts } from '../../../src/guide/facts';
import { isThere, lineOf } from '../../support/lines';
import { ownJobs, Pc, type Ran, ways } from './pc';
import { running } from './processes';
import { borrow, discard, discardAll } from './shared';

type Values = Partial<Record<NeededInput, string>>;

export interface Bench {
  pc: Pc;
  /** Runs lines in one cmd.exe. */
  run(...lines: string[]): Promise<Ran>;
  /** The line of the command that is tested. */
  line(facts?: Partial<Facts>, values?: Values): string;
}

/**
 * A test in a Windows, once for each way in which a line may get there.
 * @param alone whether it gets a Windows of its own, because it leaves programs or services behind or may destroy it
 */
export function inPc(what: string, test: (bench: Omit<Bench, 'line'>) => Promise<void>, alone = false): void {
  it.each(ways)(`${what} (%s)`, async (way) => {
    const pc = alone ? new Pc() : borrow(way);
    let fine = false;
    try {
      await test({ pc, run: (...lines) => pc.run(way, lines) });
      fine = true;
    } finally {
      if (alone || !fine) await discard(pc);
    }
  });
}

/**
 * A test of what a command really does; `covered.test.ts` wants one for every command.
 * @param id the command, written out
 * @param what it is seen to do
 */
export function proves(
  id: CommandId,
  what: string,
  test: (bench: Bench) => Promise<void>,
  alone = false,
): void {
  inPc(
    `${id} ${what}`,
    async (bench) => {
      const own: string[] = [];
      const line: Bench['line'] = (facts, values) => {
        const text = cmdLine(id, facts, values);
        own.push(text);
        return text;
      };
      let ran = false;
      const run: Bench['run'] = (...lines) => {
        ran ||= lines.some((text) => own.includes(text));
        return bench.run(...lines);
      };
      await test({ ...bench, run, line });
      expect(ran).toBe(true);
    },
    alone,
  );
}

/** A line for cmd; throws where there is none, so that no reason is ever run for a line. */
export function cmdLine(id: CommandId, facts: Partial<Facts> = {}, values: Values = {}): string {
  if (!hasLine(id, 'cmd') || !isThere(id, 'cmd', facts)) throw new Error(`No line for ${id}`);
  const line = lineOf(id, 'cmd', facts, values);
  if (/^\w+: \w+$/.test(line)) throw new Error(`${id}: ${line}`);
  return line;
}

/** Stands at the end of every file: whatever the tests started is gone. */
export function leavesNothingRunning(): void {
  describe('Afterwards', () => {
    it('nothing is left running', async () => {
      await discardAll();
      expect(running(ownJobs())).toEqual([]);
    });
  });
}
