interface Modules {
  getModuleInfo(id: string): { isEntry: boolean; importers: readonly string[] } | null;
}

/**
 * Names the chunk of a module. What the page needs at once stays in one: left alone, the bundler cuts it up where a part that
 * is fetched later shares something with it, and small chunks compress badly.
 * @param id the module
 * @param modules what the bundler knows of each, `importers` being those that don't wait for it
 * @returns the one chunk, or null for what is fetched later
 */
export function firstLoadChunk(id: string, modules: Modules): string | null {
  const above = new Set([id]);
  for (const one of above) {
    const info = modules.getModuleInfo(one);
    if (info?.isEntry) return 'main';
    for (const importer of info?.importers ?? []) above.add(importer);
  }
  return null;
}
