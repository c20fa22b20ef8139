import { expect, type Page } from '@playwright/test';
import { expectSilence, hear, said, startReading, withVoices } from './fakeVoices';
import { readAt } from './readAt';
import { jumpTo, openAt, prefer } from './seeds';
import { openKept, test, testKept } from './site';
import { press, walk } from './walk';
import { wayBy, wayTo } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT' });
testKept.use({ locale: 'it-IT' });

const t = words('it');
const en = words('en');
const control = '.aloud';
const start = (page: Page) => press(page, t('aloud:start'));
const dialog = (page: Page) => page.getByRole('dialog', { name: t('ui:settings.open') });

test('reads title, warning and what to say to someone, marking each in turn', async ({ page }) => {
  await withVoices(page);
  const way = wayTo('resetEndpointCache');
  await openAt(page, way);
  await prefer(page, { mode: 'phone' });
  await page.reload();
  await start(page);
  const expected = readAt(way, 'say', 'it');
  for (const sentence of expected) {
    const marked = page.locator('[data-spoken]');
    await expect.poll(async () => (await said(page)).at(-1)?.text).toBe(sentence);
    await expect(marked).toHaveCount(1);
    await expect(marked).toContainText(sentence.split(' ').slice(0, 3).join(' '));
    expect(await marked.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe(
      'underline',
    );
    expect(await hear(page)).toBe(sentence);
  }
  await expectSilence(page);
  expect((await said(page)).map(({ text }) => text)).toEqual(expected);
  expect(new Set((await said(page)).map(({ voice, lang, rate }) => `${voice} ${lang} ${rate}`))).toEqual(
    new Set(['Alice it-IT 1']),
  );
});

test('reads what to do to a person alone, in English with an English voice', async ({ page }) => {
  await withVoices(page);
  await page.goto('./?lang=en');
  await press(page, en('aloud:start'));
  const expected = readAt(wayBy(), 'hand', 'en');
  for (const sentence of expected) expect(await hear(page)).toBe(sentence);
  await expectSilence(page);
  expect(new Set((await said(page)).map(({ voice, lang }) => `${voice} ${lang}`))).toEqual(
    new Set(['Daniel en-GB']),
  );
});

test('reads what is done with a command, never its line', async ({ page }) => {
  await withVoices(page);
  await openAt(page, wayTo('flushDns'));
  await start(page);
  const expected = readAt(wayTo('flushDns'), 'command', 'it');
  expect(expected.join(' ')).not.toContain('ipconfig');
  for (const sentence of expected) expect(await hear(page)).toBe(sentence);
  await expectSilence(page);
});

test('reads an outcome too', async ({ page }) => {
  await withVoices(page);
  await openAt(page, wayTo('useTeams'));
  await start(page);
  expect(await hear(page)).toBe(t('guide:outcomes.useTeams.title'));
  expect(await hear(page)).not.toBe('');
});

test('stops when it is told to, and begins anew', async ({ page }) => {
  await withVoices(page);
  await page.goto('./');
  await startReading(page);
  await hear(page);
  await press(page, t('aloud:stop'));
  await expectSilence(page);
  const before = (await said(page)).length;
  await startReading(page);
  expect((await said(page)).slice(before).map(({ text }) => text)).toEqual([
    t('guide:steps.whichError.title'),
  ]);
});

const enough: [what: string, does: (page: Page) => Promise<void>][] = [
  ['an answer', (page) => page.locator('[data-answer=unsolved]').click()],
  ['going back', (page) => page.locator('[data-move=back]').click()],
  ["the browser's Back", async (page) => void (await page.goBack())],
  ['another language', (page) => press(page, 'English')],
  ['the settings', (page) => press(page, t('ui:settings.open'))],
  ['another way of doing it', (page) => page.locator('[data-option=hand] input').check()],
  [
    'starting again',
    async (page) => {
      await press(page, t('ui:again.button'));
      await expectSilence(page);
    },
  ],
  ['the page going', (page) => page.evaluate(() => void dispatchEvent(new Event('pagehide')))],
];

for (const [what, does] of enough) {
  test(`falls silent at ${what}, and does not begin again`, async ({ page }) => {
    await withVoices(page);
    await openAt(page, wayTo('flushDns'));
    await startReading(page);
    await does(page);
    await expectSilence(page);
    const before = (await said(page)).length;
    await page.keyboard.press('Escape');
    await page.waitForTimeout(600);
    await expectSilence(page);
    expect(await said(page)).toHaveLength(before);
  });
}

test('never begins by itself', async ({ page }) => {
  await withVoices(page);
  await page.goto('./');
  await expect(page.locator(control)).toBeVisible();
  await walk(page, wayTo('flushDns'), 'it');
  await page.reload();
  await expect(page.locator(control)).toBeVisible();
  await press(page, t('ui:settings.open'));
  await dialog(page).getByLabel(t('aloud:voice'), { exact: true }).selectOption('Luca');
  await page.keyboard.press('Escape');
  await press(page, 'English');
  await expect(page.getByRole('button', { name: en('aloud:start') })).toBeVisible();
  expect(await said(page)).toEqual([]);
});

test('says where the voice does not start, once, and can be tried again', async ({ page }) => {
  await withVoices(page);
  await page.goto('./');
  await startReading(page);
  await page.evaluate(() => window.fake.fail('synthesis-failed'));
  await expect(page.locator('main .notice', { hasText: t('aloud:failed') })).toBeVisible();
  await expect(page.locator('body > * > [role=status]')).toHaveText(t('aloud:failed'));
  await expectSilence(page);
  await startReading(page);
  await expect(page.locator('main .notice')).toHaveCount(0);
});

test('goes by keys alone, keeps the focus, and no live region talks over it', async ({ page }) => {
  await withVoices(page);
  await openAt(page, wayTo('flushDns'));
  await expect(page.locator(control)).toBeVisible();
  await page.locator('main h1').focus();
  await page.keyboard.press('Tab');
  await expect(page.locator(control)).toBeFocused();
  await page.keyboard.press('Enter');
  await hear(page);
  await page.waitForFunction(() => window.fake.isSpeaking());
  await expect(page.locator(control)).toBeFocused();
  for (const region of await page.locator('[role=status], [aria-live]').all())
    await expect(region).toHaveText('');
  await page.keyboard.press('Enter');
  await expectSilence(page);
  await expect(page.locator(control)).toBeFocused();
});

test('speaks only sentences short enough not to be cut off', async ({ page }) => {
  await withVoices(page);
  await page.goto('./');
  for (const step of ['backUpRegistry', 'trustChain', 'removeCredentials'] as const) {
    await jumpTo(page, wayTo(step));
    await start(page);
    for (;;) {
      await hear(page);
      await page.waitForTimeout(20);
      if (!(await page.evaluate(() => window.fake.isSpeaking()))) break;
    }
    const lengths = (await said(page)).map(({ text }) => text.length);
    expect(lengths.length).toBeGreaterThan(4);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(180);
  }
});

testKept('reads without a network', async ({ page, site }) => {
  await withVoices(page);
  await openKept(page);
  await site.stop();
  await page.reload();
  await startReading(page);
  await hear(page);
  await site.start();
});
