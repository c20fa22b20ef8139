import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { withSettings } from '../../src/organisation/withSettings';

const html =
  '<!doctype html><head><script type="application/json" id="kiosk">{"kiosk":true}</script></head><p>after</p>';
const nasty = [
  '</script>',
  '</SCRIPT >',
  '<!-- <script>',
  '<script src="x">',
  '<!--',
  '-->',
  ']]>',
  '$&',
  '$1',
];

describe('Settings in a document', () => {
  it.each(nasty)('are what they were, whatever they say: %s', (name) => {
    const { document } = new Window();
    document.write(withSettings(html, { name }));
    expect(document.querySelectorAll('script')).toHaveLength(1);
    expect(document.querySelector('p')?.textContent).toBe('after');
    expect(JSON.parse(document.querySelector('#kiosk')?.textContent ?? '')).toEqual({ name });
  });

  it('take the place of those before, again and again', () => {
    expect(withSettings(withSettings(html, { name: nasty }), { kiosk: true })).toBe(html);
  });

  it('are refused where there is no place for them', () => {
    expect(() => withSettings('<p>', {})).toThrow('no place');
  });
});
