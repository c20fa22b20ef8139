import { expect, type Page } from '@playwright/test';
import type { Answer } from '../../src/guide/guideMachine';
import { stepTitle } from '../../src/i18n/wording';
import { openAt } from './seeds';
import { test } from './site';
import { openActOf, openTrail, press, walk } from './walk';
import { wayBy, wayTo } from './ways';
import { wordingAt, words } from './words';

test.use({ locale: 'it-IT' });

const { t } = wordingAt(wayBy().end.facts, 'it');
const toWindows: readonly Answer[] = ['acquiring', 'ownServer', 'lync2013'];

const expectStep = (page: Page, step: string) =>
  expect(page.locator('[data-step]')).toHaveAttribute('data-step', step);

const expectTrail = (page: Page, count: number) =>
  count === 0
    ? expect(page.locator('.trail-button')).toHaveCount(0)
    : expect(page.locator('.trail-button')).toHaveAccessibleName(t('ui:trail.open', { count }));

test("the browser's Back shows the earlier step with its answer marked, Forward gives it again", async ({
  page,
}) => {
  await page.goto('./');
  await walk(page, wayBy(...toWindows), 'it');
  for (const [step, before, trail] of [
    ['whichClient', 'lync2013', 2],
    ['whichService', 'ownServer', 1],
    ['whichError', 'acquiring', 0],
  ] as const) {
    await page.goBack();
    await expectStep(page, step);
    const marked = page.locator('[data-before]');
    await expect(marked).toHaveCount(1);
    await expect(marked).toHaveAttribute('data-answer', before);
    await expect(page.locator('.answer', { has: marked })).toContainText(t('ui:chosenBefore'));
    await expectTrail(page, trail);
  }
  for (const step of ['whichService', 'whichClient', 'whichWindows']) {
    await page.goForward();
    await expectStep(page, step);
  }
  await expectTrail(page, 3);
});

test('several entries back at once, then another answer: the old Forward is gone', async ({ page }) => {
  await page.goto('./');
  await walk(page, wayBy(...toWindows), 'it');
  await page.evaluate(() => history.go(-2));
  await expectStep(page, 'whichService');
  await walk(page, wayBy('acquiring', 'online'), 'it', 1);
  await page.evaluate(() => history.forward());
  await expectStep(page, 'onlineRetired');
  await page.goBack();
  await expectStep(page, 'whichService');
  await expect(page.locator('[data-before]')).toHaveAttribute('data-answer', 'online');
});

test('our own Back goes the same way as the browser’s, so that Forward still works', async ({ page }) => {
  await page.goto('./');
  await walk(page, wayBy(...toWindows), 'it');
  await press(page, t('ui:back'));
  await expectStep(page, 'whichClient');
  await press(page, t('ui:back'));
  await expectStep(page, 'whichService');
  await expectTrail(page, 1);
  await page.goForward();
  await expectStep(page, 'whichClient');
  await expectTrail(page, 2);
});

test('Back from the report leads to the last step, and the report comes again with Forward', async ({
  page,
}) => {
  await page.goto('./');
  await walk(page, wayTo('useTeams'), 'it');
  await page.goBack();
  await expectStep(page, 'onlineRetired');
  await page.goForward();
  await expectStep(page, 'useTeams');
  await expect(page.locator('[data-copy=report]')).toBeVisible();
  await expect(page.locator('[data-report]')).not.toBeEmpty();
});

test('a change from the trail asks only what is new, names before what it drops, and keeps changes in the report', async ({
  page,
}) => {
  const way = wayBy(
    ...toWindows,
    ...(['windows10', 'clockRight', 'recent', 'couldNot', 'unsolved', 'unsolved'] as const),
  );
  await openAt(page, way);
  const { facts } = way.end;
  const title = stepTitle('whichClient', wordingAt(facts, 'it'));
  await openTrail(page);
  await expect(page.locator('dialog [data-trail]')).toHaveCount(9);
  await press(page, t('session:trail.changeName', { title }));
  await expectStep(page, 'whichClient');
  await expect(page.getByText(t('ui:looking.text'))).toBeVisible();
  await expect(page.locator('[data-before]')).toHaveAttribute('data-answer', 'lync2013');
  await expectTrail(page, 9);
  await press(page, t('guide:steps.whichClient.answers.lync2010'));
  const question = page.locator('dialog[open]');
  for (const step of ['checkVersion', 'deleteSignInInfo'] as const) {
    const label = stepTitle(step, wordingAt(facts, 'it'));
    await expect(question).toContainText(t('ui:quoted', { label }));
  }
  await page.locator('[data-move=leave-answer]').click();
  await expectStep(page, 'whichClient');
  await expect(page.locator('[data-before]')).toHaveAttribute('data-answer', 'lync2013');
  await press(page, t('guide:steps.whichClient.answers.lync2010'));
  await page.locator('[data-move=change-answer]').click();
  await expectStep(page, 'checkAssistant');
  await press(page, t('guide:steps.checkAssistant.answers.running'));
  await expectStep(page, 'updateClient');
  await press(page, t('guide:answers.unsolved'));
  // The restart and the DNS cache were answered before: back at once to where one was.
  await expectStep(page, 'resetEndpointCache');
  await press(page, t('guide:answers.escalateNow'));
  const changes = (await page.locator('[data-report]').textContent())?.split(t('report:parts.changes'))[1];
  expect(changes).toContain(
    `${t('report:changes.deleteSignInInfo')} (${t('report:certainty.made')}; ${t('report:takenBack')})`,
  );
});

test('looking at an earlier answer and leaving it changes nothing', async ({ page }) => {
  await page.goto('./');
  await walk(page, wayBy(...toWindows), 'it');
  const title = stepTitle('whichService', wordingAt(wayBy().end.facts, 'it'));
  const look = async () => {
    await openTrail(page);
    await press(page, t('session:trail.changeName', { title }));
  };
  await look();
  await expectStep(page, 'whichService');
  await press(page, t('ui:looking.leave'));
  await expectStep(page, 'whichWindows');
  await look();
  await expectStep(page, 'whichService');
  await page.goBack();
  await expectStep(page, 'whichWindows');
  await expectTrail(page, 3);
});

test('starting again asks first, clears everything, and Back does not bring it back', async ({ page }) => {
  await page.goto('./');
  await walk(page, wayBy(...toWindows), 'it');
  await press(page, t('ui:again.button'));
  const dialog = page.getByRole('dialog', { name: t('session:again.title') });
  await expect(dialog).toBeVisible();
  await press(page, t('session:again.cancel'));
  await expect(dialog).toBeHidden();
  await expectStep(page, 'whichWindows');
  await press(page, t('ui:again.button'));
  await press(page, t('session:again.confirm'));
  await expectStep(page, 'whichError');
  await expect(page.locator('[data-before]')).toHaveCount(0);
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('session'))),
  ).toEqual([]);
  for (let back = 0; back < 3; back += 1) {
    await page.goBack();
    await expectStep(page, 'whichError');
    await expect(page).toHaveURL(/#whichError$/);
    await expect(page.locator('[data-before]')).toHaveCount(0);
    await expectTrail(page, 0);
  }
});

test('a reload goes on at the same step with notes and inputs', async ({ page }) => {
  await openAt(page, wayTo('resetEndpointCache'));
  await openActOf(page, '[data-input=address]');
  await page.locator('[data-input=address] input').fill('user.name@example.com');
  await page.getByText(t('ui:note.open'), { exact: true }).click();
  await page.getByLabel(t('session:note.label')).fill('due cartelle sip_');
  await page.getByLabel(t('session:note.label')).blur();
  await page.reload();
  await expectStep(page, 'resetEndpointCache');
  await expect(page.locator('[data-input=address] input')).toHaveValue('user.name@example.com');
  await expect(page.getByLabel(t('session:note.label'))).toHaveValue('due cartelle sip_');
  await press(page, t('guide:answers.escalateNow'));
  await expect(page.locator('[data-report]')).toContainText('user.name@example.com');
  await expect(page.locator('[data-report]')).toContainText(`[${t('report:names.note')}: due cartelle sip_]`);
});

test('text typed at the very moment of a reload is not lost', async ({ page }) => {
  await openAt(page, wayTo('resetEndpointCache'));
  await openActOf(page, '[data-input=address]');
  await page.locator('[data-input=address] input').fill('user.name@example.com');
  await page.reload();
  await expect(page.locator('[data-input=address] input')).toHaveValue('user.name@example.com');
});

test('a typed address that names another step, none, or something nasty is harmless', async ({ page }) => {
  const failures: string[] = [];
  page.on('pageerror', ({ message }) => failures.push(message));
  page.on('dialog', (dialog) => failures.push(dialog.message()));
  const typed = ['removeGuidBraces', 'resolved', '<img src=x onerror=alert(1)>', '__proto__', '%E0%A4%A'];
  await page.goto(`./#${typed[0]}`);
  await expectStep(page, 'whichError');
  await walk(page, wayBy('acquiring'), 'it');
  for (const hash of typed) {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await expect(page).toHaveURL(/#whichService$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      words('it')('guide:steps.whichService.title'),
    );
    await expectTrail(page, 1);
  }
  expect(failures).toEqual([]);
});
