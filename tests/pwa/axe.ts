import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Found = { id: string; nodes: { html: string; failureSummary?: string }[] }[];
declare const axe: { run(where: Document, options: object): Promise<{ violations: Found; passes: Found }> };

/**
 * Looks for faults of accessibility in what the page shows now, with everything unfolded that is one tap away.
 * @returns a line for each fault, so that a failing test says what is wrong
 */
export async function faults(page: Page): Promise<string[]> {
  // Evaluated and not added as a script: the page's own policy forbids that.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(async (wanted) => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const options = { runOnly: { type: 'tag', values: wanted }, resultTypes: ['violations'] };
    const { violations, passes } = await axe.run(document, options);
    if (passes.length < 10) return [`only ${passes.length} rules were looked at`];
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  }, tags);
}
