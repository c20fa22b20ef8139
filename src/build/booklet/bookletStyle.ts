import { readFileSync } from 'node:fs';
import { token } from '../tokens';

const names = ['ground', 'ink', 'muted', 'edge', 'accent', 'caution', 'caution-edge'] as const;
type Scheme = keyof ReturnType<typeof token>;

/** The colours of the page, written out: very old browsers know no variables, and on paper there are none. */
function colours(scheme: Scheme): string {
  const [ground, ink, muted, edge, accent, caution, cautionEdge] = names.map((name) => token(name)[scheme]);
  return `body{background:${ground};color:${ink}}a{color:${accent}}.edition,.hint,.quiet{color:${muted}}
.step,.card,.contents h3,.typed code,.some,.rules{border-color:${edge}}.number{border-color:${accent};color:${accent}}
.warning{background:${caution};border-color:${cautionEdge}}`;
}

const parts = ['page', 'steps', 'print', 'printSteps'].map((name) =>
  readFileSync(new URL(`./${name}.css`, import.meta.url), 'utf8'),
);

/** The style of the booklet, for the screen and for paper. */
export const bookletStyle = `${parts.join('')}
@media screen{${colours('light')}}
@media screen and (prefers-color-scheme:dark){${colours('dark')}}`;
