import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '2' } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a number of at least 1');

/** @type {{ module: typeof import('./bench.ts') }} */
const { module } = await runnerImport('/tests/bench/load/bench.ts', { configFile: false });
await module.bench(rounds);
