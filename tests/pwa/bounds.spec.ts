import { expect, type Page } from '@playwright/test';
import { longestText } from '../../src/guide/readings/printed';
import { longestJournal } from '../../src/guide/session/bounded';
import { longestShown } from '../../src/ui/readings/PastedText';
import { fixture } from '../support/printed';
import { openAt, seed, stored } from './seeds';
import { test } from './site';
import { chooseWay } from './walk';
import { entriesOf, wayBy } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT' });

const t = words('it');
const atAssistant = wayBy('acquiring', 'ownServer', 'lync2010', 'windows10', 'clockRight');

const field = (page: Page) => page.locator('[data-paste] textarea');
const refusal = (page: Page) => page.locator('[data-paste] .refusal');

async function openField(page: Page): Promise<void> {
  await openAt(page, atAssistant);
  await chooseWay(page, 'command');
  await page.getByText(t('ui:paste'), { exact: true }).click();
}

/** Puts a text into the field as a browser would tell of it; whether that is left to the browser. */
const put = (page: Page, how: 'paste' | 'drop', text: string) =>
  field(page).evaluate(
    (element, given) => {
      const data = new DataTransfer();
      data.setData('text/plain', given.text);
      const how = { bubbles: true, cancelable: true };
      return element.dispatchEvent(
        given.how === 'paste'
          ? new ClipboardEvent('paste', { ...how, clipboardData: data })
          : new DragEvent('drop', { ...how, dataTransfer: data }),
      );
    },
    { how, text },
  );

for (const how of ['paste', 'drop'] as const) {
  test(`a text that is too long is refused before it gets into the field, in one sentence: ${how}`, async ({
    page,
  }) => {
    await openField(page);
    expect(await put(page, how, 'x'.repeat(longestText + 1))).toBe(false);
    await expect(refusal(page)).toHaveText(t('readings:why.tooLong'));
    await expect(field(page)).toHaveValue('');
    expect(await put(page, how, 'x'.repeat(100))).toBe(true);
    await expect(refusal(page)).toBeEmpty();
  });

  test(`a long text is read to its end, and only its beginning is shown: ${how}`, async ({ page }) => {
    await openField(page);
    const above = 'something else that a window still shows\r\n'.repeat(longestShown / 20);
    expect(await put(page, how, above + fixture('queryAssistant.it.cmd.stopped'))).toBe(false);
    const answer = t('guide:steps.checkAssistant.answers.stopped');
    await expect(page.getByText(t('readings:answer', { answer }), { exact: true })).toBeVisible();
    const shown = await field(page).evaluate((element: HTMLTextAreaElement) => element.value);
    expect(shown.length).toBeLessThanOrEqual(longestShown);
    expect(above.replaceAll('\r', '').startsWith(shown)).toBe(true);
    await expect(page.locator('[data-paste] .hint', { hasText: t('readings:cut') })).toHaveCount(1);
  });
}

test('a session without end is kept short where it is taken up, and that is said', async ({ page }) => {
  await openAt(page, atAssistant);
  const note = { kind: 'noted', step: atAssistant.end.step };
  const at = Date.now() - 60_000;
  const notes = Array.from({ length: 20_000 }, (_, index) => ({ ...note, at: at + index, note: `${index}` }));
  await page.goto('./robots.txt');
  await seed(page, { journal: [...entriesOf(atAssistant), ...notes] });
  await page.goto('./');
  await expect(page.locator('[data-step]')).toHaveAttribute('data-step', atAssistant.end.step);
  await expect(page.getByText(t('session:shortened'))).toBeVisible();
  const [kept = '{}'] = Object.values((await stored(page)).local);
  const { journal } = JSON.parse(kept);
  expect(journal.length).toBeLessThanOrEqual(longestJournal);
  expect(journal.at(-1)).toEqual(notes.at(-1));
});
