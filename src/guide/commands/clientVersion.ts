/** Numbers of a version, the first one first. */
type Version = readonly number[];

/**
 * The first builds that speak TLS 1.2. Office 2016 that was installed by Click-to-Run came by two channels, each with its
 * own: from `slow` on it is known of that branch alone, from `all` on of every one.
 * @source Microsoft, "Disable TLS 1.0/1.1 in Skype for Business Server" (disable-tls-1.0-1.1.md)
 */
const firsts = {
  '15': [15, 0, 5023, 1000],
  msi: [16, 0, 4678, 1000],
  slow: [16, 0, 8431, 2242],
  all: [16, 0, 9126, 2152],
} as const satisfies Record<string, Version>;

/**
 * Whether a program is at least the first that speaks TLS 1.2.
 * @param path of the program, as it was printed; a folder `root` is there with Click-to-Run alone
 * @param version four numbers with dots between
 * @returns undefined if that can't be known of this version
 */
export function speaksTls12(path: string, version: string): boolean | undefined {
  if (!/^\d{1,3}(?:\.\d{1,6}){3}$/.test(version)) return undefined;
  const own = version.split('.').map(Number);
  if (own[0] === 15) return isAtLeast(own, firsts['15']);
  if (own[0] !== 16) return undefined;
  if (!/\\root\\/i.test(path)) return isAtLeast(own, firsts.msi);
  if (isAtLeast(own, firsts.all)) return true;
  if (!isAtLeast(own, firsts.slow)) return false;
  return own[2] === firsts.slow[2] ? true : undefined;
}

function isAtLeast(own: Version, first: Version): boolean {
  const at = own.findIndex((number, index) => number !== first[index]);
  return at === -1 || (own[at] ?? 0) > (first[at] ?? 0);
}
