const date = String.raw`(?:\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?|\d{1,2} \p{L}{3,12}(?: \d{4})?)`;
const time = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?`;
const moment = String.raw`(?:\p{L}{2,12},? ){0,2}(?:${date},? (?:\p{L}{1,5} )?)?${time}(?:,? ${date})?`;
/** Of a letter no disk is called, and before the colon of a name stands no blank, as it does in what PowerShell lists. */
const name = String.raw`\p{L}[^:<>\[\]\\"=]{0,58}[^:<>\[\]\\"= ]`;

/** `[23/11/2026, 10:42:11]`, with whoever wrote it or without. */
const bracketed = new RegExp(String.raw`^\[${moment}\]:? ?(<[^<>]{1,60}> ?)?`, 'iu');
/** `10:42 <name>`; `23/11/2026, 10:42 - name:`. */
const bare = new RegExp(`^${moment} (?:- )?(?:(<[^<>]{1,60}> ?)|(?=${name}:))`, 'iu');
/** `name, [23.11.2026 10:42:11]:`. */
const named = new RegExp(String.raw`^${name},? ?\[${moment}\]:? ?()`, 'iu');
const sender = new RegExp(`^(${name}):(?: |$)`, 'iu');

/** What is left of a line behind its stamp, and whether that names who wrote it. */
interface Stamped {
  rest: string;
  isNamed: boolean;
}

/**
 * Takes the stamps of a chat off, before the first line or each: when and by whom it was written. The time in it is never
 * that of the PC. Who wrote it is taken off if all stamped lines name the same, so that no label of a print gets lost.
 */
export function withoutStamps(lines: readonly string[]): string[] {
  const stamped = lines.map(stampedAs);
  const rests = stamped.flatMap((one) => (one && !one.isNamed ? [one.rest] : []));
  const [only, ...others] = new Set(rests.map((rest) => sender.exec(rest)?.[1]));
  return lines.flatMap((line, index) => {
    const found = stamped[index];
    if (!found) return [line];
    const isSent = only !== undefined && others.length === 0 && !found.isNamed;
    const rest = isSent ? found.rest.slice(only.length + 1).trimStart() : found.rest;
    return rest === '' ? [] : [rest];
  });
}

function stampedAs(line: string): Stamped | undefined {
  const pattern = line.startsWith('[')
    ? bracketed
    : /^(?:\d|\p{L}{2,12},? \d)/u.test(line)
      ? bare
      : line.includes('[')
        ? named
        : undefined;
  // The patterns are slow, and few lines have a time near their beginning.
  const found = pattern && /\d[:.]\d\d/.test(line.slice(0, 120)) ? pattern.exec(line) : null;
  if (!found) return undefined;
  return { rest: line.slice(found[0].length).trimStart(), isNamed: found[1] !== undefined };
}
