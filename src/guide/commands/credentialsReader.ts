import type { Printed } from '../readings/printed';
import { answered, candidate, cannotTell, mostOfAKind, type Reading } from '../readings/reading';
import { keptLines } from '../readings/redact';

/** An entry of `cmdkey /list`: its target, and whether all of it was copied. */
interface Stored {
  target: string;
  line: string;
  isBroken: boolean;
  isWhole: boolean;
}

/**
 * Reads `cmdkey /list`, known by its `…:target=` lines, or by the `* … *` line of an empty list.
 * @source the targets of Lync are named Microsoft_OC1, Lync or Skype; virtualapp/didlogical belongs to Windows
 */
export function readCredentials({ lines }: Printed): Reading {
  const stored = storedIn(lines);
  const ours = stored.filter(
    ({ target }) => /microsoft_oc1|lync|skype/i.test(target) && !/virtualapp\/didlogical/i.test(target),
  );
  if (ours.length > mostOfAKind) return cannotTell('tooLong');
  const inputs = ours
    .filter(({ isBroken }) => !isBroken)
    .flatMap(({ target, line }) => candidate('credentialTarget', target, line));
  const evidence = ours.map(({ line }) => line);
  if (inputs.length > 0) return { inputs, lines: keptLines(evidence) };
  if (ours.length > 0)
    return cannotTell(ours.every(({ isBroken }) => isBroken) ? 'brokenLine' : 'notUsable', evidence);
  if (isEmptyList(lines)) return { ...answered('couldNot', lines.filter(isNone)), reason: 'notFound' };
  if (stored.length === 0) return cannotTell('unknown');
  if (!hasHeading(lines) || stored.some(({ isWhole }) => !isWhole)) return cannotTell('cutOff');
  return { ...answered('couldNot', headings(lines)), reason: 'notFound' };
}

function storedIn(lines: readonly string[]): Stored[] {
  return lines.flatMap((line, index) => {
    const target = /^\s+[^:=]{1,40}: (\w{1,40}:target=\S.*)$/.exec(line)?.[1];
    if (!target) return [];
    const [kind = '', user = ''] = lines.slice(index + 1, index + 3);
    const isWhole = [kind, user].every((one) => /^\s+[^:]{1,40}: ?/.test(one));
    // What follows an entry's first line is set in; the rest of a broken line is not.
    return [{ target, line, isBroken: /^\S/.test(kind), isWhole }];
  });
}

const isNone = (line: string) => /^\* \S.{0,40} \*$/.test(line.trim());

/** The heading ends with a colon and stands at the margin. */
function headings(lines: readonly string[]): string[] {
  return lines.filter((line) => /^\S[^:=\\]{3,80}:$/.test(line));
}

function hasHeading(lines: readonly string[]): boolean {
  const at = lines.findIndex((line) => /^\S[^:=\\]{3,80}:$/.test(line));
  const first = lines.findIndex((line) => line.includes(':target='));
  return at !== -1 && at < first;
}

function isEmptyList(lines: readonly string[]): boolean {
  const said = lines.filter((line) => line !== '');
  return said.length === 2 && headings(said).length === 1 && isNone(said[1] ?? '');
}
