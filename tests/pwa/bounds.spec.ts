import { expect } from '@playwright/test';
import { longestText } from '../../src/guide/readings/printed';
import { openAt } from './seeds';
import { test } from './site';
import { wayBy } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT' });

const t = words('it');

test('a paste that is too long is refused before it gets into the field, in one sentence', async ({
  page,
}) => {
  await openAt(page, wayBy('acquiring', 'ownServer', 'lync2010', 'windows10', 'clockRight'));
  await page.getByText(t('ui:paste'), { exact: true }).click();
  const field = page.locator('[data-paste] textarea');
  const paste = (length: number) =>
    field.evaluate((element, count) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'x'.repeat(count));
      return element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, length);
  expect(await paste(longestText + 1)).toBe(false);
  await expect(page.locator('[data-paste] .refusal')).toHaveText(t('readings:why.tooLong'));
  await expect(field).toHaveValue('');
  expect(await paste(100)).toBe(true);
  await expect(page.locator('[data-paste] .refusal')).toBeEmpty();
});
