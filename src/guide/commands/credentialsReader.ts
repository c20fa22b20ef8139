import type { Printed } from '../readings/printed';
import {
  answered,
  type Circumstances,
  candidate,
  cannotTell,
  mostOfAKind,
  type Reading,
  type Why,
} from '../readings/reading';
import { keptLines } from '../readings/redact';
import { noProgram, unseenOr } from '../readings/unseen';
import { isEntry, isPiece, type List, listsIn, noneIn, type Stored } from './storedEntries';

/** Credential Manager takes no more. @source microsoft/windowsserverdocs, issue 6639 */
const mostEntries = 256;
/** A whole name: `Skype for Desktop` is another program. */
const program =
  /^LegacyGeneric:target=(?:(?:microsoft_oc1|lync|skype[ _-]for[ _-]business)(?=[:= ]|$)|skype(?=[:=]|$))/i;
/** Of this shape a target is whole, whatever stands below it. */
const wholeTarget =
  /^LegacyGeneric:target=Microsoft_OC1:uri=[^:=@\s]+@[^:=@\s]+:specific:[A-Z]{2,10}:\d{1,3}$/i;

/**
 * Reads `cmdkey /list`, known by its `…:target=` lines, or by the `* … *` line of an empty list. Of the program's entries
 * those of another address than the one that was given are not offered.
 * @source the targets of the program are named Microsoft_OC1, Lync or Skype; that of Windows (virtualapp/didlogical), those of
 *   remote desktops (TERMSRV) and of servers whose name holds such a word are not its own
 */
export function readCredentials(printed: Printed, { address }: Circumstances): Reading {
  const { lines, isSystemWindow } = printed;
  const lists = listsIn(lines);
  const stored = lists[0]?.entries ?? [];
  const ours = stored.filter(({ target }) => program.test(target));
  if (ours.length > mostOfAKind) return cannotTell('tooLong');
  if (lists.length > 1 && new Set(lists.map(contentOf)).size > 1) return cannotTell('contradictory');
  if (stored.length === 0) return withoutAny(printed);
  const isRead = lists.every(isWhole) && !lines.some(isPiece);
  const counted = (reading: Reading) => (isRead ? withCount(reading, stored.length) : reading);
  if (ours.length === 0) return counted(withoutOurs(printed, isRead));
  const evidence = ours.map(({ line }) => line);
  if (isSystemWindow) return counted(cannotTell('otherWindow', evidence));
  const mine = ours.filter(({ target }) => !namesAnother(target, address));
  const inputs = mine
    .filter((one) => whyNot(one) === undefined)
    .flatMap(({ target, line }) => candidate('credentialTarget', target, line));
  if (inputs.length > 0) return counted({ inputs, lines: keptLines(mine.map(({ line }) => line)) });
  const [first] = mine;
  return counted(cannotTell(first ? (whyNot(first) ?? 'notUsable') : 'otherAddress', evidence));
}

/** Why a target may not be all of it. */
function whyNot({ target, isBroken, isOpen }: Stored): Why | undefined {
  if (isBroken) return 'brokenLine';
  return isOpen && !wholeTarget.test(target) ? 'openLine' : undefined;
}

function namesAnother(target: string, address: string | undefined): boolean {
  const named = target.split(/[:=]/).filter((part) => part.includes('@'));
  return address !== undefined && named.some((one) => one.toLowerCase() !== address.toLowerCase());
}

const contentOf = ({ entries }: List) => entries.map(({ target }) => target).join('\n');
const isWhole = ({ hasHeading, entries }: List) => hasHeading && entries.every((one) => one.isWhole);

/** What is not in a list may be in another account's, or in the rest that was not copied: a prompt stands below it. */
function withoutOurs({ lines, isSystemWindow }: Printed, isRead: boolean): Reading {
  const last = lines.findLastIndex(isEntry);
  const heading = [lines[lines.findIndex(isEntry) - 1] ?? ''];
  if (!isRead) return cannotTell('cutOff');
  // Type, user and how long it is kept.
  if (!lines.slice(last + 1, last + 5).includes('')) return cannotTell('noEnd', heading);
  if (isSystemWindow) return cannotTell('otherWindow', heading);
  return { ...answered('couldNot', heading), reason: 'notFound' };
}

function withoutAny({ lines, isSystemWindow }: Printed): Reading {
  const none = noneIn(lines);
  if (none === undefined) return unseenOr('unknown', lines, [/^CMDKEY: \S/, noProgram('cmdkey')]);
  if (isSystemWindow) return cannotTell('otherWindow', [none]);
  return { ...answered('couldNot', [none]), reason: 'notFound', entries: 0 };
}

function withCount(reading: Reading, entries: number): Reading {
  return entries < mostEntries ? { ...reading, entries } : { ...reading, entries, findings: ['storeFull'] };
}
