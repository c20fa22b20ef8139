import type { Command } from '../commands/command';
import { type CommandId, subjects } from '../commands/commands';
import type { StepId } from '../steps';

type Subjects = typeof subjects;
/** What can be read back. */
export type Probe = {
  [Id in keyof Subjects]: Subjects[Id] extends { probe: unknown } ? Id : never;
}[keyof Subjects];
type Steps = { readonly [Id in Probe]: Subjects[Id]['probe']['step'] };

/** The step that each probe helps to answer, in flow order. */
export const probeSteps: Readonly<Record<Probe, StepId>> = Object.fromEntries(
  Object.entries<Command>(subjects).flatMap(([id, { probe }]) => (probe ? [[id, probe.step]] : [])),
) as Steps;

/** The steps that a probe helps: the first is that of `probeSteps`. */
export function stepsOf(probe: Probe): readonly StepId[] {
  const also = (subjects[probe] as Command).probe?.alsoFor;
  return also ? [probeSteps[probe], also as StepId] : [probeSteps[probe]];
}

/** In flow order. */
export const probes = Object.keys(probeSteps) as Probe[];

/** Whether a string from outside (a command's id, a stored session, a marker) names a probe. */
export function isProbe(id: unknown): id is Probe {
  return typeof id === 'string' && Object.hasOwn(probeSteps, id);
}

/** The command that reads all that can be read at once. */
export const collecting: CommandId = 'collect';
