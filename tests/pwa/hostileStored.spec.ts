import { expect, type Page } from '@playwright/test';
import { textInputs } from '../../src/guide/commands/inputs';
import { guideVersion } from '../../src/guide/guideMachine';
import type { Entry } from '../../src/guide/session/journal';
import { defaultPreferences } from '../../src/platform/readPreferences';
import { bent, hostileText } from '../support/hostile';
import { cmdPieces } from '../support/quoting';
import { type Random, seededRandom } from '../support/random';
import { RandomSession } from '../support/session';
import { typicalValues } from '../support/values';
import { expectUnharmed, faultsOfLines, forged, readReport, twoLines, untilThere, watchHarm } from './harm';
import { test } from './site';
import { entriesOf, wayTo } from './ways';

test.use({ locale: 'it-IT' });
// Many pages or texts each, of which a busy machine takes its time for every one.
test.describe.configure({ timeout: 120_000 });

const anyId = (random: Random) =>
  random.pick(['seed', '__proto__', 'constructor', 'getItem', hostileText(random)]);

/** Stores texts as an earlier visit could have left them, and opens the page. */
async function openWith(page: Page, local: Record<string, string>, own = '', address = './'): Promise<void> {
  await page.goto('./robots.txt');
  await page.evaluate((json) => {
    const given = JSON.parse(json) as { local: Record<string, string>; own: string };
    localStorage.clear();
    sessionStorage.clear();
    for (const [key, text] of Object.entries(given.local)) localStorage.setItem(key, text);
    if (given.own) sessionStorage.setItem('sportello.own', given.own);
  }, JSON.stringify({ local, own }));
  await page.goto(address);
  await untilThere(page);
}

/** Commands that change something and can be put back, with the steps at which they are copied. */
const changing = [
  ['trustChain', 'trustAuthority'],
  ['resetEndpointCache', 'setFolderAside'],
  ['removeGuidBraces', 'writeMachineGuid'],
] as const;

/** A session with hostile texts wherever one can stand, bent at some places. */
function bentSession(random: Random): string {
  const session = new RandomSession(random.below(1000));
  for (let moves = 4 + random.below(20); moves > 0; moves -= 1) session.move();
  const at = Date.now() - 60_000;
  const text = (longest = 512) => twoLines(random, hostileText(random)).slice(0, longest);
  const value = (usual = 'tame') =>
    random.pick(['', usual]) + random.pick(['', '" & calc & "', "'; calc; '", text(400)]);
  const values = Object.fromEntries(
    textInputs.map((input) => [input, value({ ...typicalValues }[input as 'address'])]),
  );
  const [step, command] = random.pick(changing);
  const journal: Entry[] = [
    ...session.journal,
    ...[...session.standing.keys()].flatMap((step): Entry[] => [
      { kind: 'noted', at, step, note: text(500) },
      { kind: 'read', at, step, probe: 'showTime', lines: [text(160)] },
    ]),
    ...textInputs.map((input): Entry => ({ kind: 'gave', at, input, value: values[input] ?? '' })),
    { kind: 'copied', at, step, command, carrier: 'cmd', stamp: '20261123-1042', values },
  ];
  const version = random.percent(50) ? guideVersion : hostileText(random, 2).slice(0, 20);
  const stored = { guideVersion: version, savedAt: Date.now(), journal: bent(journal, random) };
  // What stands around the journal is so little that nearly every bend would hit it.
  return String(JSON.stringify(random.percent(20) ? bent(stored, random) : stored));
}

/**
 * An answer can be given from here, and the report that follows is whole.
 * @returns it
 */
async function goOn(page: Page, harm: readonly string[], given: string): Promise<string> {
  if ((await page.locator('main').getAttribute('data-kind')) === 'outcome')
    await page.locator('[data-move=back]').click();
  await page.locator('[data-answer=escalateNow]').click();
  // Where an earlier step was looked at, others would go.
  const report = page.locator('[data-report]');
  const sure = page.locator('[data-move=change-answer]');
  await expect(report.or(sure).first()).toBeAttached();
  if ((await sure.count()) > 0) await sure.click();
  const text = await readReport(page);
  expect(faultsOfLines(text), given).toEqual([]);
  await expectUnharmed(page, harm, given);
  return text;
}

/**
 * What puts the PC back, where there is something to put back, is one line for each command, and runs no other.
 * @returns those that are shown first
 */
async function linesPuttingBack(page: Page, harm: readonly string[], given: string): Promise<string[]> {
  const putBack = page.locator('[data-move=put-back]');
  if ((await putBack.count()) === 0) return [];
  await page.locator('main details', { has: putBack }).locator('summary').click();
  await putBack.click();
  await page.locator('[data-result]').first().waitFor();
  await expectUnharmed(page, harm, given);
  const lines = await page.locator('main .line code').allTextContents();
  for (const line of lines) {
    expect(line, given).toMatch(/^[\x20-\x7e]+$/);
    expect(cmdPieces(line).filter(({ kind, text }) => kind === 'bare' && text.includes('calc'))).toEqual([]);
  }
  return lines;
}

for (const part of [1, 2]) {
  test(`a bent session of this tab leaves no page blank, and goes on (${part} of 2)`, async ({
    page,
    site,
  }) => {
    const random = seededRandom(50 + part);
    const harm = await watchHarm(page, site.url);
    const seen = { told: 0, lines: 0 };
    for (let count = 0; count < 25; count += 1) {
      const id = anyId(random);
      const text = bentSession(random);
      await openWith(page, { [`sportello.session.${id}`]: text }, id);
      await expectUnharmed(page, harm, text);
      if ((await goOn(page, harm, text)).includes(forged)) seen.told += 1;
      seen.lines += (await linesPuttingBack(page, harm, text)).length;
    }
    expect(seen.told).toBeGreaterThan(10);
    expect(seen.lines).toBeGreaterThan(3);
  });
}

test('bent sessions that were left behind leave no page blank, and what can be gone on with goes on', async ({
  page,
  site,
}) => {
  const random = seededRandom(33);
  const harm = await watchHarm(page, site.url);
  const seen = { offered: 0, resumed: 0 };
  for (let count = 0; count < 20; count += 1) {
    const left = ['one', 'other', anyId(random)].map((id) => [
      `sportello.session.${id}`,
      bentSession(random),
    ]);
    const given = JSON.stringify(left);
    await openWith(page, Object.fromEntries(left));
    const others = page.locator('[data-move=all-left]');
    if ((await others.count()) > 0) await others.click();
    await expectUnharmed(page, harm, given);
    const offers = page.locator('.resume');
    const offered = await offers.count();
    if (offered > 0) {
      await offers.nth(random.below(offered)).locator('.primary').click();
      await expect(offers, given).toHaveCount(0);
      await expectUnharmed(page, harm, given);
      seen.resumed += 1;
    }
    seen.offered += offered;
    await goOn(page, harm, given);
  }
  expect(seen.offered).toBeGreaterThan(30);
  expect(seen.resumed).toBeGreaterThan(15);
});

test('bent preferences leave no page blank, and an answer leads on', async ({ page, site }) => {
  const random = seededRandom(40);
  const harm = await watchHarm(page, site.url);
  const sound = { ...defaultPreferences, language: 'en', windowsLanguage: 'it', voices: { it: 'Elsa' } };
  const texts = [
    ...['null', '[]', '7', '"alone"', '{', '{"__proto__":{"mode":"phone"}}', '{"mode":["phone"]}'],
    ...['{"voices":{"__proto__":"x"}}', '{"language":"constructor"}', '{"windowsLanguage":"__proto__"}'],
    ...Array.from({ length: 6 }, () => String(JSON.stringify(bent(sound, random)))),
  ];
  for (const text of texts) {
    await openWith(page, { 'sportello.preferences': text });
    await expectUnharmed(page, harm, text);
    await page.locator('[data-answer=acquiring]').click();
    await expect(page.locator('[data-step=whichService]')).toBeVisible();
    await expectUnharmed(page, harm, text);
  }
});

test('a bent address or history leaves no page blank, and an answer leads on', async ({ page, site }) => {
  const random = seededRandom(41);
  const harm = await watchHarm(page, site.url);
  const session = JSON.stringify({
    guideVersion,
    savedAt: Date.now(),
    journal: entriesOf(wayTo('checkClock')),
  });
  const ids = ['__proto__', 'constructor', 'put-back', 'resolved', '%E0%A4%A'];
  for (let count = 0; count < 12; count += 1) {
    const text = random.pick([...ids, hostileText(random), hostileText(random), hostileText(random)]);
    const query = new URLSearchParams({ lang: text, [random.pick(['kiosk', 'x', text])]: text });
    const hash = random.percent(50) ? query.get('lang') : encodeURI(query.get('lang') ?? '');
    await openWith(page, { 'sportello.session.seed': session }, 'seed', `./?${query}#${hash}`);
    await expectUnharmed(page, harm, [text, hash]);
    const state = JSON.stringify(bent({ looking: true, from: 'whichError' }, random)) ?? 'null';
    await page.evaluate((json) => {
      history.replaceState(JSON.parse(json), '', '#whichService');
      history.pushState(JSON.parse(json), '');
    }, state);
    if (random.percent(50)) await page.goBack();
    else await page.reload();
    await untilThere(page);
    await expectUnharmed(page, harm, [text, state]);
    await goOn(page, harm, state);
  }
});
