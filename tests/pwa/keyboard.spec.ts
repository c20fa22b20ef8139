import { expect, type Page } from '@playwright/test';
import { openAt } from './seeds';
import { test } from './site';
import { openActOf, press } from './walk';
import { wayOfRefusals, wayTo } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT' });

const t = words('it');
const expectStep = (page: Page, step: string) =>
  expect(page.locator('[data-step]')).toHaveAttribute('data-step', step);

/** Presses Tab until the focus is there, as a person without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`60 times Tab do not lead to ${selector}`);
}

test('a whole session goes by number keys alone, the heading focused at each step', async ({ page }) => {
  await page.goto('./');
  await expectStep(page, 'whichError');
  const { stops, end } = wayOfRefusals();
  for (const [index, { answer, reason }] of stops.entries()) {
    for (const hook of reason
      ? [`data-answer=${answer}`, `data-reason=${reason}`]
      : [`data-answer=${answer}`]) {
      await expect(page.locator(`main .loud [${hook}]`)).toBeVisible();
      const number = await page.evaluate(
        (wanted) =>
          [...document.querySelectorAll('main .loud button')].findIndex((button) => button.matches(wanted)),
        `[${hook}]`,
      );
      await page.keyboard.press(String(number + 1));
      // Two presses at once are one: nobody takes in a step faster.
      await page.waitForTimeout(350);
    }
    await expectStep(page, stops[index + 1]?.step ?? end.step);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  }
  await expect(page.locator('[data-copy=report]')).toBeVisible();
  await expect(page.locator('[data-report]')).not.toBeEmpty();
});

test('the shortest session goes by Tab and Enter alone, up to the copied report', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./');
  const { stops } = wayTo('useTeams');
  for (const { step, answer } of stops) {
    await expectStep(page, step);
    await tabTo(page, `[data-answer=${answer}]`);
    await page.keyboard.press('Enter');
  }
  await expectStep(page, 'useTeams');
  await tabTo(page, '[data-copy=report]');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-copy=report]')).toHaveText(t('ui:command.copied'));
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.locator('[data-report]').textContent());
});

test('each number that is shown on an answer is the key that gives it', async ({ page }) => {
  await page.goto('./');
  const numbered = await page
    .locator('main .numbered .answer')
    .evaluateAll((cards) =>
      cards.map((card) => [
        card.querySelector('button')?.dataset.answer,
        getComputedStyle(card, '::before').content,
      ]),
    );
  const answers = ['acquiring', 'verifying', 'clockMessage', 'notSure', 'anotherError'];
  expect(numbered).toEqual(answers.map((answer) => [answer, 'counter(answer)']));
  await page.keyboard.press('5');
  await expectStep(page, 'anotherProblem');
});

test('number keys are only text while typing', async ({ page }) => {
  await openAt(page, wayTo('resetEndpointCache'));
  await openActOf(page, '[data-input=address]');
  const address = page.locator('[data-input=address] input');
  await address.focus();
  await page.keyboard.press('1');
  await page.getByText(t('ui:note.open'), { exact: true }).click();
  await page.getByLabel(t('session:note.label')).focus();
  await page.keyboard.press('2');
  await expect(address).toHaveValue('1');
  await expect(page.getByLabel(t('session:note.label'))).toHaveValue('2');
  await expectStep(page, 'resetEndpointCache');
});

test('number keys do nothing in a list of choices, behind a dialog or with Ctrl', async ({ page }) => {
  await page.goto('./');
  await page.getByText(t('ui:forReport'), { exact: true }).click();
  await page.locator('[data-input=since] select').focus();
  await page.keyboard.press('1');
  await press(page, t('ui:settings.open'));
  const dialog = page.getByRole('dialog', { name: t('ui:settings.open') });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Alt+1');
  await expectStep(page, 'whichError');
  await page.keyboard.press('1');
  await expectStep(page, 'whichService');
});

test('number keys can be switched off, for this browser', async ({ page }) => {
  await page.goto('./');
  await press(page, t('ui:settings.open'));
  await page.getByLabel(t('settings:keys')).uncheck();
  await page.keyboard.press('Escape');
  await expect(page.locator('main .numbered')).toHaveCount(0);
  await page.keyboard.press('1');
  await page.reload();
  await expectStep(page, 'whichError');
  await page.keyboard.press('1');
  await expect(page.locator('main .numbered')).toHaveCount(0);
  await expectStep(page, 'whichError');
});

test('after "could not" the focus is on the question why, and comes back if nothing is chosen', async ({
  page,
}) => {
  await openAt(page, wayTo('flushDns'));
  await tabTo(page, '[data-answer=couldNot]');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: t('session:reasons.title') })).toBeFocused();
  await press(page, t('session:reasons.cancel'));
  await expect(page.locator('[data-answer=couldNot]')).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
});

test('closing a dialog gives the focus back to the button that opened it', async ({ page }) => {
  await openAt(page, wayTo('flushDns'));
  for (const name of [t('ui:settings.open'), t('ui:again.button')]) {
    const opener = page.getByRole('button', { name, exact: true });
    await opener.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(opener).toBeFocused();
  }
});

test('the first Tab offers to skip to the step', async ({ page }) => {
  await page.goto('./');
  await expectStep(page, 'whichError');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: t('ui:skip') })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});
