import type { Browser } from '@playwright/test';
import { heldUp } from './bounds';
import { type Measure, median, quantile } from './figures';
import { growth, shifts } from './lasting';
import { firstPress, inNewContext, install, type Program, quietLoad } from './loads';
import { openProgram, steps, walkSessions } from './walks';

/** How many times slower than this machine. */
export const rates = [1, 4, 6] as const;
export type Rate = (typeof rates)[number];

/** Each value by the name of its measure. */
export type Values = Record<string, number>;

/** So many sessions of each round at each rate. */
const sessions: Record<Rate, number> = { 1: 8, 4: 4, 6: 2 };

/** All loads of a program at one rate, each in a browser that has never seen it. */
export async function measureLoads(browser: Browser, program: Program, rate: Rate): Promise<Values> {
  const press = (circumstances: { isSlow4g?: boolean } = {}) =>
    inNewContext(browser, (context) => firstPress(context, program, { rate, ...circumstances }));
  const cold = await press();
  const slow = await press({ isSlow4g: true });
  const offline = await inNewContext(browser, async (context) => {
    await install(context, program);
    await program.site.stop();
    return firstPress(context, program, { rate }).finally(() => program.site.start());
  });
  const load = await inNewContext(browser, (context) => quietLoad(context, program, { rate }));
  return {
    [`first press, cold ${rate}x`]: cold,
    [`first press, slow 4G ${rate}x`]: slow,
    [`first press, offline ${rate}x`]: offline,
    [`largest paint ${rate}x`]: load.largestPaint,
    [`main thread of a load ${rate}x`]: load.mainThread,
  };
}

/** What it matters to a start from what is kept that the server is gone. */
export async function measureServerGone(browser: Browser, program: Program): Promise<Values> {
  const start = (isGone: boolean) =>
    inNewContext(browser, async (context) => {
      await install(context, program);
      if (isGone) await program.site.stop();
      return firstPress(context, program, { rate: 4 }).finally(() => isGone && program.site.start());
    });
  const there = [await start(false)];
  const gone = [await start(true), await start(true)];
  there.push(await start(false));
  const [withServer, without] = [median(there), median(gone)];
  return {
    'first press, kept, server there 4x': withServer,
    'first press, kept, server gone 4x': without,
    'server gone to server there 4x': without / withServer,
  };
}

/** Steps at all rates, in one window. */
export function measureSteps(browser: Browser, program: Program): Promise<Values> {
  return inNewContext(browser, async (context) => {
    const visit = await openProgram(context, program, 1);
    await walkSessions(visit, program, 1);
    const values: Values = {};
    for (const rate of rates) {
      const { inDom, shown, cpu } = await steps(visit, program, rate, sessions[rate]);
      values[`step in the DOM ${rate}x`] = median(inDom);
      values[`step shown ${rate}x`] = median(shown);
      values[`step shown ${rate}x, p98`] = quantile(shown, 0.98);
      values[`CPU a step ${rate}x`] = cpu;
    }
    return values;
  });
}

/** What a thousand steps leave in memory. */
export async function measureGrowth(browser: Browser, program: Program): Promise<Values> {
  const { heap, nodes, listeners } = await inNewContext(browser, (context) => growth(context, program));
  return {
    'heap, of 1,000 steps': heap,
    'nodes, of 1,000 steps': nodes,
    'listeners, of 1,000 steps': listeners,
  };
}

/** The longest that far too much of something holds up the page at once. */
export async function measureBounds(browser: Browser, program: Program): Promise<Values> {
  const { load, refused, read } = await inNewContext(browser, (context) => heldUp(context, program, 4));
  return {
    'longest task, 20,000 entries 4x': load,
    'longest task, 5 MB pasted 4x': refused,
    'longest task, the longest paste that is read 4x': read,
  };
}

/** What moves by itself on a phone. */
export async function measureShifts(browser: Browser, program: Program): Promise<Values> {
  const phone = { width: 360, height: 740 };
  const shifted = await inNewContext(browser, (context) => shifts(context, program, 4), phone);
  return { 'layout shift, 4x': shifted };
}

/** What must hold: of the ratio to the floor, or of the app's own value. */
const limits: Record<string, Pick<Measure, 'most' | 'mostOf'>> = {
  'first press, cold 4x': { most: 1.5, mostOf: 'ratio' },
  'first press, slow 4G 4x': { most: 1.6, mostOf: 'ratio' },
  'first press, offline 4x': { most: 1.5, mostOf: 'ratio' },
  'server gone to server there 4x': { most: 1, mostOf: 'value' },
  'largest paint 4x': { most: 1.3, mostOf: 'ratio' },
  'main thread of a load 4x': { most: 2.5, mostOf: 'ratio' },
  'step in the DOM 4x': { most: 1.5, mostOf: 'ratio' },
  'CPU a step 1x': { most: 2, mostOf: 'ratio' },
  'heap, of 1,000 steps': { most: 40, mostOf: 'value' },
  'nodes, of 1,000 steps': { most: 0, mostOf: 'value' },
  'listeners, of 1,000 steps': { most: 0, mostOf: 'value' },
  'longest task, 20,000 entries 4x': { most: 200, mostOf: 'value' },
  'longest task, 5 MB pasted 4x': { most: 200, mostOf: 'value' },
  'longest task, the longest paste that is read 4x': { most: 200, mostOf: 'value' },
  'layout shift, 4x': { most: 0, mostOf: 'value' },
};

/** A measure by its name. */
export function measureOf(name: string): Measure {
  const unit = name.startsWith('heap') ? 'KiB' : / steps$|shift|^server/.test(name) ? '' : 'ms';
  return { name, unit, ...limits[name] };
}
