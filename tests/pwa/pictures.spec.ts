import { expect, type Page } from '@playwright/test';
import { faults } from './axe';
import { openAt, prefer } from './seeds';
import { test } from './site';
import { wayTo } from './ways';

const laptop = { width: 1440, height: 900 };
const phone = { width: 360, height: 740 };
/** A step that opens at an act with a picture. */
const withPicture = wayTo('flushDns');

const placeOf = (page: Page) => page.locator('[data-act][aria-current=step] [data-picture]');
const pictureIn = (page: Page) => placeOf(page).getByRole('img');
const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`No box: ${selector}`);
  return box;
};

/** What a system colour is in this browser now. */
const system = (page: Page, name: string) =>
  page.evaluate((colour) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = colour;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);
const styleOf = (page: Page, selector: string, property: 'stroke' | 'fill') =>
  placeOf(page)
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element)[name], property);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a picture has no fault, and one colour that nothing else of it has, in ${colorScheme}`, async ({
    page,
  }) => {
    await page.setViewportSize(laptop);
    await page.emulateMedia({ colorScheme });
    await openAt(page, withPicture);
    await expect(pictureIn(page)).toBeVisible();
    await expect(pictureIn(page)).toHaveAccessibleName(/\w/);
    expect(await faults(page)).toEqual([]);
    const lit = await styleOf(page, '.lit', 'stroke');
    expect(lit).toBe(await system(page, 'var(--accent)'));
    expect(lit).not.toBe(await styleOf(page, 'rect:not(.lit)', 'stroke'));
    expect(await styleOf(page, 'text', 'fill')).toBe(await system(page, 'var(--ink)'));
  });
}

test('a picture takes the colours that the system forces', async ({ page }) => {
  await page.setViewportSize(laptop);
  await page.emulateMedia({ forcedColors: 'active' });
  await openAt(page, withPicture);
  await expect(pictureIn(page)).toBeVisible();
  expect(await faults(page)).toEqual([]);
  expect(await styleOf(page, '.lit', 'stroke')).toBe(await system(page, 'Highlight'));
  expect(await styleOf(page, 'rect:not(.lit)', 'stroke')).toBe(await system(page, 'CanvasText'));
  expect(await styleOf(page, 'rect:not(.lit)', 'fill')).toBe(await system(page, 'Canvas'));
  expect(await styleOf(page, 'text', 'fill')).toBe(await system(page, 'CanvasText'));
});

for (const size of ['normal', 'largest'] as const) {
  test(`on a phone a picture waits to be asked for, and opens whole and in sight, ${size}`, async ({
    page,
  }) => {
    await page.setViewportSize(phone);
    await page.goto('./');
    await prefer(page, { size });
    await openAt(page, withPicture);
    await expect(placeOf(page)).toBeHidden();
    await page.locator('.act-foot .unfold').click();
    await expect(pictureIn(page)).toBeVisible();
    const { x, y, width, height } = await boxOf(page, '[data-picture]');
    expect(height).toBeGreaterThan(90);
    expect(height).toBeLessThanOrEqual(120 * (size === 'normal' ? 1 : 1.43));
    expect(x + width).toBeLessThanOrEqual(phone.width);
    expect(y).toBeGreaterThanOrEqual(0);
    const floor = size === 'normal' ? (await boxOf(page, '.choose')).y : phone.height;
    expect(y + height).toBeLessThanOrEqual(floor + 1);
  });
}

test('nothing moves when a picture comes, and the act is done without it', async ({ page, isOneFile }) => {
  test.skip(isOneFile, 'In one file it is there from the start');
  await page.setViewportSize(laptop);
  let come = () => {};
  const asked = new Promise<void>((done) => {
    come = done;
  });
  await page.route(/\/Picture-.*\.js$/, async (route) => {
    await asked;
    await route.continue();
  });
  await openAt(page, withPicture);
  const done = '[aria-current=step] .done';
  const before = await boxOf(page, done);
  await expect(pictureIn(page)).toHaveCount(0);
  come();
  await expect(pictureIn(page)).toBeVisible();
  expect(await boxOf(page, done)).toEqual(before);
});

test('once a picture has been seen, the next comes with its step', async ({ page }) => {
  await page.setViewportSize(laptop);
  await openAt(page, withPicture);
  await expect(pictureIn(page)).toBeVisible();
  await page.locator('[data-move=back]').click();
  const { answer } = withPicture.stops.at(-1) ?? {};
  await expect(page.locator(`[data-answer=${answer}]`)).toBeVisible();
  await page.evaluate(() => {
    const look = () => {
      const place = document.querySelector('[aria-current=step] [data-picture]');
      if (place) document.body.dataset.cameWith ??= String(place.children.length);
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  });
  await page.locator(`[data-answer=${answer}]`).click();
  await expect(page.locator('body')).toHaveAttribute('data-came-with', '1');
  // Folded away as on the first screen, it is taken back.
  await page.locator('[data-move=again]').click();
  await page.locator('[data-move=again-yes]').click();
  await expect(page.locator('main [data-picture]')).toBeAttached();
  await expect(page.locator('main [data-picture] svg')).toHaveCount(0);
});

test('a picture that never comes is not needed', async ({ page, isOneFile }) => {
  test.skip(isOneFile, 'In one file it is there from the start');
  await page.setViewportSize(laptop);
  await page.route(/\/Picture-.*\.js$/, (route) => route.abort());
  await openAt(page, withPicture);
  await page.locator('[aria-current=step] .done').click();
  await expect(page.locator('[data-done]')).toHaveCount(1);
});

test('on the first screen a picture comes once its act is opened', async ({ page }) => {
  await page.setViewportSize(laptop);
  await page.goto('./');
  const picture = page.locator('[data-act] [data-picture] svg');
  await expect(page.locator('html[data-first]')).toHaveCount(0);
  await expect(picture).toHaveCount(0);
  await page
    .locator('details', { has: page.locator('[data-picture]') })
    .locator('summary')
    .click();
  await expect(picture).toBeVisible();
});
