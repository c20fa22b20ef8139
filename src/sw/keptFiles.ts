import { scope } from './scope';

/** A file of this version, as the build has listed it. */
export interface KeptFile {
  /** Its name in that folder. */
  url: string;
  /** What it must hold, as `sha384-…`. */
  integrity: string;
}

/** As versions before this one have named it. By scope, as several copies of Sportello may live under one origin. */
const keptFiles = `workbox-precache-v2-${scope}`;

/** What the version before had: pages of it may still be open, and ask for what they have not fetched yet. */
const outdatedFiles = `outdated-${scope}`;

/** How long one file may take over the network, in milliseconds: to be kept, and where somebody waits. */
const patience = 15_000;
const shortPatience = 4000;

/** A network that never answers must not keep this worker busy: the next version comes in only once it has nothing to do. */
export const withPatience = (request: Request, milliseconds: number) =>
  new Request(request, { signal: AbortSignal.timeout?.(milliseconds) });

const address = ({ url }: KeptFile) => scope + url;
/** By what it must hold: versions share what they have in common, and none takes another's file for its own. */
const key = (file: KeptFile) => `${address(file)}?${file.integrity}`;

/** For so long a page that is loading gets what was found sound for it without another look, in milliseconds; by key, where and when. */
const aMoment = 4000;
const justFound = new Map<string, { name: string; at: number }>();

/**
 * A file, only ever as it was built: the kept copy, else from the network, which mends the copy.
 * @throws where neither holds what it must
 */
export async function give(file: KeptFile): Promise<Response> {
  const { name, at } = justFound.get(key(file)) ?? {};
  const found = at !== undefined && performance.now() < at + aMoment ? name : await soundIn(file);
  // Taken out anew: a browser has compiled the scripts in its cache, and forgets that about one that was read here.
  const copy = found && (await (await caches.open(found)).match(key(file)));
  return copy || (await fetchSound(file));
}

/**
 * Sees that a file is there for a page that is about to ask for it: as `give` does, without giving it.
 * @throws as `give` does
 */
export async function ensure(file: KeptFile): Promise<void> {
  const name = await soundIn(file);
  if (!name) await fetchSound(file);
  else justFound.set(key(file), { name, at: performance.now() });
}

/** The cache with a sound copy of a file; also one that a newer version, taking over, has set aside. */
async function soundIn(file: KeptFile): Promise<string | undefined> {
  for (const name of [keptFiles, outdatedFiles]) if (await isSound(file, name)) return name;
  return undefined;
}

/** Caches are emptied and disks fail behind our back. */
async function isSound(file: KeptFile, name = keptFiles): Promise<boolean> {
  try {
    const kept = await (await caches.open(name)).match(key(file));
    return kept !== undefined && (await hashOf(kept)) === file.integrity;
  } catch {
    return false;
  }
}

/** Which of the files are missing or damaged. */
export async function unsound(files: readonly KeptFile[]): Promise<KeptFile[]> {
  const sound = await Promise.all(files.map((file) => isSound(file)));
  return files.filter((_, index) => !sound[index]);
}

/**
 * Fetches what is missing or damaged, one file after the other; what has come stays, however it ends.
 * @throws where the network doesn't answer, or answers with something else, or what has come can't be kept
 */
export async function complete(files: readonly KeptFile[]): Promise<void> {
  for (const file of await unsound(files)) {
    await fetchSound(file);
    if (!(await isSound(file))) throw new Error(`${file.url} can't be kept`);
  }
}

/** Whether the server answers now, and with this version of a file. */
export async function isServed(file: KeptFile): Promise<boolean> {
  return fetchAs(file, 'no-store', shortPatience).then(
    () => true,
    () => false,
  );
}

async function fetchSound(file: KeptFile): Promise<Response> {
  const fetched = await fetchAs(file, 'default').catch(() => fetchAs(file, 'reload'));
  const cache = await caches.open(keptFiles);
  // A full disk is no reason not to give it.
  await cache.put(key(file), fetched.clone()).catch(() => undefined);
  return fetched;
}

/** With its hash: a page that a hotel's network puts in its place, or half of it, is no answer. */
async function fetchAs(file: KeptFile, cache: RequestCache, most = patience): Promise<Response> {
  const { integrity } = file;
  const response = await fetch(withPatience(new Request(address(file), { cache, integrity }), most));
  if (!response.ok) throw new Error(`${file.url}: ${response.status}`);
  if (!response.redirected) return response;
  // Browsers refuse a page that came from another address.
  return new Response(await response.blob(), { headers: response.headers });
}

async function hashOf(response: Response): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', await response.arrayBuffer()));
  return `sha384-${btoa(String.fromCharCode(...digest))}`;
}

/**
 * Sets aside what only the version before needs, and throws away what only the one before that did.
 * @param isNewerComing asked once it is known what there is: what a still newer version has fetched already is not outdated
 */
export async function setAsideOutdated(
  files: readonly KeptFile[],
  isNewerComing: () => boolean,
): Promise<void> {
  const ours = new Set(files.map(key));
  const kept = await caches.open(keptFiles);
  const requests = await kept.keys();
  if (isNewerComing()) return;
  await caches.delete(outdatedFiles);
  const outdated = await caches.open(outdatedFiles);
  const setAside = async (request: Request) => {
    const response = await kept.match(request);
    // A full disk: then they do without.
    if (response) await outdated.put(request, response).catch(() => undefined);
    await kept.delete(request);
  };
  // All at once: until this is done the browser lets every page wait.
  await Promise.all(requests.filter(({ url }) => !ours.has(url)).map(setAside));
}

/** A file that only the version before had, also while it is being set aside; else what the network says. */
export async function giveOutdated(request: Request): Promise<Response> {
  for (const cacheName of [outdatedFiles, keptFiles]) {
    const outdated = await caches.match(request, { cacheName, ignoreSearch: true });
    if (outdated) return outdated;
  }
  return fetch(request);
}
