import { type Plugin, runnerImport } from 'vite';

const moduleId = 'virtual:steps-left';

/** Provides `virtual:steps-left`, the table of `stepsLeftTable`, so that a phone need not walk the whole guide. */
export function stepsLeft(): Plugin {
  return {
    name: 'sportello:steps-left',
    resolveId: (id) => (id === moduleId ? `\0${moduleId}` : undefined),
    load: async (id) =>
      id === `\0${moduleId}` ? `export default ${JSON.stringify(await table())}` : undefined,
  };
}

async function table() {
  const { module } = await runnerImport<typeof import('./stepsLeftTable')>('/src/build/stepsLeftTable.ts', {
    configFile: false,
  });
  return module.stepsLeftTable();
}
