const date = String.raw`\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?`;
const time = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?`;
const moment = String.raw`(?:\p{L}{2,12},? ){0,2}(?:${date},? (?:\p{L}{1,5} )?)?${time}(?:,? ${date})?`;
const name = String.raw`\p{L}[^:<>\[\]\\"=]{0,60}`;

/** `[23/11/2026, 10:42:11]`, with whoever wrote it or without; `10:42 <name>`; `23/11/2026, 10:42 - name:`; `name, [10:42]:`. */
const stamp = new RegExp(
  String.raw`^(?:\[${moment}\]:? ?(<[^<>]{1,60}> ?)?|${moment} (?:- )?(?:<[^<>]{1,60}>|(?=${name}:))|${name},? ?\[${moment}\]:? ?)`,
  'iu',
);
const sender = new RegExp(`^${name}: ?`, 'iu');

/**
 * Takes the stamps of a chat off, before the first line or each: when and by whom it was written. The time in it is never
 * that of the PC. Who wrote it is taken off if all stamped lines name the same, so that no label of a print gets lost.
 */
export function withoutStamps(lines: readonly string[]): string[] {
  const rests = lines.map((line) => {
    if (!mayBeStamped(line)) return undefined;
    const found = stamp.exec(line);
    return found ? line.slice(found[0].length).trimStart() : undefined;
  });
  const senders = new Set(
    rests.flatMap((rest) => (rest === undefined ? [] : [sender.exec(rest)?.[0] ?? ''])),
  );
  const [only = ''] = senders.size === 1 ? senders : [];
  return lines.map((line, index) => rests[index]?.slice(only.length) ?? line).filter(isLeft(rests));
}

/** The pattern is slow, and most lines have no digit before a colon near their beginning. */
const mayBeStamped = (line: string) => /\d[:.]\d\d/.test(line.slice(0, 120));

/** A line of which the stamp was all is gone; one that was too long stays, empty. */
function isLeft(rests: readonly (string | undefined)[]) {
  return (line: string, index: number) => line !== '' || rests[index] === undefined;
}
