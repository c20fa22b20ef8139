import { certutilList, formatList, type Listed } from './certificateLists';
import { type PastedLine, printed } from './pastedLines';
import { type Choice, ownAddress, type Reading, type ReadingContext, unclear, understood } from './reading';
import { type Validity, validityOf } from './validity';

interface Found extends Listed {
  validity: Validity;
}

const answerOf = ({ validity }: Found) =>
  validity === 'valid' || validity === 'expired' ? validity : undefined;

const inputsOf = ({ serialNumber, thumbprint }: Listed) => ({
  serialNumber,
  ...(thumbprint && { thumbprint }),
});

function choiceOf(found: Found): Choice {
  const answer = answerOf(found);
  return {
    label: [found.subject, found.serialNumber].filter(Boolean).join('  '),
    inputs: inputsOf(found),
    ...(answer && { answer }),
  };
}

const nameOf = ({ subject }: Listed) => /(?:^|, ?)CN=([^,]{1,254})(?:,|$)/.exec(subject)?.[1]?.toLowerCase();

/** Each certificate once, though certutil and PowerShell may both show it; the one whose dates can be read stays. */
function distinct(listed: readonly Found[]): Found[] {
  const bySerial = new Map<string, Found>();
  for (const one of listed) {
    const key = one.serialNumber.toLowerCase();
    const before = bySerial.get(key);
    if (!before || (!answerOf(before) && answerOf(one))) bySerial.set(key, one);
  }
  return [...bySerial.values()];
}

/**
 * Reads `certutil -user -store My` and PowerShell's list of Cert:\CurrentUser\My.
 * @source facts.md §5: issuer `CN=Communications Server`, not translated; subject = the sign-in address
 */
export function readCertificates(lines: readonly PastedLine[], context: ReadingContext): Reading {
  const stores = lines.filter(({ text, isCommand }) => isCommand && /certutil.{1,200}-store\b/i.test(text));
  if (stores.some(({ text }) => !/-user\b/i.test(text))) return unclear('computerStore');
  const output = printed(lines);
  const { listed, end } = certutilList(output);
  const withValidity = [...listed, ...formatList(output)].map((one) => ({
    ...one,
    validity: validityOf(one.notBefore, one.notAfter, context.now),
  }));
  const all = distinct(withValidity);
  if (all.length === 0) return end ? understood(end, { answer: 'notFound' }) : unclear('otherText');
  const address = ownAddress(context);
  const own = address ? all.filter((one) => nameOf(one) === address) : all;
  const [match, another] = own;
  if (match && !another) {
    const { validity, dateLine, serialLine } = match;
    if (validity === 'valid' || validity === 'expired') {
      return understood(dateLine, { answer: validity, inputs: inputsOf(match) });
    }
    return understood(serialLine, { inputs: inputsOf(match), doubt: validity });
  }
  const offered = match ? own : all;
  return understood(offered[0]?.serialLine ?? '', {
    choices: offered.map(choiceOf),
    doubt: match ? 'several' : 'otherAddress',
  });
}
