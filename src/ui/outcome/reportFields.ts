import type { InputId } from '../../guide/commands/inputs';

/** What a report should not lack; asked for at its end, where it was passed over. */
export const reportFields: readonly InputId[] = [
  'ticket',
  'impact',
  'urgency',
  'leftBy',
  'address',
  'since',
  'after',
  'place',
  'singleSignOn',
];

/** All that stands in a report only, wherever it was asked for. */
export const allReportFields: readonly InputId[] = [
  ...reportFields,
  'person',
  'callBack',
  'pcName',
  'errorText',
];
