import { expect } from 'vitest';
import { buildCommand, type CommandId } from '../../src/guide/commands/commands';
import type { Answer } from '../../src/guide/guideMachine';
import type { Entry, Journal } from '../../src/guide/session/journal';
import { toPutBack } from '../../src/guide/session/putBack';
import { stampFor } from '../../src/guide/session/stamp';
import { followTrail } from '../../src/guide/session/trail';
import { typicalValues } from '../support/values';
import type { Pc } from './support/pc';
import { inPc, leavesNothingRunning } from './support/proves';
import { callsOf, shim } from './support/shims';

const { address, machineGuid } = typicalValues;
const parent = String.raw`Microsoft\Communicator`;
const service = String.raw`sc create msoidsvc binPath= "C:\windows\system32\spoolsv.exe" DisplayName= "Made for msoidsvc"`;
const guid = String.raw`reg query "HKLM\SOFTWARE\Microsoft\Cryptography" /v MachineGuid /reg:64`;
const setGuid = String.raw`reg add "HKLM\SOFTWARE\Microsoft\Cryptography" /v MachineGuid /t REG_SZ /d "${machineGuid}" /f /reg:64`;
const state = 'sc query msoidsvc';

const folder = (pc: Pc) => `${pc.local}\\${parent}\\sip_${address}`;
const write = (pc: Pc, text: string) => pc.file(`${folder(pc)}\\EndpointConfiguration.cache`, text);
const read = (pc: Pc, name: string) =>
  pc.read(`${pc.local}\\${parent}\\${name}\\EndpointConfiguration.cache`);

/** A session that keeps its own journal, and gives the lines that its screens would show. */
class Session {
  private entries: Entry[] = [];
  private at = Date.UTC(2026, 10, 23, 9, 0);

  get journal(): Journal {
    return this.entries;
  }

  answer(...answers: Answer[]): void {
    for (const answer of answers) {
      const { step } = followTrail(this.entries);
      this.add({
        kind: 'answered',
        at: this.tick(),
        step,
        answer,
        ...(answer === 'couldNot' && { reason: 'other' as const }),
      });
    }
  }

  takeBack(): void {
    const last = followTrail(this.entries).answered.at(-1);
    if (last) this.add({ kind: 'tookBack', at: this.tick(), step: last.step });
  }

  copy(command: CommandId): string {
    const { step, facts } = followTrail(this.entries);
    const stamp = stampFor(this.entries, step, this.at);
    this.add({
      kind: 'copied',
      at: this.tick(),
      step,
      command,
      carrier: 'cmd',
      stamp,
      values: typicalValues,
    });
    return line(command, { facts, values: typicalValues, stamp });
  }

  add(entry: Entry): void {
    this.entries = [...this.entries, entry];
  }

  tick(): number {
    this.at += 60_000;
    return this.at;
  }
}

function line(command: CommandId, basis: Parameters<typeof buildCommand>[2]): string {
  const built = buildCommand(command, 'cmd', basis);
  if (!built.ok) throw new Error(`No line for ${command}`);
  return built.line;
}

inPc(
  'everything is put back in reverse, and the PC is as it was',
  async ({ pc, run }) => {
    const session = new Session();
    write(pc, 'the oldest');
    shim(pc, 'certutil');
    shim(pc, 'findstr');
    await run(service, setGuid);

    session.answer('verifying', 'ownServer', 'lync2010', 'windows7', 'clockRight', 'stopped');
    await run(session.copy('startAssistant'));
    session.answer('unsolved', 'couldNot', 'untrusted');
    await run(session.copy('trustAuthority'));
    session.answer('unsolved', 'couldNot', 'couldNot');
    await run(session.copy('setFolderAside'));
    session.answer('unsolved');
    write(pc, 'made by the program meanwhile');
    session.takeBack();
    await run(session.copy('setFolderAside'));
    session.answer('unsolved');
    write(pc, 'made last');
    session.answer('notFound', 'couldNot', 'othersFail', 'failsElsewhere', 'braces', 'iAmAdmin');
    await run(session.copy('exportCryptography'));
    session.answer('backedUp');
    await run(session.copy('writeMachineGuid'));
    session.answer('unsolved');

    const changed = await run(guid, state);
    expect(changed.printed[0]).toContain(`REG_SZ    ${machineGuid.replace(/[{}]/g, '')}`);
    expect(changed.printed[1]).toMatch(/STATE\s*:\s*4/);

    const items = toPutBack(session.journal);
    expect(items.map(({ step }) => step)).toEqual([
      'removeGuidBraces',
      'resetEndpointCache',
      'resetEndpointCache',
      'trustChain',
      'startAssistant',
    ]);
    for (const { undo } of items) {
      const [first] = undo;
      if (!first) throw new Error('No command puts it back');
      await run(line(first.command, first.basis));
    }

    const after = await run(guid, state);
    expect(after.printed[0]).toContain(`REG_SZ    ${machineGuid}`);
    expect(after.printed[1]).toMatch(/STATE\s*:\s*1/);
    expect(callsOf(pc).filter((call) => call.includes(' Root '))).toEqual([
      expect.stringMatching(/^certutil -addstore Root /),
      `certutil -delstore Root "${typicalValues.authorityThumbprint}"`,
    ]);
    expect(read(pc, `sip_${address}`)).toBe('the oldest');
    const kept = pc.paths().filter((path) => path.includes('new_') && path.endsWith('.cache'));
    expect(kept.map((path) => pc.read(path)).sort()).toEqual(['made by the program meanwhile', 'made last']);
  },
  true,
);

leavesNothingRunning();
