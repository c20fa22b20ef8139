import { describe, expect, it } from 'vitest';
import { firstChunk, laterChunk } from '../../src/build/chunks';

/** Who imports whom without waiting, and what is fetched later. */
const imports: Record<string, string[]> = {
  main: ['App'],
  App: ['parts'],
  parts: ['App'],
  settings: ['parts', 'dialog'],
  trail: ['dialog'],
  dialog: ['parts', 'cross'],
  cross: [],
  picture: ['parts', 'strokes'],
  strokes: [],
};
const fetched = ['settings', 'trail', 'picture'];
const ids = Object.keys(imports);
const modules = {
  getModuleInfo: (id: string) =>
    imports[id]
      ? {
          isEntry: id === 'main',
          importedIds: imports[id],
          importers: ids.filter((one) => imports[one]?.includes(id)),
          dynamicImporters: fetched.includes(id) ? ['App'] : [],
        }
      : null,
};

describe('The first load', () => {
  it('is one chunk, of all that the page imports without waiting', () => {
    expect(ids.filter((id) => firstChunk(id, modules) === 'main')).toEqual(['main', 'App', 'parts']);
    expect(firstChunk('nowhere', modules)).toBeNull();
  });
});

describe('What is fetched later', () => {
  it('is one chunk where parts share something else than the first load', () => {
    expect(ids.filter((id) => laterChunk(id, modules) === 'later')).toEqual([
      'settings',
      'trail',
      'dialog',
      'cross',
    ]);
  });

  it('is left to the bundler where a part stands alone', () => {
    for (const id of ['main', 'parts', 'picture', 'strokes', 'nowhere'])
      expect(laterChunk(id, modules)).toBeNull();
  });
});
