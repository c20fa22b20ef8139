import type { Installed } from '../facts';
import { assistant } from './assistant';
import { cacheFolder } from './cacheFolder';
import type { Carrier } from './carriers';
import { certificate } from './certificate';
import { chain } from './chain';
import { client } from './client';
import { clock } from './clock';
import { collection } from './collection';
import type { Command, Ingredients, NeededInput } from './command';
import { credentials } from './credentials';
import { dns } from './dns';
import { isStamp } from './grammars';
import { checkInput, type Refusal } from './inputs';
import { machineGuid } from './machineGuid';
import { hasPowershell } from './olderWindows';
import { windows } from './windows';

/** In flow order, in which the collection runs its parts as well. */
export const subjects = {
  ...client,
  ...clock,
  ...windows,
  ...assistant,
  ...dns,
  ...cacheFolder,
  ...certificate,
  ...credentials,
  ...machineGuid,
  ...chain,
};

type Subjects = typeof subjects;

/** What has a line of its own, and the collection; what has none is printed by the collection alone. */
export type CommandId =
  | { [Id in keyof Subjects]: keyof Subjects[Id]['lines'] extends never ? never : Id }[keyof Subjects]
  | 'collect';

const commands: Readonly<Record<CommandId, Command<CommandId>>> = {
  ...subjects,
  collect: collection(subjects),
};

export const commandIds = (Object.keys(commands) as CommandId[]).filter(
  (id) => Object.keys(commands[id].lines).length > 0,
);

/** What a command may be built from: raw inputs, checked here once more. */
export interface Basis {
  facts: Installed;
  values: Partial<Record<NeededInput, string>>;
  /** See `Ingredients.stamp`. */
  stamp: string;
}

/** Why an input can't stand in a line: its grammar refuses it, or it is already as it should become. */
export type WhyRefused = Refusal | 'noBraces';

export type BuiltCommand =
  | { ok: true; line: string }
  | { ok: false; why: 'notHere' | 'notInThisShell' }
  | { ok: false; why: 'input'; input: NeededInput; refusal: WhyRefused };

/** What the guide knows of a command. */
export function commandInfo(id: CommandId): Command<CommandId> {
  return commands[id];
}

/** Whether a command is of any use on this Windows and with this client. */
export function isCommandUseful(id: CommandId, { windows, client }: Installed): boolean {
  const { notOn, clients } = commands[id];
  return !notOn?.includes(windows) && (!clients || clients.includes(client));
}

/** With whose rights a command works on this Windows. */
export function rightsFor(id: CommandId, { windows }: Installed): Command['rights'] {
  const { rights, elevatedOn } = commands[id];
  return elevatedOn?.includes(windows) ? 'administrator' : rights;
}

/** Whether the carrier is there and may do it: the Run box has one's own rights, and the windows that it opens ask for more. */
export function isOpenTo(id: CommandId, carrier: Carrier, facts: Installed): boolean {
  if (carrier === 'powershell') return hasPowershell(facts);
  return carrier !== 'run' || commands[id].effect === 'opens' || rightsFor(id, facts) !== 'administrator';
}

/** Whether a command's line holds an input. */
export function needsInput(id: CommandId, input: string): boolean {
  return (commands[id].needs as readonly string[] | undefined)?.includes(input) ?? false;
}

/** Whether a command has a line for a carrier at all, wherever it may run. */
export function hasLine(id: CommandId, carrier: Carrier): boolean {
  return commands[id].lines[carrier] !== undefined;
}

/**
 * Builds the line to copy: ASCII, one line, no prompt sign, no line end.
 * @param id which command
 * @param carrier where it will be pasted
 * @param basis facts, inputs as typed, and the stamp `yyyymmdd-hhmm[-n]`
 * @returns the line, or why there is none; nothing is built from an input that its grammar refuses
 * @throws Error if the stamp is malformed, which only a fault of ours can cause
 */
export function buildCommand(id: CommandId, carrier: Carrier, basis: Basis): BuiltCommand {
  const { facts, stamp } = basis;
  if (!isStamp(stamp)) throw new Error(`Malformed stamp: ${stamp}`);
  if (!isCommandUseful(id, facts)) return { ok: false, why: 'notHere' };
  const line = commands[id].lines[carrier];
  if (!line || !isOpenTo(id, carrier, facts)) return { ok: false, why: 'notInThisShell' };
  const taken = takenFrom(id, basis);
  return taken.ok ? { ok: true, line: line(taken.from) } : taken;
}

/**
 * What a command preserves of the state before.
 * @returns undefined if it preserves nothing, or its input is refused
 */
export function preservedBy(id: CommandId, basis: Basis) {
  const { preserves } = commands[id];
  const taken = takenFrom(id, basis);
  return preserves && taken.ok ? { what: preserves.what, name: preserves.name(taken.from) } : undefined;
}

type Taken = { ok: true; from: Ingredients } | Extract<BuiltCommand, { why: 'input' }>;

/** What a line is made of, once the inputs that it needs have passed their grammars. */
function takenFrom(id: CommandId, { facts, values, stamp }: Basis): Taken {
  const accepted = {} as Record<NeededInput, string>;
  for (const input of commands[id].needs ?? []) {
    const checked = checkInput(input, values[input] ?? '');
    if (!checked.ok) return { ok: false, why: 'input', input, refusal: checked.refusal };
    if (input === 'machineGuid' && !checked.value.startsWith('{')) {
      return { ok: false, why: 'input', input, refusal: 'noBraces' };
    }
    accepted[input] = checked.value;
  }
  return { ok: true, from: { ...accepted, facts, stamp } };
}
