import { type InputId, isChoice } from '../guide/commands/inputs';
import { isSharedServer } from '../guide/commands/olderWindows';
import { type Answer, guideVersion } from '../guide/guideMachine';
import { whereNext } from '../guide/readings/whereNext';
import type { Change } from '../guide/session/changes';
import { countLine } from '../guide/session/countLine';
import type { Check } from '../guide/session/found';
import type { InputsGiven } from '../guide/session/journal';
import type { Report, ReportStep } from '../guide/session/report';
import { messagesAt, stepAsking } from '../guide/stepAsking';
import type { ActId } from '../guide/stepKinds';
import { isOutcome, type StepId, stepInfo, writesBackup } from '../guide/steps';
import type { Translate } from './i18n';
import { choiceText, inputText } from './inputTexts';
import type { ItalianLater } from './locale';
import { type ReportTimes, reportTimes } from './reportTimes';
import { actText } from './script';
import { outcomeText, type Wording } from './wording';

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
 * The whole report as plain text that pastes anywhere: first what routes a ticket, then what was done, last how to undo it.
 * @param report what was read out of the journal
 * @param wording the language to write in; it need not be the session's
 * @param contacts the organisation's own, one a line
 * @param locale BCP 47 tag for times, which are those of this device, zone said
 * @returns lines without trailing blanks, ended by line feeds
 */
export function reportText(
  report: Report,
  wording: Wording,
  contacts: readonly string[],
  locale: string,
): string {
  return textOf(reportParts(report, wording, contacts, locale));
}

/** A part of a report: its heading and its lines. */
export interface Part {
  id: PartId;
  head: string;
  lines: readonly string[];
}

export type PartId = 'top' | keyof ItalianLater['report']['parts'] | 'end';

/** Parts as one text, an empty line between them. */
export function textOf(parts: readonly Part[]): string {
  return `${parts.map(({ head, lines }) => [head, ...lines].filter(Boolean).join('\n')).join('\n\n')}\n`;
}

/**
 * What a report is made of, in its order.
 * @param hasUndo whether the commands that undo something come with it, to which its changes refer by number
 */
export function reportParts(
  report: Report,
  wording: Wording,
  contacts: readonly string[],
  locale: string,
  hasUndo = true,
): Part[] {
  const { t } = wording;
  const { facts, outcome, inputs } = report;
  const line = (name: Name, value: string | undefined) => (value ? [`${nameOf(t, name)}: ${value}`] : []);
  const times = reportTimes(locale, report.startedAt, report.endedAt);
  const undoLines = hasUndo ? [...new Set(report.changes.flatMap(undoLinesOf))] : [];
  const part = (id: Exclude<PartId, 'top' | 'end'>, lines: readonly string[]): Part => ({
    id,
    head: t(`report:parts.${id}`),
    lines: lines.length > 0 ? lines : [t('report:none')],
  });
  /** One that is left out where it has nothing to say. */
  const known = (id: Exclude<PartId, 'top' | 'end'>, lines: readonly string[]) =>
    lines.length > 0 ? [part(id, lines)] : [];
  return [
    {
      id: 'top',
      head: `${t('report:heading')}\n${reportLine(report, wording)}`,
      lines: [
        ...line('state', t(`report:states.${report.state}`)),
        ...line('fixedBy', fixedBy(report, t)),
        ...line('reason', reasonOf(report, t)),
        ...line('recipient', outcome && t(`report:recipients.${outcome}`)),
        ...contacts.flatMap((contact) => line('contact', contact)),
        ...ticketLines(report, t),
      ],
    },
    ...known('area', areaLines(report, t)),
    ...known('person', fields(inputs, whoAndWhere, t)),
    part('error', [
      ...line('error', errorText(report, t)),
      ...line('exactError', inputs.errorText),
      ...fields(inputs, ['since', 'after'], t),
    ]),
    part('environment', [
      ...line('client', facts.client === 'unknown' ? t('report:unknown') : clientName(report, t)),
      ...line('windows', facts.windows === 'unknown' ? t('report:unknown') : windowsName(report, t)),
      ...line('service', report.service && t(`report:services.${report.service}`)),
      ...fields(inputs, ['singleSignOn', 'serialNumber', 'thumbprint'], t),
    ]),
    part(
      'tried',
      report.steps.filter(isTried).map((step) => triedLine(step, t, times)),
    ),
    part(
      'notDone',
      report.notDone
        .filter((step) => !isTried(step))
        .flatMap((step) => [triedLine(step, t, times), ...stopLines(step, wording)]),
    ),
    part(
      'changes',
      report.changes.flatMap((change) => changeLines(change, undoLines, t, times)),
    ),
    ...known('next', nextLines(report, t)),
    part('steps', [
      ...report.steps.flatMap((step) => stepLines(step, wording, times)),
      ...begunLines(report, wording),
    ]),
    ...known(
      'undo',
      undoLines.map((undo, index) => `${index + 1}. ${undo}`),
    ),
    {
      id: 'end',
      head: '',
      lines: [
        ...line('session', times.session),
        ...line('code', report.code),
        ...line('guide', `Sportello ${guideVersion}`),
        countLine(report),
      ],
    },
  ];
}

/** Who has the problem, how to call them back, and at which PC. */
const whoAndWhere: readonly InputId[] = ['person', 'callBack', 'address', 'pcName', 'place'];

type Name =
  | 'state'
  | 'reason'
  | 'fixedBy'
  | 'recipient'
  | 'contact'
  | 'error'
  | 'exactError'
  | 'client'
  | 'windows'
  | 'service'
  | 'session'
  | 'code'
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

function fixedBy({ solvedBy }: Report, t: Translate): string | undefined {
  if (!solvedBy) return undefined;
  return solvedBy === 'unknown' ? t('report:fixedByUnknown') : stepName(solvedBy, t);
}

/** Why it is passed on; where the steps are exhausted, what was found says it. */
function reasonOf({ reason, steps }: Report, t: Translate): string | undefined {
  const last = steps.at(-1);
  if (!reason || reason === 'exhausted' || !last) return undefined;
  return t(`report:why.${reason}`, { number: last.number, title: stepName(last.step, t) });
}

/** A step as the name of a thing, not as an order. */
function stepName(step: StepId, t: Translate): string {
  return isOutcome(step) ? '' : t(`report:steps.${step}`);
}

/** What came of a step. */
function resultOf(step: StepId, answer: Answer, t: Translate): string {
  const isLook = stepInfo(step).meta.kind === 'question' && !writesBackup(step);
  return answer === 'couldNot' && isLook ? t('report:notChecked') : t(`report:answers.${answer}`);
}

function errorText({ error }: Report, t: Translate): string {
  if (error === 'unknown') return t('report:unknown');
  const name = t(`report:errors.${error}`);
  const isQuoted = messagesAt(stepAsking('error')).includes(error);
  return isQuoted ? `${name}. ${t(`report:messages.${error}` as never)}` : name;
}

function fields(inputs: InputsGiven, ids: readonly InputId[], t: Translate): string[] {
  return ids.flatMap((id) => {
    const value = inputs[id];
    if (!value || (isChoice(id) && value === 'unknown')) return [];
    const words = isChoice(id) ? choiceText(id, value, t) : value;
    return [`${inputText(id, t).label}: ${words}`];
  });
}

/** What the fields of a ticket take; what is suggested says so. */
function ticketLines({ ticket, state, inputs }: Report, t: Translate): string[] {
  const { impact, urgency, isSuggested } = ticket;
  if (state !== 'open' && isSuggested) return fields(inputs, ['ticket', 'leftBy'], t);
  const rated = fields({ impact, urgency }, ['impact', 'urgency'], t);
  return [
    ...fields(inputs, ['ticket', 'leftBy'], t),
    ...rated.map((line) => (isSuggested ? t('report:suggested', { line }) : line)),
  ];
}

/** The area, the answers that it comes from, and what was read besides. */
function areaLines({ area, evidence, findings, entries }: Report, t: Translate): string[] {
  if (area === 'none') return [];
  const found = findings.map((one) => t(`report:findings.${one}`));
  if (entries !== undefined) found.push(t('report:entries', { number: entries }));
  return [
    t(`report:areas.${area}`),
    ...evidence.map(({ step, answer }) =>
      t('report:evidence', { title: stepName(step, t), answer: resultOf(step, answer, t) }),
    ),
    ...found.map((what) => t('report:found', { what })),
  ];
}

/** Where to look next. */
function nextLines({ next }: Report, t: Translate): string[] {
  return next.map((id) => {
    const { look, kb }: Check = whereNext[id];
    return ['-', t(`report:next.${id}`), look, kb && `(KB ${kb})`].filter(Boolean).join(' ');
  });
}

/** Whether it was carried out, in this session or before it. */
function isTried({ step, answer, reason }: ReportStep): boolean {
  if (stepInfo(step).meta.kind !== 'instruction') return false;
  return answer === 'solved' || answer === 'unsolved' || reason === 'alreadyDone';
}

/** When, what, what came of it and why, and what was noted. */
function outcomeOf(
  { step, answer, reason, note, isWithheld, ...when }: ReportStep,
  t: Translate,
  times: ReportTimes,
): string {
  const result =
    reason === 'alreadyDone'
      ? t('report:alreadyDone')
      : [resultOf(step, answer, t), reason && `(${t(`guide:reasons.${reason}`)})`].filter(Boolean).join(' ');
  const said = isWithheld ? t('report:withheld') : note;
  const remark = said ? ` [${nameOf(t, 'note')}: ${said}]` : '';
  return `${timeOf(when, t, times)} ${stepName(step, t)}: ${result}${remark}`;
}

/** When something was done, as far as this device knows. */
function timeOf(
  { at, handedOver }: Pick<ReportStep, 'at' | 'handedOver'>,
  t: Translate,
  times: ReportTimes,
): string {
  return handedOver ? t('report:handedOver.before') : times.of(at);
}

function triedLine(step: ReportStep, t: Translate, times: ReportTimes): string {
  return `- ${outcomeOf(step, t, times)}`;
}

function stepLines(step: ReportStep, wording: Wording, times: ReportTimes): string[] {
  const { t } = wording;
  const read = step.read.map((line) => `   ${nameOf(t, 'read')}: ${line}`);
  // What could not be done has its own part, and how far it went stands there.
  const stop = step.answer === 'couldNot' ? [] : stopLines(step, wording).map((line) => ` ${line}`);
  return [`${step.number}. ${outcomeOf(step, t, times)}`, ...stop, ...read];
}

/** What undoes a change; what was put back needs none. */
function undoLinesOf({ putBack, undoLines }: Change): readonly string[] {
  return putBack?.result === 'done' ? [] : undoLines;
}

function changeLines(
  change: Change,
  undoLines: readonly string[],
  t: Translate,
  times: ReportTimes,
): string[] {
  const { step, putBack } = change;
  const remarks = [
    t(`report:certainty.${change.certainty}`),
    ...(change.takenBack ? [t('report:takenBack')] : []),
    ...(putBack ? [t(`report:putBack.${putBack.result}`, { time: times.of(putBack.at) })] : []),
  ];
  const numbers = undoLinesOf(change)
    .map((undo) => undoLines.indexOf(undo) + 1)
    .filter((number) => number > 0);
  const undo = [
    t(`report:undo.${step}`),
    ...(numbers.length > 0 ? [t('report:command', { numbers: numbers.join(', ') })] : []),
  ];
  return [
    `- ${timeOf(change, t, times)} ${t(`report:changes.${step}`)} (${remarks.join('; ')})`,
    ...change.preserved.map(
      ({ what, name }) => `  ${t(`report:preserved.${what}`)}: ${name ?? t('report:handedOver.name')}`,
    ),
    ...(putBack?.result === 'done' ? [] : [`  ${nameOf(t, 'undo')}: ${undo.join('; ')}`]),
  ];
}

/** The step that waits for an answer, where something of it was done. */
function begunLines({ begun }: Report, wording: Wording): string[] {
  if (!begun) return [];
  return [`- ${stepName(begun.step, wording.t)}`, ...stopLines(begun, wording)];
}

function stopLines(
  { step, doneTo }: { step: StepId; doneTo?: ActId | undefined },
  wording: Wording,
): string[] {
  const act = stepInfo(step).acts.find(({ id }) => id === doneTo);
  if (!act) return [];
  const label = actText(act, wording).replace(/\.$/, '');
  return [`  ${nameOf(wording.t, 'doneTo')}: ${wording.t('ui:quoted', { label })}`];
}
