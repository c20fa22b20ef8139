import { expect, test } from '@playwright/test';
import { firstSituation, type Situation } from '../../src/guide/situation';
import { type SiteServer, serveSite } from '../pwa/server';
import { seededRandom } from '../support/random';
import { type Result, round } from './attack';
import type { Engine } from './engine';
import { engines } from './engines';
import { comesTo, openKept } from './session';

/** How many reloads are tried in each engine; those that a person waits for are few. */
const rounds = Number(process.env.SPORTELLO_ROUNDS ?? 2);
const seed = Number(process.env.SPORTELLO_SEED ?? 1);

/** After so many rounds a site begins anew, as one that has just been installed. */
const perSite = 20;

for (const [name, start] of Object.entries(engines)) {
  test(`${name}: nothing is lost by reloading at any moment of an update, whatever becomes of the network`, async () => {
    const came: Record<Result, number> = { held: 0, blank: 0, lost: 0, stuck: 0 };
    const phases: Record<string, number> = {};
    const stories: string[] = [];
    const engine = await start();
    let site: SiteServer | undefined;
    let situation: Situation = firstSituation;
    try {
      for (let count = 0; count < rounds; count++) {
        if (!site || count % perSite === 0) {
          await site?.stop();
          if (count > 0) console.log(`${count} rounds so far`);
          site = await serveSite();
          situation = await begin(engine, site);
        }
        const random = seededRandom(seed * 1_000_003 + count);
        const told = await round(engine, site, `r${count}`, situation, random);
        situation = told.situation;
        came[told.result] += 1;
        phases[told.phase] = (phases[told.phase] ?? 0) + 1;
        if (told.result === 'held') continue;
        const story = `round ${count}, ${told.result} at ${situation.step}: ${told.story}`;
        console.log(story);
        stories.push(story);
        await site.stop();
        site = undefined;
      }
    } finally {
      const { blank, lost, stuck } = came;
      console.log(
        `${engine.called}, seed ${seed}: ${rounds} rounds, ${blank} blank, ${lost} lost, ${stuck} stuck`,
      );
      console.log('Reloaded while the newer worker was', phases);
      await engine.close();
      await site?.stop();
    }
    expect(stories).toEqual([]);
  });
}

async function begin(engine: Engine, site: SiteServer): Promise<Situation> {
  await openKept(engine, site.url);
  if (!(await comesTo(engine, firstSituation.step))) throw new Error('The first step never came up');
  return firstSituation;
}
