import { expect, type Page } from '@playwright/test';
import { organisationSets } from './asSet';
import { openAt, seed, stored } from './seeds';
import { test } from './site';
import { press, walk } from './walk';
import { entriesOf, wayBy, wayTo } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT', permissions: ['clipboard-read', 'clipboard-write'] });

const t = words('it');
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const expectStep = (page: Page, step: string) =>
  expect(page.locator('[data-step]')).toHaveAttribute('data-step', step);
const dialog = (page: Page) => page.getByRole('dialog');
const heading = t('report:heading');

/** Writes a note at the step that is shown. */
async function note(page: Page, text: string): Promise<void> {
  await page.getByText(t('ui:note.open'), { exact: true }).click();
  await page.getByLabel(t('session:note.label')).fill(text);
  await page.getByLabel(t('session:note.label')).blur();
}

test('a new session asks once, copies the report and begins anew; a copied one goes without a question', async ({
  page,
}) => {
  await openAt(page, wayTo('escalated'));
  await page.locator('[data-move=new-session]').click();
  await dialog(page)
    .getByRole('button', { name: t('session:again.cancel') })
    .click();
  await expect(dialog(page)).toHaveCount(0);
  await expectStep(page, 'escalated');
  await page.locator('[data-move=new-session]').click();
  await page.locator('[data-move=copy-first]').click();
  await expectStep(page, 'whichError');
  expect(await clipboard(page)).toContain(heading);
  await walk(page, wayTo('useTeams'), 'it');
  await page.locator('[data-copy=report]').click();
  await expect(page.locator('[data-copy=report]')).toHaveText(t('ui:command.copied'));
  await page.locator('[data-move=new-session]').click();
  await expectStep(page, 'whichError');
});

test('starting again offers the report so far, and keeps the session where it can’t be copied', async ({
  page,
}) => {
  await openAt(page, wayTo('flushDns'));
  await page.locator('[data-move=again]').click();
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    document.execCommand = () => false;
  });
  await page.locator('[data-move=copy-first]').click();
  await expect(dialog(page).locator('.trouble')).toBeVisible();
  expect(await page.evaluate(() => String(getSelection()))).toContain(heading);
  await expectStep(page, 'flushDns');
  await page.reload();
  await page.locator('[data-move=again]').click();
  await page.locator('[data-move=copy-first]').click();
  await expectStep(page, 'whichError');
  expect(await clipboard(page)).toContain(heading);
});

test('deleting a session that was left behind asks once', async ({ page }) => {
  await organisationSets(page, { contacts: [{ name: 'user@example.com' }] });
  await page.goto('./');
  await seed(page, { journal: entriesOf(wayTo('checkClock')), own: false });
  await page.reload();
  await press(page, t('session:resume.forget'));
  await expect(dialog(page)).toContainText(t('session:resume.goes'));
  await page.locator('[data-move=copy-first]').click();
  await expect(page.locator('.resume')).toHaveCount(0);
  expect(await clipboard(page)).toContain(heading);
  expect(await clipboard(page)).toContain('user@example.com');
  expect(Object.keys((await stored(page)).local)).not.toContain('sportello.session.seed');
});

test('a kiosk ends at once on the way, and asks once where a report would go', async ({ page }) => {
  await page.goto('./?kiosk');
  await walk(page, wayBy('acquiring', 'ownServer'), 'it');
  await press(page, t('ui:end'));
  await expectStep(page, 'whichError');
  const end = page.locator('[data-move=again]');
  await walk(page, wayTo('useTeams'), 'it');
  await expect(page.locator('[data-copy=report]')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await end.click();
  await page.locator('[data-move=copy-first]').click();
  await expect(dialog(page)).toHaveCount(0);
  await expectStep(page, 'useTeams');
  expect(await clipboard(page)).toContain(heading);
  await end.click();
  await expectStep(page, 'whichError');
  await walk(page, wayTo('useTeams'), 'it');
  await expect(page.locator('[data-copy=report]')).toBeVisible();
  await page.waitForLoadState('networkidle');
  await end.click();
  await page.locator('[data-move=again-yes]').click();
  await expectStep(page, 'whichError');
});

test('a password in a note is pointed out while it is written, and never leaves with the report', async ({
  page,
}) => {
  await openAt(page, wayBy('acquiring', 'ownServer'));
  await note(page, 'la password è scaduta');
  await expect(page.getByText(t('session:note.password'))).toHaveCount(0);
  await page.getByLabel(t('session:note.label')).fill('la sua password è Estate2024!');
  await expect(page.getByText(t('session:note.password'))).toBeVisible();
  await page.getByLabel(t('session:note.label')).blur();
  await press(page, t('guide:steps.whichClient.answers.lync2010'));
  await press(page, t('guide:answers.escalateNow'));
  const warning = page.locator('[data-passwords]');
  await expect(warning).toBeVisible();
  await expect(page.locator('[data-report]')).toContainText(t('report:withheld'));
  await expect(page.locator('[data-report]')).not.toContainText('Estate2024');
  await warning.locator('[data-look=whichClient]').click();
  await page.getByLabel(t('session:note.label')).fill('la password è scaduta');
  await page.getByLabel(t('session:note.label')).blur();
  await press(page, t('ui:looking.leave'));
  await expect(page.locator('[data-copy=report]')).toBeVisible();
  await expect(warning).toHaveCount(0);
  await expect(page.locator('[data-report]')).not.toContainText('Estate2024');
});
