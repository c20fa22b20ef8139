import { boundedBytes } from './boundedBytes';

/** The suites of the tests, by the ids that `checked.json` has for them. */
export const suiteIds = [
  'types',
  'style',
  'build',
  'units',
  'commands',
  'voices',
  'hosts',
  'browser',
  'oneFile',
  'engines',
] as const;
export type SuiteId = (typeof suiteIds)[number];

/** What came of one suite; nothing where it was left out. */
export interface SuiteResult {
  passed: number;
  failed: number;
}

/** A run of the tests over these very files. */
export interface Checked {
  /** When it ended, in milliseconds since 1970. */
  at: number;
  suites: { id: SuiteId; result: SuiteResult | undefined }[];
}

/** How long the file may take, in milliseconds, and how long it may be, in bytes. */
const patience = 10_000;
const longest = 10_000;

/**
 * What was checked of this build, from `checked.json` beside the page, which a run of all tests leaves there.
 * @param build what tells this build from others: `buildId`
 * @returns null where there is no such file, or it is about another build
 * @throws where it can't be had now
 */
export async function readChecked(build: string): Promise<Checked | null> {
  const signal = AbortSignal.timeout?.(patience) ?? null;
  const response = await fetch(new URL('checked.json', document.baseURI), { signal, cache: 'no-cache' });
  if (response.status >= 500) throw new Error(`checked.json: ${response.status}`);
  const bytes = response.ok && (await boundedBytes(response, longest));
  return bytes ? checkedIn(new TextDecoder().decode(bytes), build) : null;
}

/**
 * Reads the text of `checked.json`.
 * @returns null where it is about another build, or nothing that a run of the tests leaves
 */
export function checkedIn(text: string, build: string): Checked | null {
  if (build === '' || text.length > longest) return null;
  try {
    const { build: of, at, suites } = JSON.parse(text);
    const results = suiteIds.flatMap((id) => {
      if (!Object.hasOwn(suites, id)) return [];
      const { passed, failed } = suites[id] ?? {};
      return [{ id, result: isCount(passed) && isCount(failed) ? { passed, failed } : undefined }];
    });
    return of === build && isCount(at) && results.some(({ result }) => result)
      ? { at, suites: results }
      : null;
  } catch {
    return null;
  }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** What tells this build from all others: the name of the page's script, with a hash of what is in it. Empty where it has none. */
export function buildId(): string {
  const script = document.querySelector<HTMLScriptElement>('script[type=module][src]');
  return script?.src.replace(/^.*\//, '') ?? '';
}
