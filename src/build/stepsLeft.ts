import { type Plugin, runnerImport } from 'vite';

const moduleId = 'virtual:steps-left';

/** Made once for all that is built in this process: it takes seconds. */
let made: Promise<string> | undefined;

/** Provides `virtual:steps-left`, the table of `stepsLeftTable`, so that a phone need not walk the whole guide. */
export function stepsLeft(): Plugin {
  return {
    name: 'sportello:steps-left',
    resolveId: (id) => (id === moduleId ? `\0${moduleId}` : undefined),
    load: (id) => {
      if (id !== `\0${moduleId}`) return undefined;
      made ??= table();
      return made;
    },
  };
}

async function table(): Promise<string> {
  const { module } = await runnerImport<typeof import('./stepsLeftTable')>('/src/build/stepsLeftTable.ts', {
    configFile: false,
  });
  return `export default ${JSON.stringify(module.stepsLeftTable())}`;
}
