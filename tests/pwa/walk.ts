import { expect, type Page } from '@playwright/test';
import type { Language } from '../../src/i18n/language';
import { answerText, stepTitle } from '../../src/i18n/wording';
import type { Stop, Way } from './ways';
import { wordingAt } from './words';

/** Presses the button that has this label, found as a person finds it. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

/** Gives one answer by its label, and its reason where it has one. */
export async function give(
  page: Page,
  { step, facts, answer, reason }: Stop,
  language: Language,
): Promise<void> {
  const wording = wordingAt(facts, language);
  await press(page, answerText(step, answer, 'alone', wording));
  if (reason) await press(page, wording.t(`guide:reasons.${reason}`));
}

/** Opens the trail, where each answer can be changed. */
export async function openTrail(page: Page): Promise<void> {
  await page.locator('.trail-button').click();
  await expect(page.locator('dialog [data-trail]').first()).toBeVisible();
}

/** Opens the act that holds something, as a person does who knows the way. */
export async function openActOf(page: Page, selector: string): Promise<void> {
  await page
    .locator('.acts li', { has: page.locator(selector) })
    .locator('> p button')
    .click();
}

/** The heading of the step that a way leads to is seen, and no other's. */
export async function expectEnd(page: Page, { end }: Way, language: Language): Promise<void> {
  const title = stepTitle(end.step, wordingAt(end.facts, language));
  await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
  await expect(page.locator('[data-step]')).toHaveAttribute('data-step', end.step);
}

/** Walks a way by visible labels from the step where the page stands, and sees where it leads. */
export async function walk(page: Page, way: Way, language: Language, from = 0): Promise<void> {
  const { stops, end } = way;
  for (const [index, stop] of stops.entries()) {
    if (index < from) continue;
    await give(page, stop, language);
    const next = stops[index + 1] ?? end;
    await expect(page.locator('[data-step]')).toHaveAttribute('data-step', next.step);
  }
  await expectEnd(page, way, language);
}
