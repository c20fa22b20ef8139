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
  /** The line in which certutil says that the private key is not there. */
  keyMissing: string | undefined;
}

/** More than any store holds. */
const mostInStore = 1000;
const issuer = /(?:^|: ?)CN=Communications Server$/;
const serial = /^[^()]{1,40}: ?[0-9a-f](?:[0-9a-f ]{0,58}[0-9a-f])?$/i;
/** Its subject is the sign-in address, and nothing else. */
const person = /: ?CN=[^\s,=@]{1,120}@[^\s,=@]{1,254}$/i;
/**
 * @source certutil writes "Missing stored keyset", "No key provider information", "Cannot find the certificate and private
 * key for decryption", or the code of the failure (winerror.h: NTE_…)
 */
const withoutKey =
  /^[^=]{0,80}\b(?:key ?set|NTE_[A-Z_]{3,30}|key provider|provider (?:di |della |delle )?chiav[ei]|private key for decryption|chiave privata per (?:la )?decritt\w+)\b|\b0x8009[0-9a-f]{4}\b/i;
const afterColon = (line: string) => line.slice(line.indexOf(':') + 1).trim();

/**
 * The certificates that `certutil -store` printed, divided by `==== … N ====`.
 * Serial number, issuer, two dates, subject, SHA-1: their order is the same in every language, their names are not. A block
 * with more than one of them is two, of which the middle is missing.
 */
export function certutilCertificates(lines: readonly string[]): Certificate[] {
  return blocksOf(lines)
    .slice(0, mostInStore)
    .map((block) => {
      const dated = block.filter((line) => instantsIn(line).length > 0);
      const [from, to] = dated;
      const datesEnd = to === undefined ? block.length : block.indexOf(to) + 1;
      const before = block.slice(0, datesEnd);
      const hashes = block.filter((line) => line.includes('(sha1)'));
      const issued = before.find((line) => issuer.test(line));
      const isPair = from !== undefined && to !== undefined && block.indexOf(to) === block.indexOf(from) + 1;
      const isIssued = before.some((line) => /[A-Z.\d]=\S/i.test(line));
      const isOne =
        dated.length <= 2 && hashes.length <= 1 && before.filter((line) => issuer.test(line)).length <= 1;
      const subjectLine = block.slice(datesEnd).find((line) => line.includes('CN=')) ?? '';
      return certificate({
        serial: before.find((line) => serial.test(line)) ?? '',
        issued,
        from,
        to,
        hash: (isOne && isPair && isIssued && hashes[0]) || '',
        subjectLine,
        keyMissing: block.slice(datesEnd).find((line) => withoutKey.test(line)),
      });
    });
}

function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [];
  let block: string[] | undefined;
  for (const line of lines) {
    if (isDivider(line)) {
      block = [];
      blocks.push(block);
    } else if (line === '' || line.startsWith('CertUtil:')) block = undefined;
    else block?.push(line);
  }
  return blocks;
}

export function isDivider(line: string): boolean {
  return line.startsWith('====') && line.endsWith('====') && /\d/.test(line);
}

/** The certificates that `Format-List` printed: its names of properties are English everywhere. */
export function listedCertificates(lines: readonly string[]): Certificate[] {
  const count = (name: string) => lines.filter((line) => line.includes(`${name} : `)).length;
  if (count('Subject') > mostInStore) return [];
  // The beginning of one may be missing, or stand in a line with something else.
  const isAll = count('Subject') === count('Thumbprint');
  return lines.flatMap((line, index) => {
    if (!/^Subject : /.test(line)) return [];
    const rest = lines.slice(index + 1, index + 12);
    const next = rest.findIndex((one) => one === '' || /^Subject : /.test(one));
    const record = next === -1 ? rest : rest.slice(0, next);
    const property = (name: string) => {
      const found = record.filter((one) => one.startsWith(`${name} : `));
      return found.length === 1 ? found[0] : undefined;
    };
    return certificate({
      serial: property('SerialNumber') ?? '',
      issued: [property('Issuer')].find((one) => one !== undefined && issuer.test(one)),
      from: property('NotBefore'),
      to: property('NotAfter'),
      hash: (isAll && property('Thumbprint')) || '',
      subjectLine: line,
      keyMissing: undefined,
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
  keyMissing: string | undefined;
}

function certificate(parts: Parts): Certificate {
  const { serial, issued, from = '', to = '', hash, subjectLine, keyMissing } = parts;
  const validity = validities(instantsIn(from), instantsIn(to));
  const serialNumber = afterColon(serial);
  const thumbprint = afterColon(hash).replace(/ /g, '');
  const isWhole = /^[0-9a-f ]{2,60}$/i.test(serialNumber) && /^[0-9a-f]{40}$/i.test(thumbprint);
  return {
    isOurs: issued !== undefined && (subjectLine === '' || person.test(subjectLine)),
    serialNumber,
    thumbprint,
    validity,
    subjects: subjectLine.split(/CN=|[,:\s]+/).map((name) => name.toLowerCase()),
    isWhole: isWhole && subjectLine !== '' && instantsIn(from).length > 0 && instantsIn(to).length > 0,
    lines: [serial, issued ?? '', from, to, subjectLine, hash, keyMissing ?? ''],
    subjectLine,
    keyMissing,
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
