import type { Report } from '../guide/session/report';
import { capitalised, deedsOf } from './deeds';
import type { Part } from './reportText';
import { scriptOf } from './script';
import { timeFormat } from './timeFormat';
import { stepTitle, type Wording } from './wording';

/**
 * The report's other rendering: for who has the problem, in plain words. What happens next, whom to turn to, what was done to
 * the PC; nothing that they have said of themselves.
 * @param wording the language to write in
 * @param contacts the organisation's own, one a line; without any the guide's general advice stands in
 * @param locale BCP 47 tag for the day, which is that of this device
 */
export function callerParts(
  report: Report,
  wording: Wording,
  contacts: readonly string[],
  locale: string,
): Part[] {
  const { t } = wording;
  const { outcome, ticket, code } = report;
  const script = outcome && scriptOf(outcome, wording, 'alone');
  const title = outcome ? [stepTitle(outcome, wording)] : [];
  const part = (id: Part['id'], head: string, lines: readonly string[]): Part[] =>
    lines.length > 0 ? [{ id, head, lines }] : [];
  const turnTo = contacts.length > 0 ? contacts : script?.turnTo ? [script.turnTo] : [];
  const done = deedsOf(report, t).map(({ what }) => `- ${capitalised(what)}.`);
  return [
    {
      id: 'top',
      head: [t('report:caller.heading'), ...title].join('\n'),
      lines: [script?.why ?? t('report:caller.notYet')],
    },
    ...part('next', t('report:caller.now'), script?.acts.map(({ text }) => `- ${text}`) ?? []),
    ...part('person', t('report:caller.whom'), [
      ...turnTo,
      ...(ticket.number ? [`${t('report:inputs.ticket.label')}: ${ticket.number}`] : []),
    ]),
    ...part('changes', t('report:caller.done'), [...new Set(done)]),
    {
      id: 'end',
      head: '',
      lines: [
        ...(code ? [`${t('report:names.code')}: ${code}`, t('report:caller.keep')] : []),
        `Sportello, ${timeFormat(locale, { dateStyle: 'long' }).format(report.endedAt)}`,
      ],
    },
  ];
}
