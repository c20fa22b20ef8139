import type { Aged } from './sessionAge';
import { prefix } from './sessionKeys';
import { type Memory, parse } from './storage';

/** A session as it is kept: the journal is checked by whoever reads it. */
export interface StoredSession extends Aged {
  id: string;
  guideVersion: string;
  journal: unknown;
}

/** One of those that `shared` (localStorage) keeps; undefined if it is malformed, or gone. */
export function readSession(shared: Memory, id: string): StoredSession | undefined {
  const value = parse(shared.read(prefix + id)) as Partial<StoredSession> | null | undefined;
  const { savedAt, guideVersion, journal, isClockAsked, doubt } = value ?? {};
  if (!isTime(savedAt) || typeof guideVersion !== 'string' || guideVersion.length > 20) return undefined;
  const isDoubted = isTime(doubt?.since) && Number.isSafeInteger(doubt?.starts);
  return {
    id,
    guideVersion,
    savedAt,
    journal,
    ...(isClockAsked === true && { isClockAsked }),
    ...(isDoubted && { doubt }),
  };
}

/** One that a date can be made of, also by a clock that has begun anew. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < 1e13;
}
