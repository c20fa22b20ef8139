import { expect, type Page } from '@playwright/test';
import { stepInfo } from '../../src/guide/steps';
import type { Language } from '../../src/i18n/language';
import { faults } from './axe';
import { openAt, prefer } from './seeds';
import { test } from './site';
import { chooseWay, openActOf, press, unfoldActs, visit } from './walk';
import { everyStep, wayBy } from './ways';
import { words } from './words';

const looks = [
  { colorScheme: 'light', language: 'it', modes: ['alone', 'remote'] },
  { colorScheme: 'dark', language: 'en', modes: ['phone', 'alone'] },
] as const;

/** All steps once; each kind is seen in both modes of a look, as they take turns. */
for (const { colorScheme, language, modes } of looks) {
  for (const kind of ['question', 'instruction', 'outcome'] as const) {
    test(`no ${kind} has a fault in ${colorScheme}`, async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.goto('./');
      const steps = everyStep.filter((step) => stepInfo(step).meta.kind === kind);
      const found: Record<string, string[]> = {};
      for (const [index, mode] of modes.entries()) {
        await prefer(page, { language, mode });
        const turn = steps.filter((_, place) => place % modes.length === index);
        await visit(page, turn, async (step) => {
          found[step] = await faults(page);
        });
      }
      expect(steps.length).toBeGreaterThan(6);
      expect(withFaults(found)).toEqual({});
    });
  }

  test(`no act that holds something has a fault in ${colorScheme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await page.goto('./');
    const found: Record<string, string[]> = {};
    const steps = everyStep.filter((step) =>
      stepInfo(step).acts.some(({ commands, fields }) => commands || fields),
    );
    await prefer(page, { language, mode: modes[0] });
    await visit(page, steps, async (step) => {
      await unfoldActs(page);
      const holding = page.locator('.acts > li', { has: page.locator('[data-command], [data-input]') });
      for (const act of await holding.all()) {
        const closed = act.locator('> p button');
        if ((await closed.count()) === 0) continue;
        await closed.click();
        found[`${step} ${await act.getAttribute('data-act')}`] = await faults(page);
      }
    });
    expect(Object.keys(found).length).toBeGreaterThan(8);
    expect(withFaults(found)).toEqual({});
  });

  test(`nothing that opens, asks or warns has a fault in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openAt(
      page,
      wayBy(
        ...(['acquiring', 'ownServer', 'lync2013', 'windows10', 'clockRight', 'recent'] as const),
        ...(['couldNot', 'unsolved', 'unsolved'] as const),
      ),
    );
    await prefer(page, { language });
    await page.reload();
    const found: Record<string, string[]> = {};
    for (const [name, check] of Object.entries(occasions)) {
      await check(page, language);
      found[name] = await faults(page);
    }
    expect(withFaults(found)).toEqual({});
  });

  test(`the question of an idle kiosk has no fault in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.clock.install();
    await page.goto(`./?kiosk&lang=${language}`);
    await page.locator('[data-answer=acquiring]').click();
    await expect(page.locator('[data-step=whichService]')).toBeVisible();
    const question = page.getByRole('dialog', { name: words(language)('session:idle.title') });
    // What watches begins once the step has been painted, whatever time it is for the page by then.
    const isAsked = async () => {
      await page.clock.runFor(10_000);
      return question.isVisible();
    };
    await expect.poll(isAsked, { timeout: 20_000, intervals: [100] }).toBe(true);
    expect(await faults(page)).toEqual([]);
  });
}

const withFaults = (found: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0));

const open = async (page: Page, name: string) => {
  await press(page, name);
  await expect(page.getByRole('dialog')).toBeVisible();
};
const close = (page: Page) => page.keyboard.press('Escape');

/** In the order in which they come about, from `resetEndpointCache` on. */
const occasions: Record<string, (page: Page, language: Language) => Promise<void>> = {
  'a refused value': async (page) => {
    await openActOf(page, '[data-input=address]');
    await page.locator('[data-input=address] input').fill('user"');
  },
  'a cleaned value': (page) => page.locator('[data-input=address] input').fill('sip:user.name@example.com'),
  'a chosen PowerShell': (page) => page.locator('[data-option=powershell]').click(),
  'the way by hand': (page) => chooseWay(page, 'hand'),
  'the settings': (page, language) => open(page, words(language)('ui:settings.open')),
  'starting again': async (page, language) => {
    await close(page);
    await open(page, words(language)('ui:again.button'));
  },
  'the trail as a dialog': async (page) => {
    await close(page);
    await page.setViewportSize({ width: 390, height: 800 });
    await page.locator('.trail-button').click();
    await expect(page.getByRole('dialog')).toBeVisible();
  },
  'the reasons': async (page) => {
    await close(page);
    await page.locator('[data-answer=couldNot]').click();
    await expect(page.locator('[data-reason]').first()).toBeVisible();
  },
  'an answer that is looked at': async (page) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.locator('.trail-button').click();
    await page.locator('dialog [data-change=whichClient]').click();
    await expect(page.locator('[data-before]')).toBeVisible();
  },
  'what a change would drop': async (page) => {
    await page.locator('[data-answer=lync2010]').click();
    await expect(page.locator('[data-move=change-answer]')).toBeVisible();
  },
  'the change': async (page) => {
    await page.locator('[data-move=change-answer]').click();
    await expect(page.locator('dialog[open]')).toHaveCount(0);
  },
  'a session that was left behind': async (page) => {
    // A page that is left keeps its session once more.
    await page.goto('./robots.txt');
    await page.evaluate(() => sessionStorage.clear());
    await page.goto('./');
    await expect(page.locator('.resume')).toBeVisible();
  },
};
