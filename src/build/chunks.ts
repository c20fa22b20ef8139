/** What the bundler knows of a module. */
interface Module {
  isEntry: boolean;
  /** Those that don't wait for it, and what it does not wait for itself. */
  importers: readonly string[];
  importedIds: readonly string[];
  /** Those that fetch it later. */
  dynamicImporters: readonly string[];
}

interface Modules {
  getModuleInfo(id: string): Module | null;
}

/**
 * What the page needs at once is one chunk: left alone, the bundler cuts it up where a part that is fetched later shares
 * something with it, and small chunks compress badly.
 * @param id a module
 * @param modules what the bundler knows of each
 * @returns the chunk's name, or null for all other modules
 */
export function firstChunk(id: string, modules: Modules): string | null {
  return isFirst(id, modules) ? 'main' : null;
}

/**
 * Parts that share anything else are one chunk too, so that no chunk that is fetched later needs another one: where fetching
 * failed, a browser gives the file a second chance under another name only, and who imports it knows but the first.
 * @returns as `firstChunk` does
 */
export function laterChunk(id: string, modules: Modules): string | null {
  if (isFirst(id, modules)) return null;
  const parts = [...togetherWith(id, modules)].filter((one) => isPart(one, modules));
  return parts.length > 1 ? 'later' : null;
}

const isPart = (id: string, modules: Modules) => Boolean(modules.getModuleInfo(id)?.dynamicImporters.length);

function isFirst(id: string, modules: Modules): boolean {
  const above = new Set([id]);
  for (const one of above) {
    const info = modules.getModuleInfo(one);
    if (info?.isEntry) return true;
    for (const importer of info?.importers ?? []) above.add(importer);
  }
  return false;
}

/** All that is connected with a module that is fetched later, except by what the page needs at once. */
function togetherWith(id: string, modules: Modules): Set<string> {
  const found = new Set([id]);
  for (const one of found) {
    const { importers = [], importedIds = [] } = modules.getModuleInfo(one) ?? {};
    for (const other of [...importers, ...importedIds]) if (!isFirst(other, modules)) found.add(other);
  }
  return found;
}
