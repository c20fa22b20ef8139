import { findEngines } from '../support/findEngines.mjs';
import { startChromium } from './chromium';
import type { Engine } from './engine';
import { startFirefox } from './firefox';
import { startWebKit } from './webKit';

const { firefox, webKit } = findEngines();

/** How each engine that is here is started; `SPORTELLO_ENGINES` may name fewer, as `Firefox,WebKitGTK`. */
export const engines: Record<string, () => Promise<Engine>> = Object.fromEntries(
  Object.entries({
    Chromium: () => startChromium(process.env.SPORTELLO_BROWSER ?? ''),
    ...(firefox && { Firefox: () => startFirefox(firefox) }),
    ...(webKit && { WebKitGTK: () => startWebKit(webKit) }),
  }).filter(([name]) => process.env.SPORTELLO_ENGINES?.split(',').includes(name) ?? true),
);
