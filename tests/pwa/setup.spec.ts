import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { languages } from '../../src/i18n/language';
import { bent, hostileText } from '../support/hostile';
import { seededRandom } from '../support/random';
import { serve } from './asSet';
import { faults } from './axe';
import { expectUnharmed, faultsOfLines, watchHarm } from './harm';
import { faults as networkFaults } from './server';
import { openKept, test, testKept } from './site';
import { press } from './walk';
import { words } from './words';

test.use({ locale: 'it-IT' });
testKept.use({ locale: 'it-IT' });

const t = words('it');
const dialog = (page: Page) => page.getByRole('dialog', { name: t('settings:setup.title') });
const setting = (page: Page, name: string) => page.locator(`[data-setting=${name}] dd`);
const whole = {
  name: { it: 'Ufficio informatico', en: 'IT office' },
  contacts: [
    { name: 'Sportello IT', phone: '1234', hours: { it: 'lun–ven', en: 'Mon–Fri' }, for: ['escalated'] },
  ],
  links: [{ name: 'VPN', url: 'https://example.com/vpn' }],
  idle: { warnAfter: 90, answerWithin: 25 },
  carriers: ['print', 'qr'],
};

for (const language of languages) {
  const tt = words(language);
  test(`a good file is said item by item, in ${language}`, async ({ page, site }) => {
    serve(site, whole);
    await page.goto(`./?setup&lang=${language}`);
    const shown = page.getByRole('dialog', { name: tt('settings:setup.title') });
    await expect(shown.locator('[data-from=network]')).toContainText(`${site.url}kiosk.json`);
    await expect(shown).toContainText(tt('settings:setup.whole'));
    await expect(setting(page, 'name')).toHaveText('Ufficio informatico / IT office');
    await expect(setting(page, 'contacts')).toContainText(
      `Sportello IT · 1234 · ${whole.contacts[0]?.hours[language]}`,
    );
    await expect(setting(page, 'contacts')).toContainText(tt('guide:outcomes.escalated.title'));
    await expect(setting(page, 'links')).toContainText('https://example.com/vpn');
    await expect(setting(page, 'idle')).toContainText(/90.*25/);
    await expect(setting(page, 'carriers')).toHaveText(
      `${tt('settings:setup.carriers.print')}, ${tt('settings:setup.carriers.qr')}`,
    );
    await expect(setting(page, 'logo')).toHaveText(tt('settings:setup.notSet.logo'));
    await expect(setting(page, 'kiosk')).toHaveText(tt('settings:setup.notSet.kiosk'));
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.locator('main[data-step=whichError]')).toBeVisible();
  });
}

test('what is wrong is said with its place and its reason, and stops nothing', async ({ page, site }) => {
  serve(site, {
    ...whole,
    kiosc: true,
    language: 'de',
    contacts: [...whole.contacts, { name: 'IT', phone: 12 }],
  });
  await page.goto('./?setup');
  await expect(page.locator('[data-fault]')).toHaveCount(3);
  await expect(page.locator('[data-fault=notKnown]')).toHaveText(
    `kiosc: ${t('settings:setup.why.notKnown')}`,
  );
  await expect(page.locator('[data-fault=notText]')).toContainText('contacts › 2 › phone');
  await expect(page.locator('[data-fault=notOneOf]')).toContainText('it, en');
  await expect(dialog(page)).toContainText(t('settings:setup.leftOut'));
  await expect(dialog(page)).not.toContainText(t('settings:setup.whole'));
  await expect(setting(page, 'contacts').locator('p')).toHaveCount(2);
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('[data-answer=acquiring]').click();
  await expect(page.locator('main[data-step=whichService]')).toBeVisible();
});

const troubles: [what: string, text: string, trouble: string][] = [
  ['half a file', '{"contacts":[', 'notJson'],
  ['a portal’s page', '<!doctype html><title>Wi-Fi</title>', 'notJson'],
  ['another object', '{"error":"sign in first"}', 'notSettings'],
  ['a list', '[]', 'notSettings'],
  ['too long a file', `{"$comment":"${'x'.repeat(70_000)}"}`, 'tooLong'],
];

for (const [what, text, trouble] of troubles)
  test(`${what} in its place is said, with the defaults in use`, async ({ page, site }) => {
    serve(site, text);
    await page.goto('./?setup');
    await expect(page.locator(`[data-trouble=${trouble}]`)).toBeVisible();
    await expect(page.locator('[data-from=none]')).toHaveText(t('settings:setup.from.none'));
    await expect(setting(page, 'carriers')).toHaveText(t('settings:setup.notSet.carriers'));
    expect(await faults(page)).toEqual([]);
  });

test('that there is no such file is said, and what this browser remembers is in use', async ({
  page,
  site,
}) => {
  serve(site, { carriers: ['qr'] });
  await page.goto('./?setup');
  await expect(page.locator('[data-from=network]')).toBeVisible();
  site.faults.set('kiosk.json', networkFaults['is not found'] as never);
  await page.locator('[data-move=read-again]').click();
  await expect(page.locator('[data-trouble=absent]')).toContainText('kiosk.json');
  await expect(page.locator('[data-from=remembered]')).toBeVisible();
  await expect(setting(page, 'carriers')).toHaveText(t('settings:setup.carriers.qr'));
  await site.stop();
  await page.locator('[data-move=read-again]').click();
  await expect(page.locator('[data-trouble=unreachable]')).toBeVisible();
});

test('a picture that is none is said', async ({ page, site }) => {
  site.newer.set('logo.svg', '<!doctype html>');
  for (const [logo, trouble] of [
    ['logo.svg', 'notPicture'],
    ['gone.png', 'absent'],
  ] as const) {
    serve(site, { logo });
    await page.goto('./?setup');
    await expect(page.locator(`[data-picture=${trouble}]`)).toContainText(logo);
  }
});

testKept(
  'offline, and behind a portal, the kept copy is in use and said so; what is new is kept at once',
  async ({ page, site }) => {
    serve(site, whole);
    await openKept(page);
    await page.goto('./?setup');
    await expect(page.locator('[data-from=network]')).toBeVisible();
    serve(site, '<!doctype html><p>Sign in');
    await page.locator('[data-move=read-again]').click();
    await expect(page.locator('[data-trouble=notJson]')).toBeVisible();
    await expect(page.locator('[data-from=kept]')).toBeVisible();
    await expect(setting(page, 'name')).toContainText('Ufficio informatico');
    serve(site, { ...whole, name: 'Nuovo' });
    await page.locator('[data-move=read-again]').click();
    await expect(page.locator('[data-from=network]')).toBeVisible();
    await expect(setting(page, 'name')).toHaveText('Nuovo');
    await page.waitForTimeout(500);
    await site.stop();
    await page.reload();
    await expect(page.locator('[data-trouble=unreachable]')).toBeVisible();
    await expect(page.locator('[data-from=kept]')).toBeVisible();
    await expect(setting(page, 'name')).toHaveText('Nuovo');
    await expect(page.locator('.organisation')).toHaveText('Nuovo');
  },
);

test('the page leads to the schema, which is there', async ({ page, site }) => {
  await page.goto('./?setup');
  const href = await dialog(page).getByRole('link').getAttribute('href');
  const schema = await page.request.get(new URL(href ?? '', site.url).href);
  expect(await schema.json()).toEqual(JSON.parse(readFileSync('public/kiosk.schema.json', 'utf8')));
});

test('a hostile file does no more here than anywhere: 60 of them', async ({ page, site }) => {
  test.setTimeout(240_000);
  const random = seededRandom(12);
  const harm = await watchHarm(page, site.url);
  let told = 0;
  for (let count = 0; count < 60; count += 1) {
    const text = () => hostileText(random);
    const hostile = {
      ...whole,
      name: text(),
      logo: text(),
      [text()]: text(),
      contacts: [{ name: text(), phone: text(), hours: { it: text(), en: text() } }],
      links: [{ name: text(), url: `https://example.com/${text()}` }],
    };
    const file = String(JSON.stringify(bent(hostile, random)));
    serve(site, file);
    await page.goto('./?setup&lang=it');
    await expect(page.locator('[data-from]'), file).toBeVisible();
    told += await page.locator('[data-fault]').count();
    await expectUnharmed(page, harm, file);
    expect(faultsOfLines((await dialog(page).textContent()) ?? ''), file).toEqual([]);
    const hrefs = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(
      hrefs.filter((href) => !/^(?:#|\.\/)/.test(href ?? '')),
      file,
    ).toEqual([]);
  }
  expect(told).toBeGreaterThan(60);
});

test('its buttons are as in every other dialogue, although it stands in the header', async ({ page }) => {
  const closing = () =>
    page.locator('dialog[open] .close').evaluate((button) => {
      const { padding, fontSize, minWidth, minHeight, display } = getComputedStyle(button);
      return { padding, fontSize, minWidth, minHeight, display };
    });
  await page.goto('./?setup');
  await expect(page.locator('[data-setting=name]')).toBeVisible();
  const here = await closing();
  await page.keyboard.press('Escape');
  await press(page, t('ui:settings.open'));
  expect(here).toEqual(await closing());
});
