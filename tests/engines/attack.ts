import type { Situation } from '../../src/guide/situation';
import { releaseRenamed } from '../pwa/releases';
import { faults, type SiteServer } from '../pwa/server';
import type { Random } from '../support/random';
import { type Engine, patience, pause, soon } from './engine';
import { answer, beginAnew, look, reload } from './session';

/** What may come of a round: the session is there and goes on; or no step is seen; or another; or its answers do nothing. */
export type Result = 'held' | 'blank' | 'lost' | 'stuck';

/** One thing that happens at a moment of the round, in milliseconds after the update has begun. */
interface Happening {
  at: number;
  what: string;
  happen(): Promise<unknown>;
}

/** Longer than a small update takes on a machine with other things to do. */
const longest = 1500;

/** How the newer worker is put in charge, as the page does it that is asked to, and other tabs may. */
const takeovers = {
  never: undefined,
  now: () =>
    void navigator.serviceWorker
      .getRegistration()
      .then((kept) => kept?.waiting?.postMessage({ type: 'SKIP_WAITING' })),
  onceItWaits: () =>
    void navigator.serviceWorker.getRegistration().then((kept) => {
      const skip = () => kept?.waiting?.postMessage({ type: 'SKIP_WAITING' });
      const follow = () => kept?.installing?.addEventListener('statechange', skip);
      skip();
      follow();
      kept?.addEventListener('updatefound', follow);
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    }),
};

/** A network that gets lost at some moment, as a whole or for one file, in one of the ways in which networks do. */
function trouble(site: SiteServer, files: readonly string[], random: Random): Happening {
  const at = random.below(longest);
  const file = random.percent(20) ? 'sw.js' : random.pick(files);
  const troubles: Record<string, () => unknown> = {
    none: () => undefined,
    gone: () => site.stop(),
    'all hanging': () => [...files, 'sw.js', 'kiosk.json'].map((name) => site.silent.add(name)),
    [`${file} hanging`]: () => site.silent.add(file),
  };
  for (const [what, fault] of Object.entries(faults))
    troubles[`${file} ${what}`] = () => site.faults.set(file, fault);
  // Half of the time the whole network goes.
  const what = random.percent(50) ? 'gone' : random.pick(Object.keys(troubles));
  const isOfOne = what.startsWith(file);
  return { at: isOfOne && random.percent(50) ? 0 : at, what, happen: async () => troubles[what]?.() };
}

function takeover(engine: Engine, random: Random): Happening {
  const what = random.pick(['never', 'now', 'onceItWaits', 'onceItWaits'] as const);
  const ask = takeovers[what];
  // While the page is on its way nobody can ask.
  const happen = async () => ask && (await engine.evaluate(ask).catch(() => undefined));
  return { at: random.below(longest), what: `takes over: ${what}`, happen };
}

/** In the page: looks for a newer release, as it does by itself every hour. */
const update = () =>
  void navigator.serviceWorker.getRegistration().then((kept) => kept?.update().catch(() => undefined));

/** In the page: how far the update is. */
async function phase(): Promise<string> {
  const kept = await navigator.serviceWorker.getRegistration();
  if (kept?.installing) return 'installing';
  if (kept?.waiting) return 'waiting';
  return kept?.active?.state ?? 'no worker';
}

/** In the page: what is there instead of the session, and what of which release is kept. */
async function atFault(): Promise<string> {
  const kept: Record<string, number> = {};
  for (const name of await caches.keys()) {
    for (const { url } of await (await caches.open(name)).keys()) {
      const [release = 'first'] = url.match(/\br\d+(?=\.\w+\?)/) ?? [];
      const key = `${name.slice(0, 8)} ${url.includes('index.html') ? 'page' : release}`;
      kept[key] = (kept[key] ?? 0) + 1;
    }
  }
  const { active, waiting, installing } = (await navigator.serviceWorker.getRegistration()) ?? {};
  return JSON.stringify([
    document.URL,
    document.body.innerText.slice(0, 80),
    document.documentElement.hasAttribute('data-left') && 'not reloaded',
    document.body.dataset.release,
    kept,
    [active, waiting, installing].map((one) => one?.state),
  ]);
}

/** What happens in a round, in its order; at the end always a reload. */
function plan(engine: Engine, site: SiteServer, files: readonly string[], random: Random): Happening[] {
  const reloads = Array.from({ length: 1 + random.below(3) }, () => ({
    at: random.below(longest),
    what: 'reload',
    happen: () => reload(engine).catch(() => undefined),
  }));
  const [last, ...others] = reloads.sort((one, other) => other.at - one.at);
  const happenings = [...others, trouble(site, files, random), takeover(engine, random)];
  return [...happenings.sort((one, other) => one.at - other.at), ...(last ? [last] : [])];
}

/** What came of a round, where the session stands then, how far the update was at its last reload, and what happened. */
export interface Told {
  result: Result;
  situation: Situation;
  phase: string;
  story: string;
}

/**
 * A session goes on for some answers; then a newer release is there, and while the browser takes it the network gets lost and
 * the page is reloaded, at moments that `random` chooses.
 * @param name of the release, another one each time
 * @param begin where the session stands
 */
export async function round(
  engine: Engine,
  site: SiteServer,
  name: string,
  begin: Situation,
  random: Random,
): Promise<Told> {
  const told: Told = { result: 'stuck', situation: begin, phase: '', story: '' };
  const goOn = async () => {
    told.situation = await next(engine, told.situation, random);
  };
  try {
    for (let left = random.below(3); left > 0; left--) await goOn();
    const { answers } = await look(engine);
    const happenings = plan(engine, site, releaseRenamed(site, name), random);
    await engine.evaluate(update);
    const began = Date.now();
    for (const { at, what, happen } of happenings) {
      await pause(Math.max(0, began + at - Date.now()));
      if (what === 'reload') told.phase = await engine.evaluate(phase).catch(() => 'on its way');
      told.story += `${Date.now() - began} ${what} (${told.phase}), `;
      await happen();
    }
    const result = await resultOf(engine, told.situation, answers);
    if (result === 'held') await goOn();
    else told.story += await engine.evaluate(atFault).catch(String);
    told.result = result;
  } catch (error) {
    told.story += String(error);
  } finally {
    site.silent.clear();
    if (told.story.includes(' gone ')) await site.start();
  }
  return told;
}

async function resultOf(engine: Engine, { step }: Situation, answers: number): Promise<Result> {
  const isSame = async () => {
    const seen = await look(engine);
    return seen.step === step && seen.answers === answers;
  };
  if (await soon(isSame, 2 * patience)) return 'held';
  const { step: other } = await look(engine).catch(() => ({ step: undefined }));
  return other ? 'lost' : 'blank';
}

/** One more answer, or another session where there is none to give. */
function next(engine: Engine, situation: Situation, random: Random): Promise<Situation> {
  if (situation.answers.length === 0) return beginAnew(engine);
  return answer(engine, situation, random.pick(situation.answers), random.below(10));
}
