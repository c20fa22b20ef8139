import { readFileSync } from 'node:fs';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { Sign } from '../../src/ui/parts/Sign';

/** The shapes of a drawing, each with its attributes in order. */
const shapes = (drawing: string) =>
  [...drawing.matchAll(/<(rect|path)([^>]*?)\/?>/g)].map(([, name, attributes = '']) => [
    name,
    ...attributes
      .trim()
      .split(/\s+(?=[\w-]+=)/)
      .sort(),
  ]);

it('the sign in the page is that of the icon', () => {
  const icon = shapes(readFileSync('public/icon.svg', 'utf8'));
  expect(icon.length).toBeGreaterThan(2);
  expect(shapes(renderToString(<Sign size={28} />))).toEqual(icon);
});
