import { expect, type Page } from '@playwright/test';
import { guideVersion } from '../../src/guide/guideMachine';
import type { Preferences } from '../../src/platform/preferences';
import { entriesOf, type Way } from './ways';

/** A session as an earlier visit would have stored it; malformed ones are of interest too. */
export interface Seed {
  id?: string;
  version?: string;
  savedAt?: number;
  journal: unknown;
  /** Whether this tab was the one that had it; else it was left behind. */
  own?: boolean;
}

function store([key, text, ownId]: readonly [string, string, string]): void {
  // As the one file itself does first (`src/first/comeUp.ts`): it may be what runs before all else.
  void document.cookie;
  localStorage.setItem(key, text);
  if (ownId) sessionStorage.setItem('sportello.own', ownId);
  else sessionStorage.removeItem('sportello.own');
}

function toStore({ id = 'seed', version = guideVersion, savedAt = Date.now(), journal, own = true }: Seed) {
  const text = JSON.stringify({ id, guideVersion: version, savedAt, journal });
  return [`sportello.session.${id}`, text, own ? id : ''] as const;
}

/** Stores a session as if left by an earlier visit. Whoever calls this opens the page anew. */
export async function seed(page: Page, given: Seed): Promise<void> {
  await page.evaluate(store, toStore(given));
}

/** Opens the page for the first time where a way ends, as if that had been walked by an earlier visit in this tab. */
export async function openAt(page: Page, way: Way): Promise<void> {
  await page.addInitScript(
    `if (window.name !== 'seeded') (${store})(${JSON.stringify(toStore({ journal: entriesOf(way) }))});
    window.name = 'seeded';`,
  );
  await page.goto('./');
  await expect(page.locator('[data-step]')).toHaveAttribute('data-step', way.end.step);
}

/** Stores preferences as an earlier visit would have. */
export async function prefer(page: Page, preferences: Partial<Preferences>): Promise<void> {
  await page.evaluate(
    (text) => localStorage.setItem('sportello.preferences', text),
    JSON.stringify(preferences),
  );
}

/**
 * Moves an open page to where a way ends, without walking there. By way of a file that runs no script: the page that is left
 * could still store its own session over the new one. And stored by the page that comes: of what another file stored a moment
 * before, a busy browser may not know yet.
 */
export async function jumpTo(page: Page, way: Way): Promise<void> {
  // What has only just come may still be naming its step in the address, which ends this.
  await expect(() => page.goto('./robots.txt')).toPass();
  const seeding = await page.addInitScript(store, toStore({ journal: entriesOf(way) }));
  await page.goto('./');
  await seeding.dispose();
  await expect(page.locator('[data-step]')).toHaveAttribute('data-step', way.end.step);
}

/** What this browser has stored, tab and all. */
export function stored(
  page: Page,
): Promise<{ local: Record<string, string>; session: Record<string, string> }> {
  return page.evaluate(() => ({ local: { ...localStorage }, session: { ...sessionStorage } }));
}
