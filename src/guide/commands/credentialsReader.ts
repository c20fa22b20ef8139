import type { Printed } from '../readings/printed';
import { answered, candidate, cannotTell, mostOfAKind, type Reading } from '../readings/reading';
import { keptLines } from '../readings/redact';
import { noProgram, unseenOr } from '../readings/unseen';

/** Credential Manager takes no more. @source microsoft/windowsserverdocs, issue 6639 */
const mostEntries = 256;
const program = /^LegacyGeneric:target=(?:microsoft_oc1|lync|skype)/i;

/** An entry of `cmdkey /list`: its target, and whether all of it was copied. */
interface Stored {
  target: string;
  line: string;
  isBroken: boolean;
  isWhole: boolean;
}

/**
 * Reads `cmdkey /list`, known by its `…:target=` lines, or by the `* … *` line of an empty list.
 * @source the targets of the program are named Microsoft_OC1, Lync or Skype; that of Windows (virtualapp/didlogical), those of
 *   remote desktops (TERMSRV) and of servers whose name holds such a word are not its own
 */
export function readCredentials(printed: Printed): Reading {
  const { lines } = printed;
  const stored = storedIn(lines);
  const ours = stored.filter(({ target }) => program.test(target));
  if (ours.length > mostOfAKind) return cannotTell('tooLong');
  const isRead = hasHeading(lines) && stored.every(({ isWhole }) => isWhole) && !lines.some(isPiece);
  const counted = (reading: Reading) => (isRead ? withCount(reading, stored.length) : reading);
  const inputs = ours
    .filter(({ isBroken }) => !isBroken)
    .flatMap(({ target, line }) => candidate('credentialTarget', target, line));
  const evidence = ours.map(({ line }) => line);
  if (inputs.length > 0) return counted({ inputs, lines: keptLines(evidence) });
  if (ours.length > 0)
    return counted(cannotTell(ours.every(({ isBroken }) => isBroken) ? 'brokenLine' : 'notUsable', evidence));
  return stored.length > 0 ? counted(withoutOurs(printed, isRead)) : withoutAny(printed);
}

/** What is not in a list may be in another account's, or in the rest that was not copied: a prompt stands below it. */
function withoutOurs({ lines, isSystemWindow }: Printed, isRead: boolean): Reading {
  const last = lines.findLastIndex((line) => entry.test(line));
  const heading = [lines[lines.findIndex((line) => entry.test(line)) - 1] ?? ''];
  if (!isRead) return cannotTell('cutOff');
  // Type, user and how long it is kept.
  if (!lines.slice(last + 1, last + 5).includes('')) return cannotTell('noEnd', heading);
  if (isSystemWindow) return cannotTell('otherWindow', heading);
  return { ...answered('couldNot', heading), reason: 'notFound' };
}

function withoutAny({ lines, isSystemWindow }: Printed): Reading {
  const said = lines.filter((line) => line !== '');
  const none = said.findIndex(isNone);
  const isEmpty = none > 0 && isHeading(said[none - 1] ?? '');
  if (isEmpty && !isSystemWindow)
    return { ...answered('couldNot', [said[none] ?? '']), reason: 'notFound', entries: 0 };
  if (isEmpty) return cannotTell('otherWindow', [said[none] ?? '']);
  return unseenOr('unknown', lines, [/^CMDKEY: \S/, noProgram('cmdkey')]);
}

const entry = /^[^:=]{1,40}: (\w{1,40}:\w{1,20}=\S.*)$/;

function storedIn(lines: readonly string[]): Stored[] {
  return lines.flatMap((line, index) => {
    const target = entry.exec(line)?.[1];
    if (!target) return [];
    const [kind = '', user = ''] = lines.slice(index + 1, index + 3);
    // Below it stand words, a colon and a blank; the rest of a broken line has no blank, or no colon before it.
    const isBroken = kind !== '' && !/^[^:]{1,40}: \S/.test(kind);
    const isWhole =
      !isBroken && /^[^:]{1,40}: \S/.test(kind) && /^[^:]{1,40}:/.test(user) && !entry.test(user);
    return [{ target, line, isBroken, isWhole }];
  });
}

function withCount(reading: Reading, entries: number): Reading {
  return entries < mostEntries ? { ...reading, entries } : { ...reading, entries, findings: ['storeFull'] };
}

const isNone = (line: string) => /^\* \S.{0,40} \*$/.test(line);

/** The heading ends with a colon. */
const isHeading = (line: string) => /^[^:=\\*]{4,81}:$/.test(line);

/** A target may have been broken behind its first words. */
const isPiece = (line: string) =>
  /^\w{1,40}:\w{1,20}=|:\w{1,20}=$/.test(line) || (/microsoft_oc1/i.test(line) && !entry.test(line));

/** Right above the first entry. */
function hasHeading(lines: readonly string[]): boolean {
  return isHeading(lines[lines.findIndex((line) => entry.test(line)) - 1] ?? '');
}
