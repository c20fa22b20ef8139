import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { everyFault, named, withEachFault } from './eachFault';
import { seed } from './seeds';
import { builtSite, type Fault } from './server';
import { test, testKept } from './site';
import { walk } from './walk';
import { entriesOf, wayBy, wayTo } from './ways';

test.use({ locale: 'it-IT' });
testKept.use({ locale: 'it-IT' });
// Each waits as long as a person would, for all faults at once.
test.setTimeout(60_000);
testKept.setTimeout(60_000);

const booklet = (page: Page) => page.locator('.without-script [href*=booklet]:visible');
const expectSaid = (page: Page) => expect(booklet(page)).toBeVisible({ timeout: 10_000 });

/** Nobody has asked for it. */
async function expectWorks(page: Page, step: string): Promise<void> {
  await expect(page.locator('[data-step]')).toHaveAttribute('data-step', step, { timeout: 20_000 });
  await expect(page.locator('.without-script')).toHaveCount(0, { timeout: 20_000 });
}

for (const [name, file, query, longer] of [
  ['script', /^assets\/index-.*\.js$/, '', 0],
  // The page has looked for it once more by then.
  ['script, for longer,', /^assets\/index-.*\.js$/, '', 2000],
  ['language', /^assets\/it-.*\.js$/, '', 0],
  ['other language', /^assets\/en-.*\.js$/, '?lang=en', 0],
  ['part for kiosks', /^assets\/kioskPage-.*\.js$/, '?kiosk', 0],
] as const)
  test(`whatever is in place of the page’s ${name} is said, and what was pressed is done once it is there`, async ({
    context,
  }) => {
    await withEachFault(context, everyFault, [named(file)], async ({ page, site }) => {
      await page.goto(site.url + query, { waitUntil: 'commit' });
      await page.locator('[data-answer=verifying]').click();
      await expectSaid(page);
      await page.waitForTimeout(longer);
      // The document itself has what that leads to, but for kiosks.
      const isTaken = query !== '?kiosk';
      const shown = isTaken ? 'whichService' : 'whichError';
      await expect(page.locator('[data-step]')).toHaveAttribute('data-step', shown);
      if (isTaken) await page.locator('[data-answer=ownServer]').click();
      await expect(page.locator('[data-pressed]')).toHaveCount(1);
      site.faults.clear();
      await expectWorks(page, isTaken ? 'whichClient' : 'whichService');
    });
  });

const cutAt = (shares: number[]) =>
  Object.fromEntries(
    shares.map((share): [string, Fault] => [
      `${share} of it`,
      (response, content) => response.end(content.subarray(0, content.length * share)),
    ]),
  );

test('a page that is cut comes whole by itself, and leads to the booklet where it can say anything', async ({
  context,
}) => {
  // In its styles, in its first screens, before the place where they are shown.
  const cuts = cutAt([0.2, 0.45, 0.6, 0.7]);
  await withEachFault(context, cuts, ['index.html'], async ({ page, site, fault }) => {
    await page.goto(site.url);
    await page.waitForTimeout(7500);
    await expect(page.locator('[data-step]')).toHaveCount(0);
    await expect(booklet(page)).toHaveCount(/0\.(2|45) /.test(fault) ? 0 : 1);
    site.faults.clear();
    await expectWorks(page, 'whichError');
  });
});

/** How much of the page has come once its first screen is shown. */
function shareOfFirstScreen(): number {
  const page = readFileSync(join(builtSite, 'index.html'));
  const shown = '</script></div>';
  const place = page.indexOf(shown);
  if (place < 0) throw new Error('The built page shows no first screen');
  return (place + shown.length) / page.length;
}

test('a page that is cut behind its first screen shows no half of a step, and works', async ({ context }) => {
  const first = shareOfFirstScreen();
  const cuts = cutAt([0.02, 0.3, 0.6, 0.95].map((share) => first + (1 - first) * share));
  await withEachFault(context, cuts, ['index.html'], async ({ page, site }) => {
    const file = named(/^assets\/index-.*\.js$/);
    site.faults.set(file, (response) => response.writeHead(404).end());
    await page.goto(site.url, { waitUntil: 'commit' });
    await page.locator('[data-answer=acquiring]').click();
    await page.waitForTimeout(500);
    const isTaken = (await page.locator('[data-step=whichService]').count()) > 0;
    if (isTaken) await expect(page.locator('footer ~ [role=status]')).toHaveCount(1);
    else await expect(page.locator('[data-answer=acquiring][data-pressed]')).toHaveCount(1);
    site.faults.delete(file);
    await expectWorks(page, 'whichService');
  });
});

test('an answer that is pressed before the end of the page has come is taken as soon as it has', async ({
  page,
  site,
}) => {
  const end: (() => void)[] = [];
  site.faults.set('index.html', (response, content) => {
    const place = Math.ceil(content.length * shareOfFirstScreen());
    response.write(content.subarray(0, place));
    end.push(() => response.end(content.subarray(place)));
  });
  site.faults.set(named(/^assets\/index-.*\.js$/), (response) => response.writeHead(404).end());
  await page.goto(site.url, { waitUntil: 'commit' });
  await page.locator('[data-answer=acquiring]').click();
  await expect(page.locator('[data-answer=acquiring][data-pressed]')).toHaveCount(1);
  await expect(page.locator('[data-step]')).toHaveAttribute('data-step', 'whichError');
  for (const finish of end) finish();
  await expect(page.locator('[data-step]')).toHaveAttribute('data-step', 'whichService');
  await expect(page.locator('h1')).toBeFocused();
  site.faults.clear();
  await expectWorks(page, 'whichService');
});

test('a script that came whole and fails all the same makes no page begin anew again and again', async ({
  page,
  site,
}) => {
  const file = named(/^assets\/index-.*\.js$/);
  site.newer.set(file, 'throw new Error("too old a browser")');
  await page.goto('./');
  let times = 0;
  page.on('framenavigated', () => (times += 1));
  await expectSaid(page);
  // The page looks for it at the eighth second.
  await page.waitForTimeout(2000);
  await expectSaid(page);
  expect(times).toBe(0);
});

test('whatever is in place of what takes a session up again is said, and the session goes on by itself', async ({
  context,
}) => {
  await withEachFault(context, everyFault, [named(/^assets\/later-.*\.js$/)], async ({ page, site }) => {
    await page.goto(`${site.url}robots.txt`);
    await seed(page, { journal: entriesOf(wayBy('acquiring')) });
    await page.goto(site.url);
    await expectSaid(page);
    site.faults.clear();
    await expectWorks(page, 'whichService');
  });
});

/** What nobody has to wait for. */
const beside = [
  'icon.svg',
  'icon-192.png',
  'apple-touch-icon.png',
  'manifest.it.webmanifest',
  'manifest.en.webmanifest',
  'kiosk.json',
  'sw.js',
];

testKept(
  'whatever is in place of icons, manifests, settings and worker: the guide works, and has them once they are there',
  async ({ context }) => {
    await withEachFault(context, everyFault, beside, async ({ page, site, fault }) => {
      site.newer.set('kiosk.json', '{"contacts":[{"name":"Ufficio Zeta"}]}');
      // Chromium waits for ever for a worker of which an empty answer has come.
      if (fault === 'is empty') site.faults.delete('sw.js');
      await page.goto(site.url, { waitUntil: 'commit' });
      await walk(page, wayTo('escalateComputer'), 'it');
      await expect(page.locator('[data-copy=report]')).toBeVisible();
      const contact = page.getByText('Ufficio Zeta').first();
      await expect(contact).toHaveCount(0);
      // What is still waited for ends with the connection.
      await site.stop();
      site.faults.clear();
      await site.start();
      await expect(async () => {
        await page.evaluate(() => void dispatchEvent(new Event('online')));
        const soon = { timeout: 2000 };
        await expect(page.locator('[data-offline]')).toHaveAttribute('data-offline', 'ready', soon);
        // That there are no settings is an answer too.
        if (fault !== 'is not found') await expect(contact).toBeVisible(soon);
      }).toPass();
      await expect(page.locator('.without-script')).toHaveCount(0);
    });
  },
);
