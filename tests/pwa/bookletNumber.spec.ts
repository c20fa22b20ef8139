import { expect, type Page } from '@playwright/test';
import { nothingKnown } from '../../src/guide/facts';
import { numberOf } from '../../src/guide/numbers';
import { isOutcome, type StepId, stepIds } from '../../src/guide/steps';
import { stepTitle } from '../../src/i18n/wording';
import { faults } from './axe';
import { jumpTo, openAt, stored } from './seeds';
import { test } from './site';
import { wayBy, wayTo } from './ways';
import { wordingAt, words } from './words';

test.use({ locale: 'it-IT' });

const t = words('it');
const dialog = (page: Page) => page.locator('dialog[open]').last();
const expectStep = (page: Page, step: StepId) =>
  expect(page.locator('main[data-step]')).toHaveAttribute('data-step', step);

async function seek(page: Page, typed: string): Promise<void> {
  await dialog(page).getByLabel(t('report:handOver.number.label')).fill(typed);
  await page.locator('[data-move=find-number]').click();
}

async function comeIn(page: Page, address = './'): Promise<void> {
  await page.goto(address);
  await page.locator('[data-move=come-in]').click();
  await expect(dialog(page)).toBeVisible();
}

async function openTrail(page: Page): Promise<void> {
  await page.locator('.trail-button').click();
  await dialog(page).getByText(t('report:handOver.number.open')).click();
}

for (const [part, ids] of [
  ['first', stepIds.slice(1, 12)],
  ['middle', stepIds.slice(12, 23)],
  ['last', stepIds.slice(23)],
] as const)
  test(`the ${part} steps have the same numbers on the screen as on paper`, async ({ page }) => {
    test.slow();
    const numbers = new Map<string, string>();
    for (const step of ids) {
      await jumpTo(page, wayTo(step));
      const number = page.locator('main .where [data-number]');
      await expect(number).toBeVisible();
      await expect(number).toContainText((await number.getAttribute('data-number')) ?? 'none');
      if (!isOutcome(step)) await expect(page.locator('.rail .present')).toHaveText(numberOf(step));
      numbers.set(step, (await number.getAttribute('data-number')) ?? '');
    }
    await page.goto('./booklet.en.html');
    for (const [step, number] of numbers) {
      const title = stepTitle(step as StepId, wordingAt(nothingKnown, 'en'));
      await expect(page.locator(`#n${number} h3`)).toHaveText(`${number} ${title}`);
      await expect(page.locator(`.contents a[href="#n${number}"]`)).toHaveText(`${number} ${title}`);
    }
  });

test('a number of the booklet leads to its step, once the answers that it takes were compared', async ({
  page,
}) => {
  await comeIn(page);
  await seek(page, numberOf('checkAssistant'));
  const assumed = page.locator('[data-assumed=checkAssistant]');
  await expect(assumed).toBeVisible();
  await expect(page.locator('[data-assumed-at=whichClient]')).toHaveValue('lync2010');
  expect(await faults(page)).toEqual([]);
  // What differs on paper is put right; what would lead elsewhere stays, and that is said.
  await page.locator('[data-assumed-at=whichError]').selectOption('verifying');
  await page.locator('[data-assumed-at=checkClock]').selectOption('clockWrong');
  await expect(page.locator('[data-assumed-at=fixClock]')).toBeVisible();
  await page.locator('[data-assumed-at=whichClient]').selectOption('sfb2016');
  await expect(dialog(page).locator('.booklet-number .refusal')).not.toBeEmpty();
  await expect(page.locator('[data-assumed-at=whichClient]')).toHaveValue('lync2010');
  await page.locator('[data-move=go-to-number]').click();
  await expectStep(page, 'checkAssistant');
  await expect(page.locator('main .where [data-number]')).toHaveAttribute(
    'data-number',
    numberOf('checkAssistant'),
  );
  const kept = Object.values((await stored(page)).local).find((text) => text.includes('journal')) ?? '';
  expect(kept).toContain('"answer":"verifying"');
  expect(kept).toContain('"handedOver":true');
  await page.locator('[data-answer]').first().click();
  await expect(page.locator('main[data-step=checkAssistant]')).toHaveCount(0);
});

test('every number can be gone to', async ({ page }) => {
  test.slow();
  for (const step of stepIds.filter((id) => !isOutcome(id)).slice(1)) {
    // Where nothing is kept, each page begins anew.
    await page.goto('about:blank');
    await comeIn(page, './?kiosk');
    await seek(page, numberOf(step));
    await page.locator('[data-move=go-to-number]').click();
    await expectStep(page, step);
  }
});

test('what is no step is said, and how to go to an outcome', async ({ page }) => {
  await comeIn(page);
  const said = dialog(page).locator('.booklet-number .refusal');
  for (const typed of ['28', '0', 'x y z', '']) {
    await seek(page, typed);
    await expect(said).toHaveText(t('report:handOver.number.none', { last: '27' }));
  }
  await seek(page, 'd');
  await expect(said).toHaveText(t('report:handOver.number.letter'));
  await expect(page.locator('[data-assumed]')).toHaveCount(0);
  await seek(page, 'passo 4');
  await expect(page.locator('[data-assumed=whichClient]')).toBeVisible();
  expect(await faults(page)).toEqual([]);
});

test('in a session, a step that was walked is looked at, and another is gone on to with the answers given', async ({
  page,
}) => {
  await openAt(page, wayBy('verifying', 'hybrid', 'lync2010', 'windows7', 'clockRight'));
  await openTrail(page);
  await seek(page, numberOf('whichService'));
  await expectStep(page, 'whichService');
  await expect(page.locator('[data-answer=hybrid]')).toBeVisible();
  await openTrail(page);
  await seek(page, numberOf('checkAssistant'));
  await expectStep(page, 'checkAssistant');
  await openTrail(page);
  await seek(page, numberOf('checkChain'));
  // Only what was not answered yet is asked.
  await expect(page.locator('[data-assumed-at]')).toHaveCount(2);
  await page.locator('[data-move=go-to-number]').click();
  await expectStep(page, 'checkChain');
  await page.locator('.trail-button').click();
  await expect(page.locator('[data-trail=whichService] .trail-answer')).toHaveText(
    t('guide:steps.whichService.answers.hybrid'),
  );
});

test('at a shared kiosk it works as well, and no link leads out of it', async ({ page }) => {
  await comeIn(page, './?kiosk');
  await expect(dialog(page).locator('a')).toHaveCount(0);
  await seek(page, numberOf('whichWindows'));
  await page.locator('[data-move=go-to-number]').click();
  await expectStep(page, 'whichWindows');
});

test('the booklet is one press away from the dialog, in the language of the page, where it lies beside it', async ({
  page,
  isOneFile,
}) => {
  await comeIn(page, './?lang=en');
  const booklet = dialog(page).locator('a[href*=booklet]');
  if (isOneFile) return expect(booklet).toHaveCount(0);
  await booklet.click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.front h1')).toBeVisible();
});
