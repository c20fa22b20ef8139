import { type ChoiceInputId, choices, type InputId } from '../guide/commands/inputs';
import { isSharedServer } from '../guide/commands/olderWindows';
import { guideVersion } from '../guide/guideMachine';
import { whereNext } from '../guide/readings/whereNext';
import type { Change } from '../guide/session/changes';
import type { Check } from '../guide/session/found';
import type { Report, ReportStep } from '../guide/session/report';
import { stepAsking } from '../guide/stepAsking';
import type { ActId } from '../guide/stepKinds';
import { stepInfo } from '../guide/steps';
import type { Translate } from './i18n';
import { actText } from './script';
import { answerText, outcomeText, stepTitle, type Wording } from './wording';

/** Longest line that ticket systems take as a short description, in characters. */
export const longestOneLine = 160;

/**
 * The report in one line, for the title of a ticket.
 * @returns at most `longestOneLine` characters
 */
export function reportLine(report: Report, wording: Wording): string {
  const { t } = wording;
  return t('report:oneLine', {
    client: clientName(report, t),
    windows: windowsName(report, t),
    error: t(`report:errors.${report.error}`),
    tried: t('report:tried', { count: report.tried }),
    short: report.outcome ? outcomeText(report.outcome, wording).short : t('report:states.unfinished'),
  }).slice(0, longestOneLine);
}

/**
 * The whole report as plain text that pastes anywhere.
 * @param report what was read out of the journal
 * @param wording the language to write in; it need not be the session's
 * @param turnTo whom to turn to, as sentences or contacts
 * @param locale BCP 47 tag for times, which are those of this device, zone said
 * @returns lines without trailing blanks, ended by line feeds
 */
export function reportText(
  report: Report,
  wording: Wording,
  turnTo: readonly string[],
  locale: string,
): string {
  const { t } = wording;
  const line = (name: Parameters<typeof nameOf>[1], value: string | undefined) =>
    value ? [`${nameOf(t, name)}: ${value}`] : [];
  const { time, short } = timesOf(locale);
  const parts: [string, string[]][] = [
    [
      `${t('report:heading')}\n${reportLine(report, wording)}`,
      [
        ...line('state', t(`report:states.${report.state}`)),
        ...line('fixedBy', fixedBy(report, wording)),
        ...line('reason', reasonOf(report, wording)),
        ...line('started', time.format(report.startedAt)),
        ...line('ended', time.format(report.endedAt)),
      ],
    ],
    [
      t('report:parts.error'),
      [
        ...line('error', errorText(report, t)),
        ...line('exactError', report.inputs.errorText),
        ...fields(report, ['since', 'after', 'place'], t),
      ],
    ],
    [
      t('report:parts.environment'),
      [
        ...line('client', clientName(report, t)),
        ...line('windows', windowsName(report, t)),
        ...line('service', report.service && t(`report:services.${report.service}`)),
        ...fields(report, ['address', 'singleSignOn', 'serialNumber', 'thumbprint'], t),
      ],
    ],
    [
      t('report:parts.steps'),
      [...report.steps.flatMap((step) => stepLines(step, wording, short)), ...begunLine(report, wording)],
    ],
    [t('report:parts.changes'), report.changes.flatMap((change) => changeLines(change, wording, short))],
    [t('report:parts.notDone'), report.notDone.flatMap((step) => notDoneLines(step, wording))],
    [
      t('report:parts.area'),
      [
        t(`report:areas.${report.area}`),
        ...report.evidence.map(({ step, answer }) =>
          t('report:evidence', {
            title: stepTitle(step, wording),
            answer: answerText(step, answer, 'alone', wording),
          }),
        ),
        ...foundLines(report, t),
      ],
    ],
    [t('report:parts.turnTo'), [...turnTo]],
    ...nextPart(report, t),
  ];
  const text = parts.map(([head, lines]) =>
    [head, ...(lines.length ? lines : [t('report:none')])].join('\n'),
  );
  return `${[...text, line('guide', `Sportello ${guideVersion}`).join('')].join('\n\n')}\n`;
}

type Name =
  | 'state'
  | 'reason'
  | 'fixedBy'
  | 'error'
  | 'exactError'
  | 'client'
  | 'windows'
  | 'service'
  | 'started'
  | 'ended'
  | 'note'
  | 'doneTo'
  | 'undo'
  | 'read'
  | 'guide';

function nameOf(t: Translate, name: Name): string {
  return t(`report:names.${name}`);
}

/** The program in words. */
export function clientName({ facts: { client } }: Report, t: Translate): string {
  if (client === 'unknown') return t('report:clientUnknown');
  return client === 'later'
    ? t('report:clientLater')
    : t(`guide:steps.${stepAsking('client')}.answers.${client}`);
}

/** The Windows in words. */
export function windowsName({ facts: { windows } }: Report, t: Translate): string {
  if (windows === 'unknown') return t('report:windowsUnknown');
  return isSharedServer(windows)
    ? t('report:sharedServer')
    : t(`guide:steps.${stepAsking('windows')}.answers.${windows}`);
}

function fixedBy({ solvedBy }: Report, wording: Wording): string | undefined {
  if (!solvedBy) return undefined;
  return solvedBy === 'unknown' ? wording.t('report:fixedByUnknown') : stepTitle(solvedBy, wording);
}

function reasonOf({ reason, steps }: Report, wording: Wording): string | undefined {
  const last = steps.at(-1);
  if (!reason || !last) return undefined;
  return wording.t(`report:why.${reason}`, { number: last.number, title: stepTitle(last.step, wording) });
}

function errorText(report: Report, t: Translate): string {
  const { error } = report;
  const name = t(`report:errors.${error}`);
  const asking = stepAsking('error');
  const { meta } = stepInfo(asking);
  const isQuoted = error !== 'unknown' && meta.kind === 'question' && meta.quotes?.includes(error);
  return isQuoted ? `${name}. ${t(`guide:steps.${asking}.hints.${error}` as never)}` : name;
}

function fields({ inputs }: Report, ids: readonly InputId[], t: Translate): string[] {
  return ids.flatMap((id) => {
    const value = inputs[id];
    if (!value) return [];
    const words = id in choices ? t(`commands:choices.${id as ChoiceInputId}.${value}` as never) : value;
    return [`${t(`commands:inputs.${id}.label`)}: ${words}`];
  });
}

function foundLines({ findings, entries }: Report, t: Translate): string[] {
  const found = findings.map((one) => t(`report:findings.${one}`));
  if (entries !== undefined) found.push(t('report:entries', { number: entries }));
  return found.map((what) => t('report:found', { what }));
}

/** Where to look next; left out where nobody has to. */
function nextPart({ next }: Report, t: Translate): [string, string[]][] {
  const lines = next.map((id) => {
    const { look, kb }: Check = whereNext[id];
    return ['-', t(`report:next.${id}`), look, kb && `(KB ${kb})`].filter(Boolean).join(' ');
  });
  return lines.length > 0 ? [[t('report:parts.next'), lines]] : [];
}

type Times = Record<'time' | 'short', Intl.DateTimeFormat>;

/** Made once: a format costs more than the whole text. */
const times = new Map<string, Times>();

function timesOf(locale: string): Times {
  const found = times.get(locale) ?? {
    time: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'long' }),
    // With the day: a session may go past midnight.
    short: new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' }),
  };
  times.set(locale, found);
  return found;
}

function stepLines(
  { number, step, answer, reason, note, read, at }: ReportStep,
  wording: Wording,
  short: Intl.DateTimeFormat,
): string[] {
  const { t } = wording;
  const time = short.format(at);
  const result = answerText(step, answer, 'alone', wording);
  const why = reason ? ` (${t(`guide:reasons.${reason}`)})` : '';
  const remark = note ? ` [${nameOf(t, 'note')}: ${note}]` : '';
  return [
    `${number}. ${time} ${stepTitle(step, wording)} → ${result}${why}${remark}`,
    ...read.map((line) => `   ${nameOf(t, 'read')}: ${line}`),
  ];
}

function changeLines(change: Change, { t }: Wording, time: Intl.DateTimeFormat): string[] {
  const { step } = change;
  const remarks = [
    t(`report:certainty.${change.certainty}`),
    ...(change.takenBack ? [t('report:takenBack')] : []),
    ...(change.putBack
      ? [t(`report:putBack.${change.putBack.result}`, { time: time.format(change.putBack.at) })]
      : []),
  ];
  return [
    `- ${time.format(change.at)} ${t(`report:changes.${step}`)} (${remarks.join('; ')})`,
    ...change.preserved.map(({ what, name }) => `  ${t(`report:preserved.${what}`)}: ${name}`),
    ...(change.putBack?.result === 'done'
      ? []
      : [
          `  ${nameOf(t, 'undo')}: ${t(`report:undo.${step}`)}`,
          ...change.undoLines.map((undo) => `    ${undo}`),
        ]),
  ];
}

function notDoneLines({ number, step, reason, note, doneTo }: ReportStep, wording: Wording): string[] {
  const { t } = wording;
  const why = reason ? t(`guide:reasons.${reason}`) : answerText(step, 'couldNot', 'alone', wording);
  return [
    `- ${number}. ${stepTitle(step, wording)}: ${why}${note ? ` (${note})` : ''}`,
    ...(doneTo ? [`  ${stoppedAfter(doneTo, wording)}`] : []),
  ];
}

/** The step that waits for an answer, where something of it was done. */
function begunLine({ begun }: Report, wording: Wording): string[] {
  if (!begun) return [];
  return [`- ${stepTitle(begun.step, wording)}: ${stoppedAfter(begun.doneTo, wording)}`];
}

function stoppedAfter(act: ActId, wording: Wording): string {
  const label = actText(act, wording).replace(/\.$/, '');
  return `${nameOf(wording.t, 'doneTo')}: ${wording.t('ui:quoted', { label })}`;
}
