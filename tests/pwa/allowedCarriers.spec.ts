import { expect, type Page } from '@playwright/test';
import { organisationSets } from './asSet';
import { faults } from './axe';
import { openAt } from './seeds';
import { test } from './site';
import { walk } from './walk';
import { wayBy } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT', permissions: ['clipboard-read', 'clipboard-write'] });

const t = words('it');
const passedOn = wayBy('acquiring', 'ownServer', 'lync2010', 'windows10', 'clockRight', 'escalateNow');
const dialog = (page: Page) => page.locator('dialog[open]');
const takes = (page: Page) =>
  dialog(page)
    .locator('[data-take]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-take')));

/** Comes to an outcome where only these may be used, once that is known. */
async function openWith(page: Page, carriers: readonly string[]) {
  await organisationSets(page, { carriers, contacts: [{ name: 'Sportello IT', email: 'help@example.com' }] });
  await openAt(page, passedOn);
  await expect(page.locator('.turn-to').first()).toContainText('Sportello IT');
}

/** What each carrier is offered by, where the report is taken along. */
const offered: Record<string, string[]> = {
  copy: ['copy'],
  print: ['print'],
  share: ['share'],
  mail: ['mail'],
  file: ['save'],
  link: [],
  qr: [],
  code: [],
};

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(navigator, { canShare: () => true, share: async () => undefined });
  });
});

for (const [carrier, buttons] of Object.entries(offered))
  test(`where only ${carrier} may be used, nothing else is offered, and what is said is true`, async ({
    page,
  }) => {
    await openWith(page, [carrier]);
    await expect(page.locator('[data-copy=report], [data-copy=line]')).toHaveCount(
      carrier === 'copy' ? 2 : 0,
    );
    const others = page.locator('.end [data-move=take-along]');
    const isTakenAlong = buttons.length > 0 || ['qr', 'code'].includes(carrier);
    await expect(others).toHaveCount(isTakenAlong && carrier !== 'copy' ? 1 : 0);
    const onlyHere = page.getByText(t('report:ending.onScreen'));
    await expect(onlyHere).toHaveCount(carrier === 'link' ? 1 : 0);
    await expect(page.locator('[data-report]')).toBeVisible({ visible: carrier === 'link' });
    expect(((await page.locator('[data-report]').textContent()) ?? '').includes(t('report:names.code'))).toBe(
      carrier === 'code',
    );
    expect(await faults(page)).toEqual([]);
    if ((await others.count()) > 0) {
      await expect(others).toHaveText(t('report:take.alone'));
      await others.click();
      expect(await takes(page)).toEqual(buttons);
      await expect(dialog(page).locator('.qr')).toHaveCount(carrier === 'qr' ? 1 : 0);
      await expect(dialog(page).getByText(t('report:take.scan'))).toHaveCount(carrier === 'qr' ? 1 : 0);
      await expect(dialog(page).locator('[data-code]')).toHaveCount(carrier === 'code' ? 1 : 0);
      await expect(dialog(page).locator('[data-copy=code]')).toHaveCount(0);
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    // The same where a step is said to be wrong, which was unfolded above, and where the session is handed over.
    const wrong = page.locator('.wrong-step');
    await expect(wrong.locator('[data-wrong]')).toBeVisible();
    const ofLine = { copy: ['copy-wrong'], print: ['print-wrong'], mail: ['mail-wrong'] }[carrier] ?? [];
    expect(
      await wrong
        .locator('[data-take]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-take'))),
    ).toEqual(ofLine);
    await expect(wrong.locator('.qr')).toHaveCount(carrier === 'qr' ? 1 : 0);
    await page.locator('.trail-button').click();
    const handOver = dialog(page).locator('[data-move=hand-over]');
    await expect(handOver).toHaveCount(['code', 'link', 'file'].includes(carrier) ? 1 : 0);
    if ((await handOver.count()) > 0) {
      await handOver.click();
      const last = page.locator('dialog[open]').last();
      await expect(last.locator('[data-code]')).toHaveCount(carrier === 'code' ? 1 : 0);
      await expect(last.getByText(t('report:handOver.what'))).toHaveCount(carrier === 'code' ? 1 : 0);
      const ways = { link: ['link'], file: ['session'] }[carrier] ?? [];
      expect(
        await last
          .locator('[data-take]')
          .evaluateAll((all) => all.map((one) => one.getAttribute('data-take'))),
      ).toEqual(ways);
    }
  });

test('where nothing may be used, the report is read on the screen, and goes with the session after a question', async ({
  page,
}) => {
  await openWith(page, []);
  await expect(page.locator('.end button')).toHaveCount(1);
  await expect(page.getByText(t('report:ending.onScreen'))).toBeVisible();
  await expect(page.locator('[data-report]')).toContainText(t('report:heading'));
  await expect(page.locator('[data-report]')).toBeVisible();
  await page.locator('[data-move=new-session]').click();
  await expect(dialog(page)).toContainText(t('report:ending.leaving.gone'));
  await expect(dialog(page).locator('[data-move=copy-first]')).toHaveCount(0);
  await expect(dialog(page).getByRole('button', { name: t('session:again.cancel') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-report]')).toBeVisible();
  await page.locator('[data-move=new-session]').click();
  await page.locator('[data-move=new-session-yes]').click();
  await expect(page.locator('[data-step=whichError]')).toBeVisible();
});

for (const [carriers, said] of [
  [['qr', 'print'], 'print'],
  [['qr', 'copy'], 'copy'],
  [['qr', 'copy', 'print'], 'both'],
  [['qr'], 'none'],
] as const)
  test(`what is too long for a code names what may be used instead: ${carriers.join(', ')}`, async ({
    page,
  }) => {
    const contacts = Array.from({ length: 20 }, (_, index) => ({
      name: `Sportello ${index}`,
      hours: 'x'.repeat(110),
      phone: '1'.repeat(110),
    }));
    await organisationSets(page, { carriers, contacts });
    await openAt(page, passedOn);
    await expect(page.locator('.turn-to').first()).toContainText('Sportello 19');
    await page.locator('[data-move=take-along]').click();
    await expect(dialog(page)).toContainText(
      `${t('report:take.tooLong')} ${t(`report:take.orElse.${said}`)}`,
    );
    await expect(dialog(page).locator('.qr')).toHaveCount(0);
  });

test('a shared kiosk offers of what is allowed only what does not stay on it', async ({ page }) => {
  await organisationSets(page, { carriers: ['copy', 'file', 'mail', 'share', 'link', 'print'] });
  await page.goto('./?kiosk');
  await walk(page, passedOn, 'it');
  await expect(page.locator('[data-copy=report]')).toBeVisible();
  await page.locator('[data-move=take-along]').click();
  expect(await takes(page)).toEqual(['print']);
  await expect(dialog(page).locator('.qr, [data-code]')).toHaveCount(0);
});
