import { expect, type Page } from '@playwright/test';
import { openKept, testKept as test } from './site';

test.use({ locale: 'it-IT' });

const neighbours = [
  'wiki/page.html',
  'wiki/',
  'assets/',
  'it/',
  'index.html/',
  'kiosk/',
  'booklet.it.html/',
  'sw.js/',
];
const opens = (page: Page) => expect(page.locator('main[data-step=whichError]')).toBeVisible();

for (const path of ['/', '/helpdesk/sportello/']) {
  test.describe(`below ${path}`, () => {
    test.use({ path });

    test('pages of others stay theirs, before and after the network has gone', async ({ page, site }) => {
      const theirs = (name: string) => (name.endsWith('/') ? `${name}index.html` : name);
      for (const name of neighbours) site.newer.set(theirs(name), `<title>${name}</title><h1>theirs</h1>`);
      await openKept(page);
      for (const name of neighbours) {
        await page.goto(`./${name}?x#y`);
        await expect(page.locator('h1'), name).toHaveText('theirs');
        const fetched = await page.evaluate(
          (url) => fetch(url).then((answer) => answer.text()),
          site.url + name,
        );
        expect(fetched).toContain('theirs');
      }
      for (const address of ['./nowhere', './kiosk', './it'])
        expect((await page.goto(address))?.status(), address).toBe(404);
      expect((await page.goto('./assets/nowhere.js'))?.status()).toBe(404);
      await page.goto('./');
      await site.stop();
      for (const name of neighbours) await expect(page.goto(`./${name}`), name).rejects.toThrow(/ERR_/);
    });

    test('its own addresses open it, with and without a network', async ({ page, site }) => {
      await openKept(page);
      const own = [
        '',
        '?kiosk',
        '?x=1&lang=it#whichError',
        'index.html',
        'index.html?lang=it',
        'Index.html',
        '/',
      ];
      site.newer.set('Index.html', await (await page.request.get(site.url)).text());
      for (const isThere of [true, false]) {
        if (!isThere) await site.stop();
        for (const address of own) {
          await page.goto('about:blank');
          await page.goto(site.url + address);
          await opens(page);
        }
        await page.goto(`${site.url}booklet.en.html?from=icon#n9`);
        await expect(page.locator('#n9')).toBeAttached();
      }
    });
  });
}

test.describe('below a folder', () => {
  test.use({ path: '/helpdesk/sportello/' });

  test('a missing slash is left to the server', async ({ page, site }) => {
    const without = site.url.slice(0, -1);
    await page.goto(without);
    await opens(page);
    await openKept(page);
    await page.goto(without);
    await opens(page);
    await expect(page).toHaveURL(`${site.url}#whichError`);
  });
});
