import { expect, type Page } from '@playwright/test';
import { allSituations } from '../../src/build/situations';
import { shells } from '../../src/guide/commands/carriers';
import { commandInfo } from '../../src/guide/commands/commands';
import { type InputId, type TextInputId, textInputs } from '../../src/guide/commands/inputs';
import type { Facts } from '../../src/guide/facts';
import { type Probe, probeSteps } from '../../src/guide/readings/probes';
import { isOutcome, type StepId, stepInfo } from '../../src/guide/steps';
import { hostileText } from '../support/hostile';
import { isThere } from '../support/lines';
import { fixture } from '../support/printed';
import { cmdPieces, powershellPieces } from '../support/quoting';
import { type Random, seededRandom } from '../support/random';
import { typicalValues } from '../support/values';
import { expectUnharmed, faultsOfLines, frameOf, labelOf, readReport, twoLines, watchHarm } from './harm';
import { jumpTo, prefer } from './seeds';
import { test } from './site';
import { chooseWay, openActOf } from './walk';
import { everyStep, wayBy, wayTo } from './ways';

test.use({ locale: 'it-IT', permissions: ['clipboard-read', 'clipboard-write'] });
// Many pages or texts each, of which a busy machine takes its time for every one.
test.describe.configure({ timeout: 120_000 });

/** What people usually give; without an input, as a note. */
const tame = (input?: TextInputId): string => ({ ...typicalValues })[input as 'address'] ?? 'tame';

const isTyped = (input: InputId): input is TextInputId => (textInputs as readonly InputId[]).includes(input);
const fieldsOf = (step: StepId) => stepInfo(step).meta.fields.filter(isTyped);
const situations = [...allSituations().values()];
const needing = (step: StepId) => stepInfo(step).meta.commands.filter((id) => commandInfo(id).needs);

/** Where something is typed, and a way on which the commands that take it are there; of the outcomes one. */
const typing = everyStep
  .filter((step) => fieldsOf(step).length > 0 && (!isOutcome(step) || step === 'anotherProblem'))
  .map((step, index) => {
    // In turns, so that both shells have their share.
    for (const shell of index % 2 ? shells : [...shells].reverse()) {
      const isReady = (facts: Facts) => needing(step).every((id) => isThere(id, shell, facts));
      const found = situations.find((one) => one.step === step && isReady(one.facts));
      if (found) return { step, shell, way: wayBy(...found.way) };
    }
    throw new Error(`Nowhere can all of ${step} be typed`);
  });

/** Opens all that is folded at a step, and the act that has a field. */
async function openAll(page: Page): Promise<void> {
  if (await page.locator('.ways').isVisible()) await chooseWay(page, 'command');
  await page.evaluate(() => {
    const acts = '.acts li:not(.open):has([data-input]) > p button';
    const folded = `main :is(details:not([open], [data-paste]) > summary, ${acts})`;
    for (const one of document.querySelectorAll<HTMLElement>(folded)) one.click();
  });
  await expect(page.locator('main details[open] > .more-body:empty')).toHaveCount(0);
}

/**
 * Puts a text in place of what stands in a field, by the browser's own editing, half characters and all; and goes on.
 * @returns whether the field takes it
 */
const put = (page: Page, selector: string, text: string): Promise<boolean> =>
  page.evaluate(
    async ([wanted, json]) => {
      const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const field = document.querySelector<HTMLInputElement>(wanted);
      field?.focus();
      field?.select();
      if (!field || document.activeElement !== field) throw new Error(`${wanted} can't be filled`);
      document.execCommand('insertText', false, JSON.parse(json));
      await frame();
      field.blur();
      await frame();
      return field.ariaInvalid !== 'true' && field.value.trim() !== '';
    },
    [selector, JSON.stringify(text)] as const,
  );

/** The lines that are seen, by command, each copied too; those that undo have a name of their own. */
async function copiedLines(page: Page): Promise<Map<string, string>> {
  const lines = new Map<string, string>();
  for (const line of await page.locator('main [data-command] .line:visible').all()) {
    const text = (await line.locator('code').textContent()) ?? '';
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await line.locator('.copy').click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    expect(text).toMatch(/^[\x20-\x7e]+$/);
    const name = await line.evaluate((one) => {
      const undone = one.closest('.undo') ? 'undo of ' : '';
      return undone + one.closest<HTMLElement>('.command')?.dataset.command;
    });
    lines.set(name, text.replace(/\d{8}-\d{4}(?:-\d+)?/g, 'stamp'));
  }
  return lines;
}

type Sample = (random: Random, input: TextInputId | undefined) => string;

const samples: readonly Sample[] = [
  (random) => twoLines(random, hostileText(random)),
  (random, input) => tame(input) + twoLines(random, hostileText(random)),
  // What ends a quote and is followed by a command, in one shell or the other.
  (random, input) => `${tame(input)}" & ${random.pick(['calc', '%PATH%', '^&', '| more'])} & "`,
  (random, input) => `${tame(input)}'; ${random.pick(['calc', '$(calc)', '`calc`', '# '])} ; '`,
  // What is taken, with what comes along around it.
  (random, input) => `\u202e${random.pick(['\u200b', '\ufeff', '\u00a0'])}${tame(input)}\u2069 `,
];

for (const [index, { step, shell, way }] of typing.entries()) {
  test(`hostile texts in the fields of ${step} stay texts, on the screen, copied for ${shell} and in the report`, async ({
    page,
    site,
  }) => {
    const random = seededRandom(index);
    const harm = await watchHarm(page, site.url);
    await page.goto('./robots.txt');
    await prefer(page, { shell });
    await jumpTo(page, way);
    const pieces = { cmd: cmdPieces, powershell: powershellPieces }[shell];

    /** Gives texts to all fields; what is copied of them, and the report. */
    const give = async (textFor: (input: TextInputId | undefined) => string) => {
      await openAll(page);
      const inputs = await page
        .locator('main [data-input]:has(input)')
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.input as TextInputId));
      expect(inputs).toEqual(expect.arrayContaining(fieldsOf(step)));
      const taken = new Set<TextInputId>();
      const texts = [...inputs, undefined].map((input) => [input, textFor(input)] as const);
      for (const [input, text] of texts) {
        if (input && (await put(page, `main [data-input=${input}] input`, text))) taken.add(input);
        if (!input && !isOutcome(step)) await put(page, 'main .after textarea', text);
      }
      await expectUnharmed(page, harm, texts);
      await expect(page.locator('[data-step]')).toHaveAttribute('data-step', step);
      const lines = isOutcome(step) ? new Map<string, string>() : await copiedLines(page);
      if (!isOutcome(step)) await page.locator('[data-answer=escalateNow]').click();
      const report = await readReport(page);
      await expectUnharmed(page, harm, texts);
      expect(faultsOfLines(report), JSON.stringify(texts)).toEqual([]);
      if (!isOutcome(step)) await page.locator('[data-move=back]').click();
      await expect(page.locator('[data-step]')).toHaveAttribute('data-step', step);
      return { texts: JSON.stringify(texts), taken, lines, report };
    };

    if (step === 'checkChain') {
      await openAll(page);
      await page.locator('[data-input=port] select').selectOption(typicalValues.port);
    }
    const usual = await give(tame);
    const needed = needing(step).filter((id) => usual.lines.has(id));
    expect(needed).toHaveLength(needing(step).length);
    for (const sample of samples) {
      const { texts, taken, lines, report } = await give((input) => sample(random, input));
      const isReady = needed.every((id) =>
        commandInfo(id).needs?.every((one) => !isTyped(one) || taken.has(one)),
      );
      for (const id of needed) expect(lines.has(id), `${id} ${texts}`).toBe(isReady);
      for (const [id, line] of lines) {
        const bare = (text: string) =>
          pieces(text).map(({ kind, text }) => (kind === 'quoted' ? kind : text));
        expect(bare(line), texts).toEqual(bare(usual.lines.get(id) ?? ''));
      }
      expect(frameOf(report), texts).toEqual(frameOf(usual.report));
      for (const input of fieldsOf(step)) {
        const isTold = usual.report.includes(`\n${labelOf(input)}: `) && taken.has(input);
        const told = report.split('\n').filter((line) => line.startsWith(`${labelOf(input)}: `));
        expect(told, texts).toHaveLength(Number(isTold));
      }
    }
  });
}

/** A print with hostile pieces in some of its lines. */
const laced = (random: Random, print: string) =>
  print
    .split('\r\n')
    .map((line) => {
      const at = random.below(line.length + 1);
      return random.percent(50) ? line.slice(0, at) + hostileText(random, 3) + line.slice(at) : line;
    })
    .join('\r\n');

const prints = {
  queryAssistant: 'queryAssistant.it.cmd.stopped',
  listCacheFolders: 'listCacheFolders.it.cmd.several',
  listCertificates: 'listCertificates.it.cmd.several',
  listCredentials: 'listCredentials.it.cmd.found',
} as const satisfies Partial<Record<Probe, string>>;

test('a hostile print that is pasted back bends no line, and what is kept of it none of the report', async ({
  page,
  site,
}) => {
  const random = seededRandom(21);
  const harm = await watchHarm(page, site.url);
  let kept = 0;
  for (const [probe, name] of Object.entries(prints) as [Probe, string][]) {
    await jumpTo(page, wayTo(probeSteps[probe]));
    if (await page.locator('.ways').isVisible()) await chooseWay(page, 'command');
    const summary = page.locator(`[data-paste=${probe}] summary`);
    if (!(await summary.isVisible())) await openActOf(page, `[data-paste=${probe}]`);
    await summary.click();
    const field = `[data-paste=${probe}] textarea`;
    await page.locator(field).waitFor();
    for (let sample = 0; sample < 8; sample += 1) {
      const text = laced(random, fixture(name));
      await put(page, field, text);
      await expectUnharmed(page, harm, text);
      const offers = page.locator('.understood :is([data-use], [data-move=keepLines]):visible');
      if ((await offers.count()) === 0) continue;
      await offers.first().click();
      kept += 1;
    }
    await page.locator('[data-answer=escalateNow]').click();
    expect(faultsOfLines(await readReport(page))).toEqual([]);
    await expectUnharmed(page, harm, probe);
  }
  expect(kept).toBeGreaterThan(5);
});

test('a hostile collection bends no line, and what is kept of it none of the report', async ({
  page,
  site,
}) => {
  const random = seededRandom(22);
  const harm = await watchHarm(page, site.url);
  for (let sample = 0; sample < 4; sample += 1) {
    await jumpTo(page, wayBy('acquiring', 'ownServer'));
    await page.locator('[data-move=gather]').click();
    await page.locator('dialog textarea').focus();
    const text = laced(random, fixture('collect.it.cmd'));
    await page.evaluate((json) => navigator.clipboard.writeText(JSON.parse(json)), JSON.stringify(text));
    await page.keyboard.press('Control+V');
    await page.locator('dialog [data-move=keep]').click();
    await expectUnharmed(page, harm, text);
    await page.locator('[data-answer=escalateNow]').click();
    expect(faultsOfLines(await readReport(page)), text).toEqual([]);
  }
});

test('what a caller seems to read back bends no line', async ({ page, site }) => {
  const random = seededRandom(23);
  const harm = await watchHarm(page, site.url);
  await page.goto('./robots.txt');
  await prefer(page, { mode: 'phone' });
  await jumpTo(page, wayTo('flushDns'));
  await openActOf(page, '[data-command=flushDns]');
  await page.locator('[data-command=flushDns] [data-dictate]').click();
  const field = 'dialog.dictation .field input';
  while ((await page.locator(field).count()) === 0) await page.keyboard.press('ArrowRight');
  const line = (await page.locator('dialog.dictation code.whole').textContent()) ?? '';
  for (let sample = 0; sample < 10; sample += 1) {
    const text = line.slice(0, random.below(line.length)) + hostileText(random);
    await put(page, field, text);
    await expectUnharmed(page, harm, text);
  }
});
