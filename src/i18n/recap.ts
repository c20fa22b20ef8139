import type { Journal } from '../guide/session/journal';
import { type Report, reportOf } from '../guide/session/report';
import { followTrail } from '../guide/session/trail';
import { isOutcome } from '../guide/steps';
import { capitalised, deedsOf } from './deeds';
import { clientName, windowsName } from './reportText';
import { timeFormat } from './timeFormat';
import { stepTitle, type Wording, wordingOf } from './wording';

/** The longest sentence that is still taken in at one hearing, in words. */
const longest = 40;
/** As many of the last changes as are told at most. */
const most = 3;

/**
 * Where a session stands, for whoever goes on with it: who and what it is about, what was done lately and when, and where one
 * is. What is not known is left out.
 * @param wording the language to speak; facts and program are those of the journal, whatever the page's are
 * @param locale BCP 47 tag for times, which are those of this device
 * @param now milliseconds since 1970: what was done on another day is told with its day
 * @returns at most two sentences of at most 40 words each
 */
export function recap(journal: Journal, page: Wording, locale: string, now: number): string[] {
  const { t, windowsTexts } = page;
  const { facts, step } = followTrail(journal);
  const report = reportOf(journal, now);
  const wording = wordingOf(t, windowsTexts, facts);
  const name = t('ui:quoted', { label: stepTitle(step, wording) });
  const standing = t(isOutcome(step) ? 'report:recap.ending' : 'report:recap.standing', { step: name });
  const events = eventsOf(report, wording, locale, now);
  const told = Array.from({ length: Math.min(most, events.length) }, (_, index) =>
    t(`report:recap.${stateOf(report)}`, { done: listed(events.slice(index - most), locale), standing }),
  );
  const fitting = told.find((sentence) => sentence.split(/\s+/).length <= longest) ?? `${standing}.`;
  return [...aboutWhat(report, wording), fitting].map(capitalised);
}

/** Who and what: program, Windows, address, message. */
function aboutWhat(report: Report, { t }: Wording): string[] {
  const { facts, error, inputs } = report;
  const client = facts.client === 'unknown' ? undefined : clientName(report, t);
  const windows = facts.windows === 'unknown' ? undefined : windowsName(report, t);
  const program = client && windows ? t('report:recap.onWindows', { client, windows }) : (client ?? windows);
  const { address } = inputs;
  const who =
    program && address ? t('report:recap.forAddress', { who: program, address }) : (program ?? address);
  const message = error === 'unknown' ? undefined : t(`report:errors.${error}`);
  if (who && message) return [t('report:recap.about', { who, error: message })];
  const known = who ?? message;
  return known ? [`${known}.`] : [];
}

/** What was surely done, or put back since, the latest last. */
function eventsOf(report: Report, { t }: Wording, locale: string, now: number): string[] {
  const clock = timeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const weekday = timeFormat(locale, { weekday: 'long' });
  const day = (at: number) => new Date(at).toDateString();
  return deedsOf(report, t)
    .sort((one, other) => one.at - other.at)
    .map(({ at, what, handedOver }) => {
      if (handedOver) return t('report:recap.before', { what });
      const time = clock.format(at);
      return day(at) === day(now)
        ? t('report:recap.at', { time, what })
        : t('report:recap.on', { day: weekday.format(at), time, what });
    });
}

/** Whether signing in is known to work, known to fail, or neither: not since something was put back. */
function stateOf({ state, steps, changes }: Report): 'solved' | 'failing' | 'going' {
  if (changes.some(({ putBack }) => putBack?.result === 'done')) return 'going';
  if (state === 'solved') return 'solved';
  return steps.some(({ answer }) => answer === 'unsolved') ? 'failing' : 'going';
}

/** Things one after the other. What joins them takes a browser as long to make as a whole step, so none is made for one. */
function listed(things: readonly string[], locale: string): string {
  const [only = '', ...others] = things;
  return others.length > 0 ? new Intl.ListFormat(locale, { type: 'conjunction' }).format(things) : only;
}
