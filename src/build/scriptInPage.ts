import { parseAst } from 'vite';

/** What a browser would take for the page's own, even within a string of a script. */
const ofThePage = /<(?=\/script|script|!--)/gi;

/**
 * A script as it may stand in a page.
 * @param code of a module
 * @throws where what looks like the page's own is not within a string or a pattern
 */
export function scriptInPage(code: string): string {
  const safe = code.replace(ofThePage, '\\x3C');
  parseAst(safe);
  return `<script type="module">${safe}</script>`;
}
