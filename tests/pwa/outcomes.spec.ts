import { expect, type Page } from '@playwright/test';
import { isOutcome, stepInfo } from '../../src/guide/steps';
import { type Language, languages } from '../../src/i18n/language';
import { longestOneLine } from '../../src/i18n/reportText';
import { outcomeText } from '../../src/i18n/wording';
import { openAt } from './seeds';
import { test } from './site';
import { walk } from './walk';
import { outcomes, type Way, wayOfRefusals, wayTo } from './ways';
import { wordingAt } from './words';

/** The report on the page, and the line for the title of a ticket, which is its second line too. */
async function readReport(page: Page): Promise<string> {
  const report = (await page.locator('[data-report]').textContent()) ?? '';
  const line = (await page.locator('.report .line code').textContent()) ?? '';
  expect(line.length).toBeGreaterThan(20);
  expect(line.length).toBeLessThanOrEqual(longestOneLine);
  expect(report.split('\n')[1]).toBe(line);
  return report;
}

function expectAllStepsIn(report: string, { stops }: Way, language: Language): void {
  for (const { step, answer, facts } of stops) {
    const { t } = wordingAt(facts, language);
    const result = answer === 'couldNot' ? '' : t(`report:answers.${answer}`);
    if (!isOutcome(step)) expect(report).toContain(`${t(`report:steps.${step}`)}: ${result}`);
  }
}

for (const language of languages) {
  for (const outcome of outcomes) {
    test(`reaches ${outcome} by the shortest session in ${language}`, async ({ page }) => {
      await page.goto(`./?lang=${language}`);
      const way = wayTo(outcome);
      await walk(page, way, language);
      expect(stepInfo(way.end.step).meta.kind).toBe('outcome');
      const text = outcomeText(outcome, wordingAt(way.end.facts, language));
      await expect(page.locator('main')).toContainText(text.turnTo);
      const report = await readReport(page);
      expect(report.split('\n')[1]).toContain(text.short);
      expectAllStepsIn(report, way, language);
    });
  }

  test(`takes a reason wherever something could not be done, in ${language}`, async ({ page }) => {
    await page.goto(`./?lang=${language}`);
    const way = wayOfRefusals();
    await walk(page, way, language);
    const report = await readReport(page);
    const { t } = wordingAt(way.end.facts, language);
    const refused = way.stops.filter(({ reason }) => reason);
    expect(refused.length).toBeGreaterThan(6);
    const lines = report.split('\n');
    for (const { step, reason } of refused) {
      if (isOutcome(step)) continue;
      const words =
        reason === 'alreadyDone' ? t('report:alreadyDone') : t(`guide:reasons.${reason as 'other'}`);
      const name = t(`report:steps.${step}`);
      expect(lines.filter((line) => line.includes(` ${name}: `) && line.includes(words))).toHaveLength(2);
    }
  });
}

test('on paper the report is whole, with mark and date, and nothing that can only be pressed', async ({
  page,
}) => {
  await openAt(page, wayTo('escalateComputer'));
  await expect(page.locator('[data-copy=report]')).toBeVisible();
  await expect(page.locator('[data-report]')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  const report = page.locator('[data-report]');
  await expect(report).toBeVisible();
  expect(await report.evaluate((pre) => pre.scrollHeight <= pre.clientHeight + 1)).toBe(true);
  expect(await report.evaluate((pre) => getComputedStyle(pre).overflow)).toBe('visible');
  await expect(page.locator('.on-paper')).toContainText(String(new Date().getFullYear()));
  await expect(page.locator('.on-paper svg')).toBeVisible();
  await expect(page.locator('button:visible')).toHaveCount(0);
});
