import { findEngines } from '../support/findEngines.mjs';
import { startChromium } from './chromium';
import type { Engine } from './engine';
import { startFirefox } from './firefox';
import { startWebKit } from './webKit';

const { firefox, webKit } = findEngines();
/** The last Chrome for Windows 7 and 8. */
const old = process.env.SPORTELLO_OLD_CHROME;

/** How each engine that is here is started; `SPORTELLO_ENGINES` may name fewer, as `Firefox,WebKitGTK`. */
export const engines: Record<string, () => Promise<Engine>> = Object.fromEntries(
  Object.entries({
    Chromium: () => startChromium(process.env.SPORTELLO_BROWSER ?? ''),
    ...(old && { 'Chrome 109': () => startChromium(old) }),
    ...(firefox && { Firefox: () => startFirefox(firefox) }),
    ...(webKit && { WebKitGTK: () => startWebKit(webKit) }),
  }).filter(([name]) => process.env.SPORTELLO_ENGINES?.split(',').includes(name) ?? true),
);
