import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import english from '../../locales/en/booklet.json' with { type: 'json' };
import italian from '../../locales/it/booklet.json' with { type: 'json' };
import { builtSite, serveSite } from '../pwa/server';
import { isComplaint, test } from '../pwa/site';
import { openTrail, press, walk } from '../pwa/walk';
import { wayBy, wayTo } from '../pwa/ways';
import { words } from '../pwa/words';

test.use({ locale: 'it-IT', permissions: ['clipboard-read', 'clipboard-write'] });

const most = 600_000;
const t = words('it');
const read = () => readFile(join(builtSite, 'sportello.html'), 'utf8');
const dialog = (page: Page) => page.locator('dialog[open]');

/** Gathers what the page asks for besides itself, what its policy refuses, and what the browser complains of. */
async function watch(page: Page): Promise<string[]> {
  const seen: string[] = [];
  await page.exposeFunction('refused', (what: string) => seen.push(what));
  await page.addInitScript(() => {
    const { refused } = window as never as { refused(what: string): void };
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      refused(`${effectiveDirective} ${blockedURI} ${sample}`),
    );
  });
  page.on('console', (message) => isComplaint(message) && seen.push(message.text()));
  page.on('pageerror', ({ message }) => seen.push(message));
  page.context().on('request', (request) => {
    const isPage = request.isNavigationRequest() && request.url().startsWith('file:');
    if (!isPage && !request.url().startsWith('data:')) seen.push(request.url());
  });
  return seen;
}

test('is at most 600 kB, and leads to nothing that does not come with it', async () => {
  const html = await read();
  const bytes = Buffer.byteLength(html);
  console.log(`one file: ${bytes} bytes of ${most}`);
  expect(bytes).toBeLessThanOrEqual(most);
  const outward = [...html.matchAll(/\b(?:src|href|srcset|action|poster)="(?!data:|#|")([^"]*)"/g)];
  expect(outward.map(([whole]) => whole)).toEqual([]);
  const fetching = /@import|\burl\(|\bimport\(|\bimport\.meta|sourceMappingURL|\bsw\.js\b/g;
  expect(html.match(fetching)).toBeNull();
  // Safari before 16.4 refuses a script in which a pattern looks behind.
  expect(html.match(/\(\?<[!=]/g)).toBeNull();
});

test('asks for no storage before the browser is sure to know that the file is open', async ({ page }) => {
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    const watchGetter = (of: object, name: string) => {
      const { get } = Object.getOwnPropertyDescriptor(of, name) ?? {};
      Object.defineProperty(of, name, {
        get() {
          asked.push(name);
          return get?.call(this);
        },
      });
    };
    watchGetter(Document.prototype, 'cookie');
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) watchGetter(window, name);
  });
  await page.goto('./');
  await page.locator('[data-step]').waitFor();
  const asked = await page.evaluate(() => (window as never as { asked: string[] }).asked);
  expect(asked[0]).toBe('cookie');
  expect(asked).toContain('localStorage');
});

test('allows exactly the scripts and styles in it, and no request at all', async ({ page }) => {
  await page.goto('./');
  const { policy, inline } = await page.evaluate(() => {
    const meta = document.querySelector<HTMLMetaElement>('meta[http-equiv=Content-Security-Policy]');
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
    return {
      policy: meta?.content ?? '',
      inline: { 'script-src': texts('script:not([type*=json])'), 'style-src': texts('style') },
    };
  });
  const allowed = Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values];
    }),
  );
  expect(allowed).toMatchObject({
    'default-src': ["'none'"],
    'img-src': ['data:'],
    'require-trusted-types-for': ["'script'"],
  });
  for (const name of ['connect-src', 'frame-src', 'worker-src', 'manifest-src', 'font-src', 'object-src'])
    expect(allowed, name).not.toHaveProperty(name);
  for (const [name, texts] of Object.entries(inline)) {
    expect(texts.length, name).toBeGreaterThan(0);
    const hashes = texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    for (const value of allowed[name] ?? []) expect(value).toMatch(/^'sha256-/);
    expect(allowed[name], name).toEqual(expect.arrayContaining(hashes));
  }
});

test('a whole session with all that comes later asks for nothing and breaks no rule', async ({ page }) => {
  test.slow();
  const seen = await watch(page);
  await page.goto('./');
  await expect(page.locator('[data-offline]')).toHaveText(t('session:oneFile'));
  await walk(page, wayTo('escalateService'), 'it');
  await press(page, t('ui:settings.open'));
  await expect(dialog(page).getByRole('radio').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await openTrail(page);
  await page.keyboard.press('Escape');
  await press(page, 'English');
  await page.locator('[data-copy=report]').click();
  await press(page, words('en')('report:take.open'));
  await expect(dialog(page).locator('svg').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto('./?kiosk&lang=it');
  await walk(page, wayTo('anotherProblem'), 'it');
  // As long as what is fetched later, elsewhere, would be asked for.
  await page.waitForTimeout(2500);
  expect(seen).toEqual([]);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});

test('offers itself nowhere, as it can’t give itself, and looks nowhere for what was tested', async ({
  page,
}) => {
  const seen = await watch(page);
  await page.goto('./');
  await press(page, t('ui:settings.open'));
  await expect(dialog(page).getByText(t('settings:keys'))).toBeVisible();
  await expect(page.locator('[data-take=one-file]')).toHaveCount(0);
  await page.getByText(t('settings:about.title'), { exact: true }).click();
  await expect(page.locator('.about')).toContainText(t('settings:about.elsewhere'));
  expect(seen).toEqual([]);
});

test('works where nothing can be stored, locked, said to other tabs or put on the clipboard', async ({
  page,
}) => {
  const failures: string[] = [];
  page.on('pageerror', ({ message }) => failures.push(message));
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    for (const name of ['locks', 'clipboard', 'serviceWorker', 'storage', 'share', 'canShare'])
      Object.defineProperty(navigator, name, { value: undefined });
    Object.assign(window, { BroadcastChannel: undefined });
    Object.assign(crypto, { randomUUID: undefined });
    Object.defineProperty(crypto, 'subtle', { value: undefined });
  });
  await page.goto('./');
  await walk(page, wayTo('escalateService'), 'it');
  await expect(page.getByText(t('ui:notRemembered'))).toBeVisible();
  await press(page, 'English');
  await page.locator('[data-copy=report]').click();
  await expect(page.locator('[data-copy=report]')).toHaveText(words('en')('ui:command.copied'));
  expect(failures).toEqual([]);
});

test('says what to do where no script runs, at once and in both languages', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}sportello.html`);
  for (const { oneFile } of [italian, english])
    await expect(page.getByText(oneFile)).toBeVisible({ timeout: 2000 });
  await context.close();
});

test('shows whom an organisation has set in it', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'sportello-one-file-'));
  const settings = JSON.stringify({ contacts: [{ name: 'Assistenza <Zeta>', phone: '02 1234' }] });
  const html = (await read()).replace('{"contacts":[]}', settings.replaceAll('<', '\\u003C'));
  await writeFile(join(folder, 'sportello.html'), html);
  await page.goto(pathToFileURL(join(folder, 'sportello.html')).href);
  await walk(page, wayTo('escalateService'), 'it');
  await expect(page.getByText('Assistenza <Zeta>').first()).toBeVisible();
  await rm(folder, { recursive: true });
});

test('hands a session over to where Sportello has an address, without a word of where the file lies', async ({
  page,
  browser,
}) => {
  await page.goto('./');
  await walk(page, wayBy('acquiring', 'ownServer'), 'it');
  const step = await page.locator('[data-step]').getAttribute('data-step');
  await openTrail(page);
  await page.locator('[data-move=hand-over]').click();
  await expect(dialog(page).getByText(t('report:handOver.linkFromFile'))).toBeVisible();
  await page.locator('[data-take=link]').click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/^sportello\.html#/);
  const server = await serveSite();
  const context = await browser.newContext({ locale: 'it-IT' });
  const other = await context.newPage();
  await other.goto(server.url);
  await press(other, t('ui:haveCode'));
  await dialog(other).locator('textarea').fill(link);
  await other.locator('[data-move=go-on]').click();
  await expect(other.locator('[data-step]')).toHaveAttribute('data-step', step ?? '');
  await context.close();
  await server.stop();
});

test('two copies of it know of each other’s sessions, and neither overwrites one', async ({
  page,
  context,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'sportello-one-file-'));
  await writeFile(join(folder, 'copy.html'), await read());
  await page.goto('./');
  await walk(page, wayBy('acquiring'), 'it');
  const copy = await context.newPage();
  await copy.goto(pathToFileURL(join(folder, 'copy.html')).href);
  const offer = copy.getByRole('button', { name: t('session:resume.open'), exact: true });
  await walk(copy, wayBy('verifying', 'ownServer'), 'it');
  const { step } = wayBy('verifying', 'ownServer').end;
  await page.close();
  const next = await context.newPage();
  await next.goto(copy.url().replace(/[?#].*/, ''));
  await expect(next.getByRole('button', { name: t('session:resume.open'), exact: true })).toHaveCount(1);
  await press(next, t('session:resume.open'));
  await expect(next.locator('[data-step]')).toHaveAttribute('data-step', wayBy('acquiring').end.step);
  await copy.reload();
  await expect(copy.locator('[data-step]')).toHaveAttribute('data-step', step);
  await expect(offer).toHaveCount(0);
  await rm(folder, { recursive: true });
});
