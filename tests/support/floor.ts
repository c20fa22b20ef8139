import compat from '@mdn/browser-compat-data' with { type: 'json' };

/** The oldest browsers that Sportello runs in, as in the build's target. */
const floor = { chrome: 109, edge: 109, firefox: 115, safari: 15.4 } as const;

export const known = compat;

/** A place in MDN's table: names below it, and for those that are features what browsers know of them. */
export type Place = { [name: string]: Place | undefined };

/** One browser's word on a feature, from MDN's table. */
interface Support {
  version_added?: string | boolean | null;
  version_removed?: string | boolean | null;
  flags?: unknown;
  prefix?: string;
  alternative_name?: string;
}

/** The browsers of the floor that don't know a feature yet; undefined where the table has no such feature. */
export function missingIn(place: Place | undefined): string[] | undefined {
  const support = (place?.__compat as { support?: Record<string, Support | Support[]> } | undefined)?.support;
  if (!support) return undefined;
  return Object.entries(floor).flatMap(([browser, version]) => {
    const words = [support[browser] ?? []].flat();
    return words.some((one) => isThere(one, version)) ? [] : [`${browser} ${version}`];
  });
}

function isThere(support: Support, version: number): boolean {
  const { version_added, version_removed, flags, prefix, alternative_name } = support;
  if (flags || prefix || alternative_name) return false;
  return numberOf(version_added) <= version && version < numberOf(version_removed);
}

/** Of what is not there, and of what stays, later than any. */
const numberOf = (version: Support['version_added']) =>
  typeof version === 'string' ? Number(version.replace('≤', '')) : Number.POSITIVE_INFINITY;
