import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isProbe, type Probe } from '../../src/guide/readings/probes';
import type { Circumstances } from '../../src/guide/readings/reading';

const folder = join(import.meta.dirname, '../guide/readings/fixtures');

/** What a probe prints: `<probe>.<language of the Windows>.<shell>.<case>`, line ends as Windows writes them. */
export const fixtures: readonly string[] = readdirSync(folder).map((name) => name.replace('.txt', ''));

export function fixture(name: string): string {
  return readFileSync(join(folder, `${name}.txt`), 'utf8');
}

/** The probe of a fixture; the collection is none. */
export function probeOf(name: string): Probe | undefined {
  const [id] = name.split('.');
  return isProbe(id) ? id : undefined;
}

/** 23 November 2026, 10:42:40 in Italy; the command was copied a minute before. */
export const atDesk: Circumstances = {
  now: Date.UTC(2026, 10, 23, 9, 42, 40),
  copiedAt: Date.UTC(2026, 10, 23, 9, 41, 40),
  offset: 60,
  standardOffset: 60,
  firstCopiedAt: undefined,
  address: undefined,
  serverName: 'pool.example.com',
  isClockRight: false,
};
