import { describe, expect, it } from 'vitest';
import { firstLoadChunk } from '../../src/build/firstLoad';

/** Who imports whom without waiting; `later` is imported by nobody so. */
const importers: Record<string, string[]> = {
  main: [],
  App: ['main', 'parts'],
  parts: ['App', 'later'],
  later: [],
  laterOnly: ['later', 'laterToo'],
  laterToo: ['laterOnly'],
};
const modules = {
  getModuleInfo: (id: string) => {
    const found = importers[id];
    return found ? { isEntry: id === 'main', importers: found } : null;
  },
};

describe('The first load', () => {
  it('is one chunk, of all that the page imports without waiting', () => {
    const at = Object.keys(importers).filter((id) => firstLoadChunk(id, modules) === 'main');
    expect(at).toEqual(['main', 'App', 'parts']);
  });

  it('has nothing in it that is fetched later, or that the bundler does not know', () => {
    for (const id of ['later', 'laterOnly', 'laterToo', 'nowhere'])
      expect(firstLoadChunk(id, modules)).toBeNull();
  });
});
