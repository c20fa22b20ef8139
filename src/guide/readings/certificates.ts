import { type Instant, instantsIn } from './dates';

/** A certificate as it was printed; what is missing was not copied, or is not what we look for. */
export interface Certificate {
  isOurs: boolean;
  serialNumber: string;
  thumbprint: string;
  /** What its two dates can mean, in one order of day and month. */
  validity: { from: number; to: number }[];
  subjects: string[];
  isWhole: boolean;
  lines: string[];
  subjectLine: string;
}

const issuer = /(?:^|: {0,8})CN=Communications Server$/;
const afterColon = (line: string) => line.slice(line.indexOf(':') + 1).trim();

/**
 * The certificates that `certutil -store` printed, divided by `==== … N ====`.
 * Serial number, issuer, two dates, subject, SHA-1: their order is the same in every language, their names are not.
 */
export function certutilCertificates(lines: readonly string[]): Certificate[] {
  return blocksOf(lines).map((block) => {
    const [serial = ''] = block;
    const dated = block.filter((line) => instantsIn(line).length > 0);
    const datesEnd = dated[1] === undefined ? block.length : block.indexOf(dated[1]) + 1;
    const issued = block.slice(1, datesEnd).find((line) => issuer.test(line));
    const hash = block.findLast((line) => line.includes('(sha1)')) ?? '';
    const subjectLine = block.slice(datesEnd).find((line) => line.includes('CN=')) ?? '';
    return certificate({ serial, issued, from: dated[0], to: dated[1], hash, subjectLine });
  });
}

function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [];
  let block: string[] | undefined;
  for (const line of lines) {
    if (isDivider(line)) {
      block = [];
      blocks.push(block);
    } else if (line.startsWith('CertUtil:')) block = undefined;
    else if (line !== '') block?.push(line);
  }
  return blocks;
}

export function isDivider(line: string): boolean {
  return line.startsWith('====') && line.endsWith('====') && /\d/.test(line);
}

/** The certificates that `Format-List` printed: its names of properties are English everywhere. */
export function listedCertificates(lines: readonly string[]): Certificate[] {
  return lines.flatMap((line, index) => {
    if (!/^Subject {1,12}: /.test(line)) return [];
    const record = lines.slice(index, index + 12);
    const property = (name: string) =>
      record.find((one) => one.startsWith(name) && /^\w+ {1,12}: /.test(one));
    return certificate({
      serial: property('SerialNumber') ?? '',
      issued: [property('Issuer')].find((one) => one !== undefined && issuer.test(one)),
      from: property('NotBefore'),
      to: property('NotAfter'),
      hash: property('Thumbprint') ?? '',
      subjectLine: line,
    });
  });
}

interface Parts {
  serial: string;
  issued: string | undefined;
  from: string | undefined;
  to: string | undefined;
  hash: string;
  subjectLine: string;
}

function certificate({ serial, issued, from = '', to = '', hash, subjectLine }: Parts): Certificate {
  const validity = validities(instantsIn(from), instantsIn(to));
  const serialNumber = afterColon(serial);
  const thumbprint = afterColon(hash).replace(/ /g, '');
  const isWhole = /^[0-9a-f ]{2,60}$/i.test(serialNumber) && /^[0-9a-f]{40}$/i.test(thumbprint);
  return {
    isOurs: issued !== undefined,
    serialNumber,
    thumbprint,
    validity,
    subjects: subjectLine.split(/CN=|[,:\s]+/).map((name) => name.toLowerCase()),
    isWhole: isWhole && instantsIn(from).length > 0 && instantsIn(to).length > 0,
    lines: [serial, issued ?? '', from, to, subjectLine, hash],
    subjectLine,
  };
}

/** Both dates come from one program, so their order is the same; and no certificate ends before it begins. */
function validities(from: readonly Instant[], to: readonly Instant[]): Certificate['validity'] {
  return from.flatMap((begin) =>
    to
      .filter((end) => end.order === begin.order && end.at > begin.at)
      .map((end) => ({ from: begin.at, to: end.at })),
  );
}
