import { writeFileSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { allSituations } from '../../../src/build/situations';
import { quietAnswers, unknowing } from '../../../src/guide/guideMachine';
import { serveSite } from '../../pwa/server';
import { browserArguments, findBrowser } from '../../support/browser.mjs';
import { reportFile } from '../../support/command.mjs';
import { writeFloor } from '../floor/site';
import { type Figure, figure, type Pair, table } from './figures';
import type { Program } from './loads';
import {
  measureBounds,
  measureGrowth,
  measureLoads,
  measureOf,
  measureServerGone,
  measureShifts,
  measureSteps,
  rates,
  type Values,
} from './measures';

const floorFolder = 'node_modules/.cache/sportello/floor';

/** So many answers make a session. */
const sessionLength = 14;

/** The answers of a session in which each step can be done, none of them that nothing is known. */
function session(): readonly string[] {
  const left = [...quietAnswers, ...unknowing];
  for (const { way, edges } of allSituations().values())
    if (edges.length === 0 && way.length === sessionLength && !way.some((answer) => left.includes(answer)))
      return way;
  throw new Error(`No way through the guide has ${sessionLength} answers`);
}

/**
 * Measures the built site against the floor page, round by round, and prints and writes down what came of it.
 * @param rounds how often; the programs take turns within each
 */
export async function bench(rounds: number): Promise<void> {
  const found = await findBrowser();
  if (!found) throw new Error('No Chromium, Chrome or Edge was found: SPORTELLO_BROWSER may name one');
  writeFloor(floorFolder);
  const way = session();
  const programs = {
    app: { way, site: await serveSite('/', undefined, true) },
    floor: { way, site: await serveSite('/', floorFolder, true) },
  };
  Object.assign(process.env, found.env);
  const browser = await chromium.launch({ executablePath: found.path, args: browserArguments });
  try {
    const name = `${found.path} ${browser.version()}`;
    console.log(`${name}, ${rounds} rounds, steps of ${way.join(' ')}`);
    const figures = await measure(browser, programs, rounds);
    console.log(table(figures));
    const { path } = reportFile('bench');
    writeFileSync(path, JSON.stringify({ browser: name, rounds, at: new Date(), figures }, null, 2));
    console.log(`Written to ${path}`);
  } finally {
    await browser.close();
    for (const { site } of Object.values(programs)) await site.stop();
  }
}

type Measured = Record<keyof Pair, Program>;

async function measure(browser: Browser, programs: Measured, rounds: number): Promise<Figure[]> {
  const values = new Map<string, Pair[]>();
  const add = (app: Values, floor: Values) => {
    for (const [name, value] of Object.entries(app))
      values.set(name, [...(values.get(name) ?? []), { app: value, floor: floor[name] ?? Number.NaN }]);
  };
  const takeTurns = async (run: (program: Program) => Promise<Values>, round: number) => {
    const floor = round % 2 ? await run(programs.floor) : undefined;
    const app = await run(programs.app);
    add(app, floor ?? (await run(programs.floor)));
  };
  // The server compresses each file when it is first asked for.
  for (const program of Object.values(programs)) await measureLoads(browser, program, 1);
  for (let round = 0; round < rounds; round += 1) {
    for (const rate of rates) await takeTurns((program) => measureLoads(browser, program, rate), round);
    await takeTurns((program) => measureSteps(browser, program), round);
    add(await measureServerGone(browser, programs.app), {});
    add(await measureBounds(browser, programs.app), {});
    console.log(`Round ${round + 1} of ${rounds}`);
  }
  // No times, so both at once.
  for (const measured of [measureGrowth, measureShifts]) {
    const [app, floor] = await Promise.all([
      measured(browser, programs.app),
      measured(browser, programs.floor),
    ]);
    add(app, floor);
  }
  return [...values].map(([name, pairs]) => figure(measureOf(name), pairs));
}
