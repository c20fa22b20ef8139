import type { Answer } from '../../src/guide/guideMachine';
import { journalOf } from './journey';

/** When these sessions begin, in milliseconds since 1970, and so many minutes later. */
export const begin = Date.UTC(2026, 10, 23, 9, 0);
export const minutes = (minute: number) => begin + minute * 60_000;

/** What is answered on the way to the steps that change something, and the journals of some that stand there. */
export const toCaches: Answer[] = [
  'acquiring',
  'ownServer',
  'lync2013',
  'windows10',
  'clockRight',
  'recent',
  'couldNot',
  'couldNot',
];
export const atDns = journalOf(toCaches);
export const atCache = journalOf([...toCaches, 'unsolved']);
export const atBackup = journalOf([
  ...toCaches,
  'unsolved',
  'unsolved',
  'notFound',
  'couldNot',
  'othersFail',
  'failsElsewhere',
  'trusted',
  'braces',
  'iAmAdmin',
]);
