import { guideVersion } from '../guide/guideMachine';
import { type ChoiceInputId, checkInput, choices, type InputId } from '../guide/inputs';
import type { Change, Report, ReportStep } from '../guide/report';
import type { Translate } from './i18n';
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
    client: t(`report:clients.${report.facts.client}`),
    windows: t(`report:windows.${report.facts.windows}`),
    error: errorName(report, t),
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
    value ? [t('report:line', { name: nameOf(t, name), value })] : [];
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'long' });
  const parts: [string, string[]][] = [
    [
      `${t('report:heading')}\n${reportLine(report, wording)}`,
      [
        ...line('state', stateOf(report, t)),
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
        ...line('exactError', given(report, 'errorText')),
        ...fields(report, ['since', 'after'], t),
      ],
    ],
    [
      t('report:parts.environment'),
      [
        ...line('client', t(`report:clients.${report.facts.client}`)),
        ...line('windows', t(`report:windows.${report.facts.windows}`)),
        ...line('service', serviceOf(report, t)),
        ...fields(report, ['address', 'singleSignOn', 'serialNumber', 'thumbprint'], t),
      ],
    ],
    [t('report:parts.steps'), report.steps.map((step) => stepLine(step, wording, locale))],
    [t('report:parts.changes'), report.changes.flatMap((change) => changeLines(change, wording, locale))],
    [t('report:parts.notDone'), report.notDone.map((step) => notDoneLine(step, wording))],
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
      ],
    ],
    [t('report:parts.turnTo'), [...turnTo]],
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
  | 'undo'
  | 'guide';

function nameOf(t: Translate, name: Name): string {
  return t(`report:names.${name}`);
}

function stateOf({ outcome }: Report, t: Translate): string {
  if (!outcome) return t('report:states.unfinished');
  if (outcome === 'resolved' || outcome === 'useTeams') return t(`report:states.${outcome}`);
  return t('report:states.open');
}

function fixedBy({ solvedBy }: Report, wording: Wording): string | undefined {
  if (!solvedBy) return undefined;
  return solvedBy === 'unknown' ? wording.t('report:fixedByUnknown') : stepTitle(solvedBy, wording);
}

/** Why the case is passed on, from the answer that ended it. */
function reasonOf({ outcome, steps }: Report, wording: Wording): string | undefined {
  const { t } = wording;
  const last = steps.at(-1);
  if (!outcome || outcome === 'resolved' || !last) return undefined;
  switch (last.answer) {
    case 'escalateNow':
      return t('report:why.escalateNow', { number: last.number, title: stepTitle(last.step, wording) });
    case 'notAdmin':
    case 'anotherError':
    case 'anotherProgram':
      return t(`report:why.${last.answer}`);
    case 'stopHere':
      return t('report:why.online');
    default:
      return t('report:why.exhausted');
  }
}

function errorName({ error }: Report, t: Translate): string {
  switch (error) {
    case 'acquiring':
    case 'verifying':
    case 'notSure':
    case 'anotherError':
      return t(`report:errors.${error}`);
    default:
      return t('report:errors.unknown');
  }
}

function errorText(report: Report, t: Translate): string {
  const { error } = report;
  const name = errorName(report, t);
  return error === 'acquiring' || error === 'verifying'
    ? `${name}. ${t(`report:errorTexts.${error}`)}`
    : name;
}

function serviceOf({ service }: Report, t: Translate): string | undefined {
  switch (service) {
    case 'ownServer':
    case 'hybrid':
    case 'online':
    case 'notSure':
      return t(`report:services.${service}`);
    default:
      return undefined;
  }
}

/** A value that its grammar accepts; what it refuses was never used and stays out. */
function given({ inputs }: Report, id: InputId): string | undefined {
  const checked = checkInput(id, inputs[id] ?? '');
  return checked.ok ? checked.value : undefined;
}

function fields(report: Report, ids: readonly InputId[], t: Translate): string[] {
  return ids.flatMap((id) => {
    const value = given(report, id);
    if (!value) return [];
    const words = id in choices ? t(`commands:choices.${id as ChoiceInputId}.${value}` as never) : value;
    return [t('report:line', { name: t(`commands:inputs.${id}.label`), value: words })];
  });
}

function stepLine(
  { number, step, answer, reason, note, at }: ReportStep,
  wording: Wording,
  locale: string,
): string {
  const { t } = wording;
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at);
  const result = answerText(step, answer, 'alone', wording);
  const why = reason ? ` (${t(`guide:reasons.${reason}`)})` : '';
  const remark = note ? ` [${nameOf(t, 'note')}: ${note}]` : '';
  return `${number}. ${time} ${stepTitle(step, wording)} → ${result}${why}${remark}`;
}

function changeLines(change: Change, { t }: Wording, locale: string): string[] {
  const step = change.step as keyof typeof import('../../locales/it/report.json')['changes'];
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(change.at);
  const remarks = [
    t(`report:certainty.${change.certainty}`),
    ...(change.takenBack ? [t('report:takenBack')] : []),
  ];
  return [
    `- ${time} ${t(`report:changes.${step}`)} (${remarks.join('; ')})`,
    `  ${nameOf(t, 'undo')}: ${t(`report:undo.${step}`)}`,
    ...change.undoLines.map((undo) => `    ${undo}`),
  ];
}

function notDoneLine({ number, step, reason, note }: ReportStep, wording: Wording): string {
  const { t } = wording;
  const why = reason ? t(`guide:reasons.${reason}`) : answerText(step, 'couldNot', 'alone', wording);
  return `- ${number}. ${stepTitle(step, wording)}: ${why}${note ? ` (${note})` : ''}`;
}
