import { expect } from '@playwright/test';
import { bent, hostileText } from '../support/hostile';
import { seededRandom } from '../support/random';
import { expectUnharmed, faultsOfLines, frameOf, readReport, twoLines, watchHarm } from './harm';
import { openAt } from './seeds';
import { test } from './site';
import { wayTo } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT' });
// Many pages or texts each, of which a busy machine takes its time for every one.
test.describe.configure({ timeout: 120_000 });

const t = words('it');

/** What would send an e-mail to somebody else, too, or say something else in it. */
const parameters = ['', '?bcc=a@b.it', '&body=x', '%0D%0ABcc:a@b.it', '%3Fcc=a', '#x', '" onclick="hit=1'];

/** Links that do no more than begin a call or an e-mail to one. */
const harmlessLink = /^(?:tel:\+?[\d*%]+|mailto:[^?&#\s]+@[^?&#\s]+)$/;

for (const part of [1, 2]) {
  test(`contacts that are bent or hostile stand on lines of their own, and forge none (${part} of 2)`, async ({
    page,
    site,
  }) => {
    const random = seededRandom(50 + part);
    const harm = await watchHarm(page, site.url);
    await openAt(page, wayTo('escalated'));
    const contact = `${t('report:names.contact')}: `;
    const advice = await page.locator('.turn-to p').allTextContents();
    const usual = frameOf(await readReport(page));
    let told = 0;
    let linked = 0;
    for (let count = 0; count < 30; count += 1) {
      const text = () => (random.percent(60) ? twoLines(random, hostileText(random)) : '06 1234');
      const email = () => random.pick([text(), `it@example.com${random.pick(parameters)}`]);
      const one = () => ({ name: text(), phone: text(), email: email(), hours: text() });
      const contacts = Array.from({ length: 1 + random.below(3) }, one);
      const settings = bent({ contacts }, random) as { contacts?: unknown } | null | undefined;
      // One that is surely shown tells that the file was read.
      const isList = Array.isArray(settings?.contacts);
      if (Array.isArray(settings?.contacts)) settings.contacts.unshift({ name: 'IT' });
      const file = String(JSON.stringify(settings));
      site.newer.set('kiosk.json', file);
      const answer = page.waitForResponse(/kiosk\.json$/);
      await page.reload();
      await (await answer).finished();
      const lines = page.locator('.turn-to p');
      if (isList) await expect(lines.first(), file).toHaveText('IT');
      else await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
      await expectUnharmed(page, harm, file);
      const shown = await lines.allTextContents();
      if (!isList) expect(shown, file).toEqual(advice);
      expect(
        shown.flatMap((line) => line.match(/[\r\n]/g) ?? []),
        file,
      ).toEqual([]);
      told += shown.length - 1;
      const hrefs = await page
        .locator('main a')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
      expect(
        hrefs.filter((href) => !harmlessLink.test(href ?? '')),
        file,
      ).toEqual([]);
      linked += hrefs.length;
      const report = await readReport(page);
      expect(faultsOfLines(report), file).toEqual([]);
      const inReport = report.split('\n').filter((line) => line.startsWith(contact));
      expect(inReport, file).toEqual(isList ? shown.map((line) => contact + line) : []);
      expect(
        frameOf(report).filter((line) => `${line}: ` !== contact),
        file,
      ).toEqual(usual);
      if (random.percent(70)) continue;
      await page.locator('[data-move=take-along]').click();
      const mail = await page.locator('[data-take=mail]').getAttribute('href');
      const url = new URL(mail ?? '');
      expect([url.protocol, ...url.searchParams.keys()], file).toEqual(['mailto:', 'subject', 'body']);
      await expectUnharmed(page, harm, file);
    }
    expect(told).toBeGreaterThan(20);
    expect(linked).toBeGreaterThan(5);
  });
}
