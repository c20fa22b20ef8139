import { expect, type Page } from '@playwright/test';
import type { StepId } from '../../src/guide/steps';
import type { Language } from '../../src/i18n/language';
import { answerText, stepTitle } from '../../src/i18n/wording';
import { jumpTo } from './seeds';
import { type Stop, type Way, wayBy, wayTo } from './ways';
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

/** Shows all acts of a step, where those to come are folded. */
export async function unfoldActs(page: Page): Promise<void> {
  await page.locator('main :is(.how, .end)').first().waitFor({ state: 'attached' });
  const folded = page.locator('.how > div > .unfold[aria-expanded=false]');
  if (await folded.isVisible()) await folded.click();
}

/** Has a step done by hand or with commands. */
export async function chooseWay(page: Page, way: 'hand' | 'command'): Promise<void> {
  await unfoldActs(page);
  await page.locator(`.how [data-option=${way}]`).click();
}

/** Opens the act that holds something, as a person does who knows the way. */
export async function openActOf(page: Page, selector: string): Promise<void> {
  await unfoldActs(page);
  await page
    .locator('.acts li', { has: page.locator(selector) })
    .locator('> p button')
    .click();
}

/**
 * Comes by each of these steps once, along as few ways as that takes, as a person who presses answers does.
 * @param at what is done there; it may change what is open, not the step
 */
export async function visit(
  page: Page,
  steps: readonly StepId[],
  at: (step: StepId) => Promise<void>,
): Promise<void> {
  const left = new Set(steps);
  const ways = steps.map(wayTo).sort((one, other) => other.stops.length - one.stops.length);
  for (const { stops, end } of ways) {
    if (!left.has(end.step)) continue;
    const begin = stops.findIndex(({ step }) => left.has(step));
    const rest = begin < 0 ? [] : stops.slice(begin);
    await jumpTo(page, wayBy(...stops.slice(0, stops.length - rest.length).map(({ answer }) => answer)));
    for (const [index, { step, answer, reason }] of rest.entries()) {
      if (left.delete(step)) await at(step);
      await page.locator(`[data-answer=${answer}]`).click();
      if (reason) await page.locator(`[data-reason=${reason}]`).click();
      await page.locator(`main[data-step=${rest[index + 1]?.step ?? end.step}]`).waitFor();
    }
    if (left.delete(end.step)) await at(end.step);
  }
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
