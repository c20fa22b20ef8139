import type { Journal } from '../../guide/session/journal';

/** The journals whose report was copied as it is: nothing of them is lost any more. */
export const takenReports = new WeakSet<Journal>();
