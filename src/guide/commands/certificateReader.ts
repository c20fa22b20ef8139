import {
  type Certificate,
  certutilCertificates,
  isDivider,
  listedCertificates,
} from '../readings/certificates';
import type { Printed } from '../readings/printed';
import {
  answered,
  type Candidate,
  type Circumstances,
  candidate,
  cannotTell,
  mostOfAKind,
  type Reading,
} from '../readings/reading';
import { keptLines } from '../readings/redact';
import { noProgram, unseenOr } from '../readings/unseen';

/** The PC may be in another time zone, and this close to a date it makes a difference. */
const margin = 24 * 3_600_000;

/**
 * Reads `certutil -user -store My` and `Format-List` for the certificate that Communications Server issued.
 * @source KB 2604176; the subject is the sign-in address
 */
export function readCertificates(printed: Printed, circumstances: Circumstances): Reading {
  const { lines } = printed;
  const all = [...certutilCertificates(lines), ...listedCertificates(lines)];
  const ours = all.filter(({ isOurs }) => isOurs);
  if (ours.length === 0) return withoutOurs(printed, all);
  if (ours.length > mostOfAKind) return cannotTell('tooLong');
  if (ours.some(({ isWhole }) => !isWhole))
    return cannotTell(
      'cutOff',
      ours.flatMap((one) => one.lines),
    );
  const { address } = circumstances;
  const mine = address ? ours.filter(({ subjects }) => subjects.includes(address.toLowerCase())) : ours;
  const shown = mine.length > 0 ? mine : ours;
  const inputs = shown.flatMap(valuesOf);
  const told = {
    inputs,
    lines: keptLines(shown.flatMap((one) => one.lines)),
    ...(mine.some(({ keyMissing }) => keyMissing) && { findings: ['keyMissing' as const] }),
  };
  const offer = (why: NonNullable<Reading['why']>): Reading => ({ ...told, why });
  if (mine.length === 0) return offer('otherAddress');
  const people = new Set(mine.map(({ subjectLine }) => subjectLine.toLowerCase()));
  const states = new Set(mine.map((one) => stateOf(one, circumstances)));
  const [state] = states;
  if (people.size > 1 || states.size > 1 || !state) return offer('severalCertificates');
  if (state === 'datesUnclear' || state === 'notYetValid') return offer(state);
  return { ...answered(state, []), ...told };
}

/** How certutil says that it can't open the store. */
const unseen = [/^CertUtil: .{0,40}\bstore\b.{1,40}: 0x8[0-9a-f]{7}\b/, noProgram('certutil')];

/** The name of the store, as it was typed or as Windows gives it: `My "Personal"`. */
const storeName = /^my(?: ["“”„«].{0,80})?$/i;

/**
 * "Not there" needs the whole store: its name, certificates numbered from 0, each whole, and the last line. A store without
 * any is rare: that of whoever opened the window may be another one.
 */
function withoutOurs(printed: Printed, all: readonly Certificate[]): Reading {
  const { lines, typed, isSystemWindow } = printed;
  const heading = lines.findIndex((line) => storeName.test(line));
  const end = lines.findIndex((line, index) => index > heading && line.startsWith('CertUtil:'));
  const last = lines[end] ?? '';
  const isStore = heading !== -1 || all.length > 0;
  if (!isStore) return unseenOr(lines.some((line) => line !== '') ? 'unknown' : 'empty', lines, unseen);
  const dividers = lines.filter(isDivider);
  const isCounted = dividers.every((line, index) => /\d+/.exec(line)?.[0] === String(index));
  const otherStore = typed.some((line) => /^certutil/i.test(line) && !/\s-user\s/i.test(line));
  const next = lines.find((line, index) => index > heading && line !== '') ?? '';
  const isOnly = new Set(lines.filter((line) => line.startsWith('CertUtil:'))).size === 1;
  const isUncut = (isDivider(next) || next === last) && isOnly;
  const isWhole = heading !== -1 && end !== -1 && isUncut && isCounted && all.every((one) => one.isWhole);
  const mentions = lines.some((line) => /Communications.{0,4}Server/i.test(line));
  if (!isWhole || mentions || otherStore || /0x[0-9a-f]{8}/i.test(last)) return cannotTell('cutOff');
  const evidence = [lines[heading] ?? '', ...dividers.slice(-1), last];
  if (all.length === 0 || isSystemWindow) return cannotTell('otherWindow', evidence);
  return answered('notFound', evidence);
}

function valuesOf({ serialNumber, thumbprint, subjectLine }: Certificate): Candidate[] {
  return [
    ...candidate('serialNumber', serialNumber, subjectLine),
    ...candidate('thumbprint', thumbprint, subjectLine),
  ];
}

type State = 'valid' | 'expired' | 'datesUnclear' | 'notYetValid';

function stateOf({ validity }: Certificate, { now, offset }: Circumstances): State {
  const wall = now + offset * 60_000;
  const states = new Set(
    validity.map(({ from, to }): State => {
      if (to < wall - margin) return 'expired';
      if (from > wall + margin) return 'notYetValid';
      return to > wall + margin ? 'valid' : 'datesUnclear';
    }),
  );
  const [state] = states;
  return states.size === 1 && state ? state : 'datesUnclear';
}
