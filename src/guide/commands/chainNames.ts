import type { Circumstances } from '../readings/reading';

/** The names that a certificate is for, in small letters. */
export interface ServerNames {
  /** Those of `SubjectAltName`; where there is none, the one of the subject. */
  names: string[];
  /** The name of the subject, which no longer counts beside others. */
  common: string[];
  /** Whether none can be missing. */
  isWhole: boolean;
}

const name = /^(?:\*\.)?(?:[a-z\d](?:[a-z\d_-]*[a-z\d])?\.)+[a-z\d-]{2,63}$/;

/**
 * The names on the lines of a certificate as `certutil -verify` prints it: those of an alternative name stand in one line
 * above that of the hash. A line that was broken or is too long to be read leaves them open.
 */
export function namesOf(lines: readonly string[]): ServerNames {
  const at = lines.findIndex((line) => /^SubjectAltName: /i.test(line));
  const subject = lines.find((line) => /^Subject: /.test(line)) ?? '';
  const common = [...subject.matchAll(/\bCN=([^,\s"]+)/g)].map(([, one = '']) => one.toLowerCase());
  const isNextKnown = (from: number, label: RegExp) => label.test(lines[from + 1] ?? '');
  if (at === -1) {
    const serial = lines.findIndex((line) => /^Serial: /.test(line));
    return { names: common, common, isWhole: serial !== -1 && isNextKnown(serial, /^Cert: [0-9a-f]/i) };
  }
  const entries = (lines[at] ?? '').slice('SubjectAltName: '.length).split(/, ?/);
  const dns = entries.flatMap((entry) => /^DNS[\w -]{0,20}=(\S+)$/i.exec(entry)?.[1]?.toLowerCase() ?? []);
  const isRead = entries.every((entry) => /^[\p{L} -]{2,40}=\S/u.test(entry)) && dns.every(isName);
  return { names: dns, common, isWhole: isRead && dns.length > 0 && isNextKnown(at, /^Cert: [0-9a-f]/i) };
}

const isName = (one: string) => name.test(one) || /^[a-z\d-]+$/.test(one);

/** Whether a certificate is for the server that was asked for, for another one, or a person must compare the names. */
export type Fit = 'fits' | 'other' | 'open';

/**
 * Compares the names with the server that was given, else with the domain of the sign-in address. That they are another
 * server's is said only against a given name.
 */
export function fitOf({ names, common, isWhole }: ServerNames, { serverName, address }: Circumstances): Fit {
  if (serverName !== undefined) {
    const isCovered = (one: string) => covers(one, serverName.toLowerCase());
    if (names.some(isCovered)) return 'fits';
    return isWhole && !common.some(isCovered) ? 'other' : 'open';
  }
  const domain = address?.toLowerCase().split('@').at(-1);
  const isBelow = (one: string) => one === domain || one.endsWith(`.${domain}`);
  return domain && names.some(isBelow) ? 'fits' : 'open';
}

/** An asterisk stands for one label, the first. @source RFC 6125, 6.4.3 */
function covers(one: string, host: string): boolean {
  if (!one.startsWith('*.')) return one === host;
  const [, ...rest] = host.split('.');
  return rest.length > 1 && rest.join('.') === one.slice(2);
}
