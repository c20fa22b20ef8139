import type { Spot } from './record';
import type { Visit } from './visit';

/** A press as a mouse makes it, trusted by the page. */
export async function pressAt({ devtools }: Visit, { x, y }: Spot): Promise<void> {
  const mouse = { x, y, button: 'left', clickCount: 1 } as const;
  await Promise.all([
    devtools.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...mouse }),
    devtools.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...mouse }),
  ]);
}

/** Asks the page's own records; not by Playwright, whose way of asking costs the page more. */
async function ask<Answer>({ devtools }: Visit, expression: string): Promise<Answer> {
  const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
    expression: `recorded.${expression}`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** Presses what a selector finds, once it is there and no press before it is still waiting for its step. */
export async function press(visit: Visit, selector: string): Promise<void> {
  await pressAt(visit, await ask<Spot>(visit, `spot(${JSON.stringify(selector)})`));
}

/** Presses an answer. */
export const pressAnswer = (visit: Visit, answer: string) => press(visit, `[data-answer="${answer}"]`);

/** Waits until the step of the last press is shown. */
export const settled = (visit: Visit) => ask<void>(visit, 'settled()');

/** Ends a session at its outcome and begins the next one, asked or not whether that is meant. */
export async function beginAgain(visit: Visit, firstStep: string): Promise<void> {
  await press(visit, '[data-move="new-session"]');
  const left = [firstStep, '[data-move="new-session-yes"]'].map((one) => JSON.stringify(one));
  for (;;) {
    const sure = await ask<Spot | undefined>(visit, `unlessAt(${left})`);
    if (!sure) return;
    await pressAt(visit, sure);
  }
}
