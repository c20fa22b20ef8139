import { type Certificate, listedCertificates } from '../readings/certificates';
import type { Printed } from '../readings/printed';
import {
  answered,
  type Candidate,
  type Circumstances,
  candidate,
  cannotTell,
  mostOfAKind,
  type Reading,
  type Why,
} from '../readings/reading';
import { keptLines } from '../readings/redact';
import { noProgram, unseenOr } from '../readings/unseen';
import { isOtherStore, type Store, storesIn, whyNotListing, whyNotStores } from './certificateStore';

/** The PC may be in another time zone, and this close to a date it makes a difference. */
const margin = 24 * 3_600_000;

/**
 * Reads `certutil -user -store My` and `Format-List` for the certificate that Communications Server issued. Nothing is said of
 * a store that was cut: there may be another one in the rest.
 * @source KB 2604176; the subject is the sign-in address
 */
export function readCertificates(printed: Printed, circumstances: Circumstances): Reading {
  const { lines } = printed;
  const stores = storesIn(lines);
  const all = [...stores.flatMap(({ certificates }) => certificates), ...listedCertificates(lines)];
  const ours = all.filter(({ isOurs }) => isOurs);
  if (ours.length === 0) return withoutOurs(printed, stores, all);
  if (ours.length > mostOfAKind) return cannotTell('tooLong');
  const why = whyNot(printed, stores, ours);
  if (why)
    return cannotTell(
      why,
      ours.flatMap((one) => one.lines),
    );
  return readOurs(
    ours.filter(({ thumbprint }, index) => ours.findIndex((one) => one.thumbprint === thumbprint) === index),
    circumstances,
  );
}

function whyNot(printed: Printed, stores: readonly Store[], ours: readonly Certificate[]): Why | undefined {
  if (ours.some(({ isWhole }) => !isWhole)) return 'cutOff';
  if (printed.isSystemWindow) return 'otherWindow';
  return isOtherStore(printed) ? 'otherStore' : (whyNotStores(stores) ?? whyNotListing(printed));
}

function readOurs(ours: readonly Certificate[], circumstances: Circumstances): Reading {
  const { address } = circumstances;
  const mine = address ? ours.filter(({ subjects }) => subjects.includes(address.toLowerCase())) : ours;
  if (mine.length === 0)
    return cannotTell(
      'otherAddress',
      ours.flatMap((one) => one.lines),
    );
  const told = {
    inputs: mine.flatMap(valuesOf),
    lines: keptLines(mine.flatMap((one) => one.lines)),
    ...(mine.some(({ keyMissing }) => keyMissing) && { findings: ['keyMissing' as const] }),
  };
  const offer = (why: Why): Reading => ({ ...told, why });
  const people = new Set(mine.map(({ subjectLine }) => subjectLine.toLowerCase()));
  const states = new Set(mine.map((one) => stateOf(one, circumstances)));
  const [state] = states;
  if (people.size > 1 || states.size > 1 || !state) return offer('severalCertificates');
  if (state === 'datesUnclear' || state === 'notYetValid') return offer(state);
  return { ...answered(state, []), ...told };
}

/** How certutil says that it can't open the store. */
const unseen = [/^CertUtil: .{0,40}\bstore\b.{1,40}: 0x8[0-9a-f]{7}\b/, noProgram('certutil')];

/** "Not there" needs the whole store. One without any is rare: that of whoever opened the window may be another one. */
function withoutOurs(printed: Printed, stores: readonly Store[], all: readonly Certificate[]): Reading {
  const { lines, isSystemWindow } = printed;
  const [store] = stores;
  if (!store && all.length === 0)
    return unseenOr(lines.some((line) => line !== '') ? 'unknown' : 'empty', lines, unseen);
  if (isOtherStore(printed)) return cannotTell('otherStore');
  const mentions = lines.some((line) => /Communications.{0,4}Server/i.test(line));
  if (!store || mentions || all.some((one) => !one.isWhole)) return cannotTell('cutOff');
  const why = whyNotStores(stores);
  if (why) return cannotTell(why);
  if (all.length === 0 || isSystemWindow) return cannotTell('otherWindow', store.evidence);
  return answered('notFound', store.evidence);
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
