import { expect, type Page } from '@playwright/test';
import type { Entry } from '../../src/guide/session/journal';
import { faults } from './axe';
import { prefer, seed, stored } from './seeds';
import { test } from './site';
import { openActOf, openTrail, press } from './walk';
import { entriesOf, wayBy } from './ways';
import { words } from './words';

test.use({ locale: 'it-IT' });

const t = words('it');
const stamp = '20261123-1042';
const way = wayBy(
  ...([
    'acquiring',
    'ownServer',
    'lync2010',
    'windows10',
    'clockRight',
    'stopped',
    'unsolved',
    'couldNot',
    'couldNot',
  ] as const),
  ...(['unsolved', 'unsolved', 'valid', 'unsolved', 'couldNot'] as const),
);

/** A session with a service started, a folder set aside by a copied command, and a certificate deleted. */
function journal(): Entry[] {
  const entries: Entry[] = entriesOf(way);
  const at = entries.findIndex((entry) => entry.kind === 'answered' && entry.step === 'resetEndpointCache');
  entries.splice(at, 0, {
    kind: 'copied',
    at: (entries[at]?.at ?? 0) - 1000,
    step: 'resetEndpointCache',
    command: 'setFolderAside',
    carrier: 'cmd',
    stamp,
    values: { address: 'user@example.com' },
  });
  return entries;
}

async function open(page: Page, parameters = ''): Promise<void> {
  await page.goto('./robots.txt');
  await seed(page, { journal: journal() });
  await page.goto(`./${parameters}`);
  await expect(page.locator('[data-step]')).toHaveAttribute('data-step', 'tryOtherAccounts');
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const titleOf = (step: 'startAssistant' | 'resetEndpointCache') =>
  (t(`putBack:steps.${step}`, { returnObjects: true }) as { title: string }).title;
async function openLedger(page: Page): Promise<void> {
  await openTrail(page);
  await page.locator('[data-move=changes]').click();
}

test('lists what was done to the PC, and puts it back in reverse, with the same names', async ({ page }) => {
  await open(page);
  await openLedger(page);
  const ledger = page.getByRole('dialog').last();
  await expect(ledger.locator('[data-change]')).toHaveCount(4);
  await expect(ledger.locator('[data-change=resetEndpointCache]')).toContainText(
    `old_${stamp}_sip_user@example.com`,
  );
  await ledger.locator('[data-move=put-back]').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(title(page)).toHaveText(titleOf('resetEndpointCache'));
  await expect(title(page)).toBeFocused();
  await expect(page).toHaveTitle(`${t('ui:changes')} · Sportello`);
  await expect(page.locator('[data-command=putFolderBack] code').first()).toContainText(
    `old_${stamp}_sip_user@example.com`,
  );
  await page.reload();
  await expect(title(page)).toHaveText(titleOf('resetEndpointCache'));
  await press(page, 'English');
  await expect(title(page)).toHaveText('Put the old folder back');
  await press(page, 'Italiano');
  await press(page, t('putBack:results.done'));
  await expect(title(page)).toHaveText(titleOf('startAssistant'));
  await expect(page.locator('[data-command=stopAssistant] code')).toHaveText('net stop msoidsvc');
  await page.keyboard.press('2');
  await expect(title(page)).toHaveText(t('putBack:end.title'));
  await expect(page.locator('main')).toContainText(t('putBack:cannot.deleteCertificate'));
  await expect(page.locator('main')).toContainText(t('putBack:left.startAssistant'));
  await press(page, t('putBack:end.toGuide'));
  await expect(page.locator('[data-step]')).toHaveAttribute('data-step', 'tryOtherAccounts');
  await press(page, t('guide:answers.escalateNow'));
  const report = page.locator('[data-report]');
  await expect(report).toContainText(t('report:putBack.done', { time: '' }));
  await expect(report).toContainText(t('report:putBack.couldNot', { time: '' }));
  await expect(page.locator('[data-move=put-back]')).toHaveCount(0);
});

test('a step that was carried out shows the undo of what was copied there, not of what would be next', async ({
  page,
}) => {
  await open(page);
  await openTrail(page);
  await page.locator('dialog [data-change=resetEndpointCache]').click();
  await openActOf(page, '[data-command=setFolderAside]');
  await page
    .locator('[data-command=setFolderAside]')
    .getByText(t('ui:command.more'), { exact: true })
    .click();
  await expect(page.locator('[data-command=putFolderBack] code').first()).toContainText(
    `old_${stamp}_sip_user@example.com`,
  );
});

test('Back leaves it where one was, and Forward comes back to it', async ({ page }) => {
  await open(page);
  await openLedger(page);
  await page.locator('[data-move=put-back]').click();
  await expect(title(page)).toHaveText(titleOf('resetEndpointCache'));
  await page.goBack();
  await expect(page.locator('[data-step]')).toHaveAttribute('data-step', 'tryOtherAccounts');
  await page.goForward();
  await expect(title(page)).toHaveText(titleOf('resetEndpointCache'));
  await page.locator('[data-move=leave]').click();
  await expect(page.locator('[data-step]')).toHaveAttribute('data-step', 'tryOtherAccounts');
});

test('an earlier answer can be changed from there', async ({ page }) => {
  await open(page);
  await openLedger(page);
  await page.locator('[data-move=put-back]').click();
  await expect(title(page)).toHaveText(titleOf('resetEndpointCache'));
  await openTrail(page);
  await page.locator('dialog [data-change=checkClock]').click();
  await expect(page.locator('[data-step]')).toHaveAttribute('data-step', 'checkClock');
});

test('an address that asks for it opens it only where something was done', async ({ page }) => {
  await page.goto('./#put-back');
  await expect(page.locator('[data-step]')).toHaveAttribute('data-step', 'whichError');
  await page.goto('./robots.txt');
  await seed(page, { journal: entriesOf(wayBy('acquiring', 'ownServer')) });
  await page.goto('./#put-back');
  await expect(page.locator('[data-step]')).toHaveAttribute('data-step', 'whichClient');
  await openTrail(page);
  await expect(page.locator('[data-move=changes]')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing that puts back has a fault in ${colorScheme}, nor sticks out at 320 pixels`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await open(page);
    await prefer(page, { mode: 'phone' });
    await page.reload();
    await openLedger(page);
    const look = async () => {
      expect(await faults(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 1280, height: 720 });
    };
    await look();
    await page.locator('[data-move=put-back]').click();
    await expect(title(page)).toHaveText(titleOf('resetEndpointCache'));
    await look();
    await page.locator('[data-result=done]').click();
    await page.locator('[data-result=notNeeded]').click();
    await expect(title(page)).toHaveText(t('putBack:end.title'));
    await look();
  });
}

test('at a kiosk nothing of it is stored', async ({ page }) => {
  await page.goto('./?kiosk&lang=it');
  for (const answer of [
    'acquiring',
    'ownServer',
    'lync2010',
    'windows10',
    'clockWrong',
    'unsolved',
    'stopped',
    'unsolved',
  ]) {
    await page.locator(`[data-answer=${answer}]`).click();
  }
  await openLedger(page);
  await page.locator('[data-move=put-back]').click();
  await page.locator('[data-result=done]').click();
  await expect(title(page)).toHaveText(t('putBack:end.title'));
  await expect(page.locator('[data-move=again]')).toHaveText(t('ui:end'));
  expect(await stored(page)).toEqual({ local: {}, session: {} });
});

test('a session that is taken up again is recapped until it goes on', async ({ page }) => {
  await page.goto('./robots.txt');
  const entries = journal().map((entry) => ({ ...entry, at: entry.at - 20 * 60_000 }));
  await seed(page, { journal: entries, own: false });
  await page.goto('./');
  const notice = page.locator('.notice');
  await expect(notice).toContainText('Lync 2010 su Windows 10 o 11');
  await expect(notice).toContainText('è stato eliminato il certificato personale');
  await press(page, t('session:resume.open'));
  await expect(notice).toContainText("ma l'accesso non riesce ancora");
  await page.locator('[data-answer=othersFail]').click();
  await expect(page.locator('[data-step]')).toHaveAttribute('data-step', 'tryElsewhere');
  await expect(notice).toHaveCount(0);
  await page.reload();
  await expect(page.locator('[data-step]')).toHaveAttribute('data-step', 'tryElsewhere');
  await expect(notice).toHaveCount(0);
});
