import { runInNewContext } from 'node:vm';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { scriptInPage } from '../../src/build/scriptInPage';

const nasty = ['</script>', '</SCRIPT >', '<!-- <script>', '<script src="x">', '<!--', '-->', ']]>', '$&'];

/** What a browser finds between the tags of the first script of a page. */
function found(html: string): string {
  const { document } = new Window();
  document.write(`<!doctype html><body>${html}<p>after</p></body>`);
  expect(document.querySelector('p')?.textContent).toBe('after');
  expect(document.querySelectorAll('script')).toHaveLength(1);
  return document.querySelector('script')?.textContent ?? '';
}

describe('A script in a page', () => {
  it.each(nasty)('ends only at its own end, whatever is in its strings: %s', (text) => {
    const code = `said=[${JSON.stringify(text)}, \`${text.replaceAll('$', '\\$')}\`]`;
    const context: { said?: string[] } = {};
    runInNewContext(found(scriptInPage(code)), context);
    expect([...(context.said ?? [])]).toEqual([text, text]);
  });

  it('keeps its patterns', () => {
    const context: { said?: boolean[] } = {};
    runInNewContext(
      found(scriptInPage('said=[/<\\/script/u.test("</script"),/<!--/u.test("<!--")]')),
      context,
    );
    expect([...(context.said ?? [])]).toEqual([true, true]);
  });

  it('is refused where the page’s own would be code and no text', () => {
    expect(() => scriptInPage('const script = 2; const is = 1<script;')).toThrow();
  });
});
