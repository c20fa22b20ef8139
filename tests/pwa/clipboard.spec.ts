import { expect, type Page } from '@playwright/test';
import { openAt } from './seeds';
import { test } from './site';
import { openActOf } from './walk';
import { wayBy, wayTo } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT', permissions: ['clipboard-read', 'clipboard-write'] });

const t = words('it');
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const live = (page: Page) => page.locator('p.unseen[role=status]');
const address = (page: Page) => page.locator('[data-input=address] input');
const aside = (page: Page) => page.locator('[data-command=setFolderAside]').first();

/** As a person pastes: from the real clipboard, with the keyboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await address(page).fill('');
  await address(page).press('Control+V');
}

const refuseClipboard = () => {
  navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
};

test('copies exactly the line that is shown, without a line end, and announces it', async ({ page }) => {
  await openAt(page, wayTo('flushDns'));
  await openActOf(page, '[data-command=flushDns]');
  const block = page.locator('[data-command=flushDns]');
  await block.locator('.copy').click();
  const name = t('commands:commands.flushDns.name');
  await expect(live(page)).toHaveText(t('ui:command.announceCopied', { name }));
  await expect(block.locator('.copy')).toHaveText(t('ui:command.copied'));
  expect(await clipboard(page)).toBe('ipconfig /flushdns');
  expect(await block.locator('code').textContent()).toBe('ipconfig /flushdns');
});

test('copies the report and its line exactly', async ({ page }) => {
  await openAt(page, wayTo('escalated'));
  await page.locator('[data-copy=report]').click();
  await expect(live(page)).toHaveText(t('report:ending.copied'));
  expect(await clipboard(page)).toBe(await page.locator('[data-report]').textContent());
  await page.getByText(t('report:ending.line'), { exact: true }).click();
  await page.locator('[data-copy=line]').click();
  const line = (await page.locator('.report .line code').textContent()) ?? '';
  await expect.poll(() => clipboard(page)).toBe(line);
  expect(line).not.toContain('\n');
});

test('copies by selection where the clipboard is refused', async ({ page }) => {
  await page.addInitScript(refuseClipboard);
  await openAt(page, wayTo('flushDns'));
  await openActOf(page, '[data-command=flushDns]');
  await page.locator('[data-command=flushDns] .copy').click();
  const name = t('commands:commands.flushDns.name');
  await expect(live(page)).toHaveText(t('ui:command.announceCopied', { name }));
  expect(await clipboard(page)).toBe('ipconfig /flushdns');
});

test('selects the line and says so where copying is refused altogether', async ({ page }) => {
  await page.addInitScript(refuseClipboard);
  await page.addInitScript(() => {
    document.execCommand = () => false;
  });
  await openAt(page, wayTo('flushDns'));
  await openActOf(page, '[data-command=flushDns]');
  const block = page.locator('[data-command=flushDns]');
  await block.locator('.copy').click();
  await expect(live(page)).toHaveText(t('ui:command.selected'));
  await expect(block.locator('.trouble')).toHaveText(t('ui:command.selected'));
  expect(await page.evaluate(() => String(getSelection()))).toBe('ipconfig /flushdns');
});

test('selects the report and says so where copying is refused altogether', async ({ page }) => {
  await page.addInitScript(refuseClipboard);
  await page.addInitScript(() => {
    document.execCommand = () => false;
  });
  await openAt(page, wayTo('anotherProblem'));
  await page.locator('[data-copy=report]').click();
  await expect(page.locator('.report .trouble')).toBeVisible();
  const selected = await page.evaluate(() => String(getSelection()));
  expect(selected.trim()).toBe((await page.locator('[data-report]').textContent())?.trim());
});

test('offers nothing to copy while the address is missing, then the whole line', async ({ page }) => {
  await openAt(page, wayTo('resetEndpointCache'));
  await openActOf(page, '[data-input=address]');
  const missing = t('ui:command.missing', { input: t('commands:inputs.address.label') });
  await expect(aside(page).locator('.no-line').first()).toHaveText(missing);
  await expect(aside(page).locator('.copy')).toHaveCount(0);
  await address(page).fill('user.name@example.com');
  await aside(page).locator('.copy').first().click();
  await expect(live(page)).toHaveText(
    t('ui:command.announceCopied', { name: t('commands:commands.setFolderAside.name') }),
  );
  const line = await clipboard(page);
  expect(line).toContain('sip_user.name@example.com"');
  expect(line).toMatch(/^[\x20-\x7e]+$/);
});

const hostile = [
  ['user"&calc&"@example.com', 'forbidden', '" &'],
  ['user%PATH%@example.com', 'forbidden', '%'],
  ['user.name@example.com\ncalc.exe', 'addressShape', ''],
  ['user.name@example.com\r\n&calc.exe', 'forbidden', '&'],
  // A Cyrillic letter that looks like a Latin one.
  ['\u0430ser@example.com', 'notAscii', '\u0430'],
  ['a'.repeat(1_000_000), 'tooLong', '512'],
] as const;

test('a pasted address with quotes, variables, line ends or a megabyte gets a sentence beside it and no line to copy', async ({
  page,
}) => {
  await openAt(page, wayTo('resetEndpointCache'));
  await openActOf(page, '[data-input=address]');
  for (const [text, refusal, characters] of hostile) {
    await paste(page, 'user.name@example.com');
    await expect(aside(page).locator('.copy').first()).toBeVisible();
    await paste(page, text);
    await expect(page.locator('[data-input=address] .refusal')).toHaveText(
      t(`commands:refusals.${refusal}`, { characters }),
    );
    await expect(address(page)).toHaveAttribute('aria-invalid', 'true');
    await address(page).blur();
    await expect(aside(page).locator('.no-line').first()).toBeVisible();
    await expect(aside(page).locator('.copy')).toHaveCount(0);
  }
  await page.reload();
  await expect(page.locator('[data-step]')).toHaveAttribute('data-step', 'resetEndpointCache');
});

test('a line that was to be copied disappears with the address that is no longer accepted', async ({
  page,
}) => {
  await openAt(page, wayTo('resetEndpointCache'));
  await openActOf(page, '[data-input=address]');
  await paste(page, 'user.name@example.com');
  await expect(aside(page).locator('.copy').first()).toBeVisible();
  await address(page).press('End');
  await address(page).pressSequentially('"');
  await expect(aside(page).locator('.copy')).toHaveCount(0);
});

test('what is cleaned away from a paste is shown', async ({ page }) => {
  await openAt(page, wayTo('resetEndpointCache'));
  await openActOf(page, '[data-input=address]');
  await paste(page, ' <sip:user.name@example.com> ');
  await expect(page.locator('[data-input=address] .cleaned')).toHaveText(
    t('ui:cleaned', { from: '<sip:user.name@example.com>', value: 'user.name@example.com' }),
  );
  await expect(aside(page).locator('code').first()).toContainText('sip_user.name@example.com"');
});

test('the report says of a copied command that it was perhaps run', async ({ page }) => {
  const way = wayBy(
    ...(['acquiring', 'ownServer', 'sfb2016', 'notSure', 'clockRight', 'recent'] as const),
    ...(['couldNot', 'unsolved'] as const),
  );
  await openAt(page, way);
  await openActOf(page, '[data-command=flushDns]');
  await page.locator('[data-command=flushDns] .copy').click();
  await expect(live(page)).not.toBeEmpty();
  await page.getByRole('button', { name: t('guide:answers.escalateNow'), exact: true }).click();
  await expect(page.locator('[data-report]')).toContainText(
    `${t('report:changes.flushDns')} (${t('report:certainty.perhaps')}`,
  );
});
