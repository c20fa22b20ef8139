import { isSecret } from '../guide/commands/inputs';
import { guideVersion } from '../guide/guideMachine';
import { type FileFormat, fileFormat, journalForFile } from '../guide/handover/reportFile';
import { countLine } from '../guide/session/countLine';
import type { Journal } from '../guide/session/journal';
import type { Report } from '../guide/session/report';
import type { StepId } from '../guide/steps';
import { callerParts } from './callerText';
import { inputText } from './inputTexts';
import type { Language } from './language';
import { reportLine, reportText, textOf } from './reportText';
import type { Wording } from './wording';

/** A report as a file for ticket systems and for the guide itself; `public/report.schema.json` describes it. */
export interface ReportFile {
  $schema: string;
  format: FileFormat;
  guideVersion: string;
  language: Language;
  writtenAt: string;
  /** The title of a ticket. */
  line: string;
  count: string;
  code: string | undefined;
  ticket: { number: string | undefined; impact: number; urgency: number; isSuggested: boolean };
  leftBy: string | undefined;
  state: Report['state'];
  outcome: string | undefined;
  solvedBy: string | undefined;
  reason: string | undefined;
  area: string;
  facts: { client: string; windows: string; error: string; service: string | undefined };
  fields: { id: string; label: string; value: string }[];
  steps: {
    id: string;
    title: string;
    answer: string;
    result: string;
    reason: string | undefined;
    note: string | undefined;
    /** ISO 8601; not there where another device was asked. */
    at: string | undefined;
  }[];
  changes: {
    id: string;
    what: string;
    certainty: string;
    at: string | undefined;
    takenBack: boolean;
    putBack: string | undefined;
    kept: { what: string; name: string | undefined }[];
    undo: readonly string[];
  }[];
  next: readonly string[];
  /** Both renderings. */
  internalNote: string;
  forCaller: string;
  /** All that happened, for the guide itself: with it the session can be gone on with. */
  journal: Journal;
}

const ranks = { high: 1, medium: 2, low: 3 };
const rank = (given: string) => ranks[given as keyof typeof ranks] ?? 3;

/**
 * A report as a file.
 * @param journal the whole journal, of which the report was made
 * @param wording the language to write in
 * @param contacts the organisation's own, one a line
 * @param locale BCP 47 tag for times
 * @param now milliseconds since 1970
 */
export function reportFile(
  report: Report,
  journal: Journal,
  wording: Wording,
  contacts: readonly string[],
  language: Language,
  locale: string,
  now: number,
): ReportFile {
  const { t } = wording;
  const { facts, error, service, ticket, inputs } = report;
  const time = ({ at, handedOver }: { at: number; handedOver: boolean }) =>
    handedOver ? undefined : new Date(at).toISOString();
  const title = (step: StepId) => t(`report:steps.${step}` as 'report:steps.checkClock');
  return {
    $schema: './report.schema.json',
    format: fileFormat,
    guideVersion,
    language,
    writtenAt: new Date(now).toISOString(),
    line: reportLine(report, wording),
    count: countLine(report),
    code: report.code,
    ticket: {
      number: ticket.number,
      impact: rank(ticket.impact),
      urgency: rank(ticket.urgency),
      isSuggested: ticket.isSuggested,
    },
    leftBy: inputs.leftBy,
    state: report.state,
    outcome: report.outcome,
    solvedBy: report.solvedBy,
    reason: report.reason,
    area: report.area,
    facts: { client: facts.client, windows: facts.windows, error, service },
    fields: fieldsOf(report, t),
    steps: report.steps.map((one) => ({
      id: one.step,
      title: title(one.step),
      answer: one.answer,
      result: t(`report:answers.${one.answer}`),
      reason: one.reason,
      note: one.note || undefined,
      at: time(one),
    })),
    changes: report.changes.map((one) => ({
      id: one.step,
      what: t(`report:changes.${one.step}`),
      certainty: one.certainty,
      at: time(one),
      takenBack: one.takenBack,
      putBack: one.putBack?.result,
      kept: one.preserved.map(({ what, name }) => ({ what, name })),
      undo: one.undoLines,
    })),
    next: report.next.map((id) => t(`report:next.${id}`)),
    internalNote: reportText(report, wording, contacts, locale),
    forCaller: textOf(callerParts(report, wording, contacts, locale)),
    journal: journalForFile(journal),
  };
}

function fieldsOf({ inputs }: Report, t: Wording['t']): ReportFile['fields'] {
  const given = Object.entries(inputs) as [keyof typeof inputs, string][];
  return given
    .filter(([id]) => !isSecret(id))
    .map(([id, value]) => ({ id, label: inputText(id, t).label, value }));
}
