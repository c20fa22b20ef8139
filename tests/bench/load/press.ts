import type { Visit } from './visit';

/** A press as a mouse makes it, trusted by the page. */
export async function pressAt({ devtools }: Visit, { x, y }: { x: number; y: number }): Promise<void> {
  const mouse = { x, y, button: 'left', clickCount: 1 } as const;
  await devtools.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...mouse });
  await devtools.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...mouse });
}

/** Presses what a selector finds, once it is there and no press before it is still waiting for its step. */
export async function press(visit: Visit, selector: string): Promise<void> {
  await pressAt(visit, await visit.page.evaluate((found) => window.recorded.spot(found), selector));
}

/** Presses an answer. */
export const pressAnswer = (visit: Visit, answer: string) => press(visit, `[data-answer="${answer}"]`);

/** Waits until the step of the last press is shown. */
export const settled = ({ page }: Visit) => page.evaluate(() => window.recorded.settled());

/** Ends a session at its outcome and begins the next one, asked or not whether that is meant. */
export async function beginAgain(visit: Visit, firstStep: string): Promise<void> {
  const { page } = visit;
  await press(visit, '[data-move="new-session"]');
  const first = page.locator(`[data-step="${firstStep}"]`);
  const sure = page.locator('[data-move="new-session-yes"]');
  await first.or(sure).waitFor();
  if (await sure.count()) await press(visit, '[data-move="new-session-yes"]');
  await first.waitFor();
}
