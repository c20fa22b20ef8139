import { expect } from '@playwright/test';
import { isComplaint, openKept, testKept as test } from './site';

for (const path of ['/', '/helpdesk/sportello/']) {
  test.describe(`under ${path}`, () => {
    test.use({ path });

    test('starts again after the server has gone', async ({ page, site }) => {
      await openKept(page);
      await site.stop();
      await page.reload();
      await expect(page.locator('#app')).not.toBeEmpty();
      await page.goto('./?lang=en&utm_source=intranet');
      await expect(page.locator('#app')).not.toBeEmpty();
    });

    test('remembers what the organisation has set', async ({ page, site }) => {
      await openKept(page);
      await site.stop();
      const kiosk = await page.evaluate(() => fetch('kiosk.json').then((response) => response.json()));
      expect(kiosk).toHaveProperty('contacts');
    });
  });
}

test('breaks no rule of its own policy', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (isComplaint(message)) refused.push(message.text());
  });
  await openKept(page);
  expect(refused).toEqual([]);
});
