import { expect, type Page } from '@playwright/test';
import { serveSite } from './server';
import { isComplaint, openKept, test, testKept } from './site';
import { openActOf, press, walk } from './walk';
import { wayBy, wayTo } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT' });

const personal = ['user.name', 'example', 'segretissimo'];

/** Gathers what a page asks for, complains of and shows in its address. */
function watch(page: Page) {
  const seen = { requests: [] as string[], complaints: [] as string[], addresses: [] as string[] };
  page
    .context()
    .on('request', (request) => seen.requests.push(`${request.url()} ${request.postData() ?? ''}`));
  page.on('console', (message) => isComplaint(message) && seen.complaints.push(message.text()));
  page.on('pageerror', ({ message }) => seen.complaints.push(message));
  page.on('framenavigated', (frame) => seen.addresses.push(frame.url()));
  return seen;
}

testKept(
  'a whole session asks no other origin, complains of nothing and keeps personal data out of the address',
  async ({ page, site }) => {
    const seen = watch(page);
    await openKept(page);
    const t = words('it');
    const way = wayTo('findCertificate');
    await walk(page, wayBy(...way.stops.slice(0, -1).map(({ answer }) => answer)), 'it');
    await openActOf(page, '[data-input=address]');
    await page.locator('[data-input=address] input').fill('user.name@example.com');
    await page.getByText(t('ui:note.open'), { exact: true }).click();
    await page.getByLabel(t('session:note.label')).fill('segretissimo');
    await walk(page, way, 'it', way.stops.length - 1);
    await press(page, 'English');
    await press(page, words('en')('guide:answers.escalateNow'));
    await page.locator('[data-copy=report]').click();
    await page.goBack();
    await page.goForward();
    await expect(page.locator('[data-report]')).toContainText('user.name@example.com');

    expect(seen.requests.length).toBeGreaterThan(5);
    expect(seen.addresses.length).toBeGreaterThan(5);
    for (const request of [...seen.requests, ...seen.addresses]) {
      expect(new URL(request.split(' ')[0] as string).origin).toBe(new URL(site.url).origin);
      for (const word of personal) expect(request).not.toContain(word);
    }
    for (const address of seen.addresses) expect(new URL(address).search).toBe('');
    expect(seen.complaints).toEqual([]);
  },
);

test('asks at most six times before the first press can act', async ({ page }) => {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[data-answer]') || document.documentElement.dataset.first) return;
      observer.disconnect();
      const before = performance.getEntriesByType('resource').filter(({ startTime }) => startTime > 0);
      Object.assign(window, { asked: ['the page', ...before.map(({ name }) => name)] });
    }).observe(document, { attributes: true, childList: true, subtree: true });
  });
  await page.goto('./');
  await expect(page.locator('html[data-first]')).toHaveCount(0);
  const asked = await page.evaluate(() => (window as unknown as { asked: string[] }).asked);
  expect(asked.length).toBeGreaterThan(2);
  expect(asked.length, asked.join(' ')).toBeLessThanOrEqual(6);
});

const waysOut = {
  fetch: 'connect-src',
  beacon: 'connect-src',
  image: 'img-src',
  script: 'script-src-elem',
  frame: 'frame-src',
  form: 'form-action',
};

test('the policy refuses whatever would go to another origin', async ({ page }) => {
  const other = await serveSite();
  const reached: string[] = [];
  page.context().on('requestfinished', (request) => reached.push(request.url()));
  await page.goto('./');
  for (const [kind, directive] of Object.entries(waysOut)) {
    const refused = page.evaluate(tryToLeave, [kind, `${other.url}icon.svg`] as const);
    expect(await refused, kind).toBe(directive);
  }
  expect(reached.length).toBeGreaterThan(2);
  expect(reached.filter((url) => url.startsWith(other.url))).toEqual([]);
  await other.stop();
});

/** Runs in the page; tells which rule of the policy was in the way. */
function tryToLeave([kind, url]: readonly [string, string]): Promise<string> {
  const put = (name: string, attributes: object) =>
    document.body.appendChild(Object.assign(document.createElement(name), attributes));
  return new Promise((resolve) => {
    const heard = (event: SecurityPolicyViolationEvent) => resolve(event.effectiveDirective);
    document.addEventListener('securitypolicyviolation', heard, { once: true });
    if (kind === 'fetch') fetch(url).catch(() => undefined);
    if (kind === 'beacon') navigator.sendBeacon(url, 'x');
    if (kind === 'image') put('img', { src: url });
    if (kind === 'script') import(url).catch(() => undefined);
    if (kind === 'frame') put('iframe', { src: url });
    if (kind === 'form') (put('form', { action: url, method: 'post' }) as HTMLFormElement).submit();
    setTimeout(() => resolve('nothing'), 2000);
  });
}

test('the policy refuses an injected script in the page', async ({ page }) => {
  await page.goto('./');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    try {
      script.textContent = 'window.injected = true';
    } catch {
      // Trusted types are required. Browsers that don't know them refuse to run it.
    }
    document.body.append(script);
    return 'injected' in window;
  });
  expect(ran).toBe(false);
});

test('asks for at most six files before the first press can act', async ({ page }) => {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (document.documentElement.dataset.first || !document.querySelector('[data-answer]')) return;
      observer.disconnect();
      Object.assign(window, { ready: performance.now() });
    });
    observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['data-first'] });
  });
  await page.goto('./');
  await page.waitForFunction(() => 'ready' in window);
  const asked = await page.evaluate(() => {
    const { ready } = window as never as { ready: number };
    return performance
      .getEntries()
      .filter(({ entryType, startTime }) => /^(?:navigation|resource)$/.test(entryType) && startTime < ready)
      .map(({ name }) => name);
  });
  // The page, its script and its texts; whatever else comes may come later.
  expect(asked.length).toBeGreaterThanOrEqual(3);
  expect(asked.length, asked.join(' ')).toBeLessThanOrEqual(6);
});
