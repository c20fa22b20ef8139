import { dateParts } from './dates';
import { exact, fieldValue } from './reading';

/** One certificate from *Communications Server*, as a listing shows it. */
export interface Listed {
  serialNumber: string;
  thumbprint: string | undefined;
  subject: string;
  notBefore: string;
  notAfter: string;
  serialLine: string;
  dateLine: string;
}

const issuer = 'CN=Communications Server';
const hash = (text: string | undefined) => exact('thumbprint', (text ?? '').replaceAll(' ', ''));

/** A block of certutil: labels are translated, their order is not: serial number, issuer, two dates, subject. */
function certutilBlock(lines: readonly string[]): { issuer: string; listed: Listed } | undefined {
  const fields = lines.flatMap((line) => {
    const value = fieldValue(line);
    return value === undefined ? [] : [{ line, value }];
  });
  const at = fields.findIndex(({ value }) => /^[0-9a-f]{2,40}$/i.test(value) && exact('serialNumber', value));
  const [serial, from, begin, end, subject] = fields.slice(at, at + 5);
  if (at < 0 || !serial || !from?.value.includes('=')) return undefined;
  const sha1 = lines.find((line) => /\(sha1\) ?:/i.test(line));
  const dated = begin && end && dateParts(begin.value) && dateParts(end.value);
  return {
    issuer: from.value,
    listed: {
      serialNumber: serial.value,
      thumbprint: hash(sha1 && fieldValue(sha1)),
      subject: (dated && subject?.value) || '',
      notBefore: dated ? begin.value : '',
      notAfter: dated ? end.value : '',
      serialLine: serial.line,
      dateLine: dated ? end.line : serial.line,
    },
  };
}

/**
 * Certificates in the output of `certutil -store`.
 * @param lines the printed lines
 * @returns those from Communications Server, and whether every block of a complete list of Personal was understood
 */
export function certutilList(lines: readonly string[]): { listed: Listed[]; end: string | undefined } {
  const starts = lines.flatMap((line, index) => (/^={8,40} [^=]{1,60} ={8,40}$/.test(line) ? [index] : []));
  const end = lines.find(
    (line) => line.startsWith('CertUtil:') && line.includes('-store') && !/0x[0-9a-f]{8}/i.test(line),
  );
  const blocks = starts.map((start, index) => {
    const below = lines.slice(start + 1, Math.min(starts[index + 1] ?? lines.length, start + 41));
    const last = below.findIndex((line) => line.startsWith('CertUtil:') || line.startsWith('[['));
    return certutilBlock(last < 0 ? below : below.slice(0, last));
  });
  const complete = lines.some((line) => /^my "/i.test(line)) && blocks.every((block) => block !== undefined);
  return {
    listed: blocks.flatMap((block) => (block?.issuer === issuer ? [block.listed] : [])),
    end: complete ? end : undefined,
  };
}

/** Certificates in the output of PowerShell's `Format-List`, whose names are the same in every language. */
export function formatList(lines: readonly string[]): Listed[] {
  const blocks: Map<string, string>[] = [];
  for (const line of lines) {
    const name = /^(Subject|Issuer|SerialNumber|Thumbprint|NotBefore|NotAfter) {0,20}:/.exec(line)?.[1];
    if (!name) continue;
    const current = blocks.at(-1);
    if (!current || current.has(name)) blocks.push(new Map([[name, line]]));
    else current.set(name, line);
  }
  return blocks.flatMap((block) => {
    const value = (name: string) => fieldValue(block.get(name) ?? '') ?? '';
    const serialNumber = exact('serialNumber', value('SerialNumber'));
    if (!serialNumber || value('Issuer') !== issuer) return [];
    const serialLine = block.get('SerialNumber') ?? '';
    return {
      serialNumber,
      thumbprint: hash(value('Thumbprint')),
      subject: value('Subject'),
      notBefore: value('NotBefore'),
      notAfter: value('NotAfter'),
      serialLine,
      dateLine: block.get('NotAfter') ?? serialLine,
    };
  });
}
