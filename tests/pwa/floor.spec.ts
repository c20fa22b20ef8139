import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { newerCss } from '../support/newerCss';
import { newerInScript } from '../support/newerScript';
import { precacheEntries } from './precache';
import { builtSite } from './server';

const read = (url: string) => readFileSync(join(builtSite, url), 'utf8');
const kept = precacheEntries().map(({ url }) => url);
const pages = [...kept.filter((url) => url.endsWith('.html')), 'sportello.html'].map(read);
const files = [...kept.filter((url) => url.endsWith('.js')), 'sw.js'].map(read);
const inPages = (pattern: RegExp) =>
  pages.flatMap((html) => [...html.matchAll(pattern)].map(([, text = '']) => text));
const scripts = [...files, ...inPages(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)];
const styles = [
  ...inPages(/<style>([\s\S]*?)<\/style>/g),
  ...files.flatMap((code) =>
    [...code.matchAll(/textContent:("(?:[^"\\]|\\.)*")/g)].map(([, text = '']) => JSON.parse(text)),
  ),
];

/** What the oldest browsers don't know and go without, each with what they do instead. */
const goneWithout = {
  'at-rule @page': 'the booklet is printed with the margins of the browser',
  'break-after: avoid': 'a heading may end a printed page',
  'media forced-colors': 'no colours are forced there',
  'break-before: avoid': 'the last lines of a printed step may stand alone',
  'property forced-color-adjust': 'no colours are forced there',
  'forced-color-adjust: none': 'no colours are forced there',
  'property hyphens': 'beside it stands the prefixed one, and without it a long name breaks between letters',
  'property line-clamp': 'beside it stands the prefixed one, which all know',
  'property size': 'the booklet is printed on the paper that the browser takes',
  'property text-wrap': 'the heading breaks as any text',
  'text-wrap: balance': 'the heading breaks as any text',
  'selector :has': 'the circle shows what is chosen, which is hidden only where this is known',
};
/** The same of scripts; the last ones are members of our own or a library's, called like something newer. */
const doneWithout = {
  'window.requestIdleCallback': 'asked for first',
  'navigator.share': 'offered only where it can be asked whether it would',
  'document.fullscreenElement': 'not there means not full',
  '.defer': 'XState’s',
  '.error': 'a snapshot’s, a console’s',
  '.escape': 'i18next’s',
  '.windows': 'a fact of the guide',
  '.move': 'what a button does, as a word',
  '.with': 'a code’s options',
};

/** Without the browsers. */
const names = (found: string[]) =>
  [...new Set(found.map((one) => one.replace(/: [a-z]+ [\d.]+(?:, .*)?$/, '')))].sort();

test('styles ask nothing of the oldest browsers that they don’t know, but what they can go without', () => {
  expect(styles.length).toBeGreaterThan(2);
  expect(names(styles.flatMap(newerCss))).toEqual(Object.keys(goneWithout).sort());
});

test('no rule for all browsers goes because a selector beside it is newer', () => {
  for (const css of styles)
    for (const [selectors] of css.matchAll(/[^{}]*:has\([^{}]*(?=\{)/g))
      if (!selectors.includes('@supports'))
        expect(selectors.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '').split(','), selectors).toHaveLength(
          1,
        );
});

test('scripts ask nothing of the oldest browsers that they don’t know, but what they can do without', () => {
  expect(scripts.length).toBeGreaterThan(8);
  expect(names(scripts.flatMap(newerInScript))).toEqual(Object.keys(doneWithout).sort());
});

test('what is newer would be seen', () => {
  const css =
    '@container (width > 1px) { a:popover-open { position-area: top; color: light-dark(red, blue); width: 1cap } }';
  expect(
    names([...newerCss(css), ...newerCss('a { color: red; height: 1dvh; &:hover { top: 0 } }')]),
  ).toEqual([
    'at-rule @container',
    'function light-dark()',
    'position-area: top',
    'property position-area',
    'selector :popover-open',
    'unit cap',
  ]);
  const code =
    'class A { static { a.toSorted() } }; Object.groupBy(b); AbortSignal.timeout(1); AbortSignal.any?.([]); /(?<!a)b/v; c.map(d)';
  expect(names(newerInScript(code))).toEqual([
    '.toSorted',
    'AbortSignal.timeout',
    'Object.groupBy',
    'lookbehind',
    'static blocks',
  ]);
});
