import type { CommandId } from './commands/commands';
import type { InputId } from './commands/inputs';
import type { Client, Installed, Windows } from './facts';
import type { ActId, GroupId, PictureId } from './stepKinds';

/** One thing that a person does at a step, as the machine's `meta` writes it down; its sentence is in `locales`, by its id. */
export interface ActNode {
  id: string;
  /** What is copied or typed for it; more than one where the facts decide, or where several are one look. */
  commands?: readonly CommandId[];
  /** What is written down with it. */
  fields?: readonly InputId[];
  /** The programs or Windows with which alone it holds, and those with which it doesn't. */
  on?: readonly (Client | Windows)[];
  notOn?: readonly (Client | Windows)[];
  /** Where a group of acts begins that belong together; the next one ends it. */
  group?: string;
  /** The drawing of what is pressed or read there; the act can be done without it. */
  picture?: string;
  /** It says that by hand there is no way here: what counts is the command of the act that it stands before. */
  byCommand?: true;
  /** The act is done with a command, and these do the same by hand; empty where the hand need not do it. */
  hand?: Acts;
}

/** The acts of a step, in order; an id alone where there is nothing else to say. */
export type Acts = readonly (string | ActNode)[];

/** By hand alone, with a command alone, or either way. */
export type By = 'hand' | 'command' | 'both';

/** An act on its own: what is done by hand instead of a command stands before the command's act. */
export interface Act extends Omit<ActNode, 'id' | 'group' | 'picture' | 'hand'> {
  id: ActId;
  by: By;
  group?: GroupId;
  picture?: PictureId;
}

/** All acts of a list, those by hand before the one they stand for; each carries the conditions of what it is part of. */
export function actsIn(acts: Acts): Act[] {
  return acts.flatMap((one) => {
    const { hand, ...node } = (typeof one === 'string' ? { id: one } : one) as ActNode & Act;
    const act: Act = { ...node, by: hand ? 'command' : 'both' };
    const byHand = actsIn(hand ?? []).map((each): Act => {
      const { on = node.on, notOn = [] } = each;
      const group = each.group ?? node.group;
      return {
        ...each,
        ...(on && { on }),
        ...(group && { group }),
        notOn: [...notOn, ...(node.notOn ?? [])],
        by: 'hand',
      };
    });
    return [...byHand, act];
  });
}

/** Whether an act holds with this program and this Windows. */
export function holds({ on, notOn }: Act, { client, windows }: Installed): boolean {
  const isIn = (list: readonly string[]) => list.includes(client) || list.includes(windows);
  return (!on || isIn(on)) && !(notOn && isIn(notOn));
}

/** What acts need, each once, in their order. */
export interface Tools {
  commands: readonly CommandId[];
  fields: readonly InputId[];
}

/** What all acts of a step need, whatever the facts. */
export function toolsOf(acts: readonly Act[]): Tools {
  return {
    commands: [...new Set(acts.flatMap(({ commands = [] }) => commands))],
    fields: [...new Set(acts.flatMap(({ fields = [] }) => fields))],
  };
}
