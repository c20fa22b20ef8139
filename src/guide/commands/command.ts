import type { Client, Installed, Windows } from '../facts';
import type { Carrier, Shell } from './carriers';
import type { FreeInputId, TextInputId } from './inputs';

/** What a command line is made of: facts decide the place, values have passed their grammar. */
export interface Ingredients extends Readonly<Record<NeededInput, string>> {
  facts: Installed;
  /** Makes a name new: `20261123-1042`, local time of the session. */
  stamp: string;
}

/** An input that a line may hold; a message is quoted in the report only, and so is what people choose of themselves. */
export type NeededInput = Exclude<TextInputId, FreeInputId> | 'port';

/**
 * The line for one carrier. In cmd every input stands inside double quotes, behind a fixed prefix, and none is ever in a
 * `for /f`; in PowerShell (3.0 and later) inside single quotes.
 */
export type Line = (ingredients: Ingredients) => string;

/** A command that only looks, and whose print can be pasted back. */
export interface Probed {
  /** The step that it helps to answer. */
  step: string;
  /** Another step that it helps as well: there the same print is read for something else. */
  alsoFor?: string;
  /** Its part of the collection: its own lines, or others where those say more; none if it stands alone. */
  collected?: Partial<Record<Shell, Line>>;
}

/** All that is known of a command but its words, which are in `locales`. `Id`: the commands that may undo it. */
export interface Command<Id extends string = string> {
  /** `harmless` ones change something that needs no undo, `closes` loses what was not sent; `lasting` ones can't be undone. */
  effect: 'reads' | 'opens' | 'writesFile' | 'harmless' | 'closes' | 'undoable' | 'lasting';
  /** `user`: only as the affected user, because another person's administrator window sees another profile. */
  rights: 'anyone' | 'user' | 'administrator';
  /** Where it takes an administrator all the same. */
  elevatedOn?: readonly Windows[];
  needs?: readonly NeededInput[];
  /** In the order in which they should be tried. */
  undo?: readonly Id[];
  /** What it preserves of the state before, under a name that its stamp makes new. */
  preserves?: { what: 'file' | 'folder'; name: Line };
  /** The command that wrote the file which this one needs: its name has the stamp of that time. */
  fileOf?: Id;
  notOn?: readonly Windows[];
  clients?: readonly Client[];
  probe?: Probed;
  /** Too long to be written down by ear. */
  onlyPasted?: true;
  /** None where only the collection runs it. */
  lines: Partial<Record<Carrier, Line>>;
}

/** The commands about one thing, by their ids. */
export type Subject = Readonly<Record<string, Command>>;
