/** A piece of a line: outside all quotes, or what stands inside a pair of them. */
export interface Piece {
  kind: 'bare' | 'quoted' | 'expanding';
  text: string;
}

/** A line that its shell would wait for, or understand otherwise than it looks. */
export class BrokenLine extends Error {}

/** PowerShell takes the quotes of typography for straight ones. */
const single = /['\u2018\u2019\u201a\u201b]/;
const double = /["\u201c\u201d\u201e]/;

/**
 * The pieces of a line as cmd.exe quotes it: only `"` quotes, nothing inside escapes it, a caret outside escapes what
 * follows.
 * @throws BrokenLine if a quote stays open or a control character is in it
 */
export function cmdPieces(line: string): Piece[] {
  const pieces = new Pieces(line);
  for (let index = 0; index < line.length; index += 1) {
    const character = line.charAt(index);
    if (character === '"') pieces.turn(pieces.kind === 'bare' ? 'quoted' : 'bare');
    else if (character === '^' && pieces.kind === 'bare') pieces.add(character + line.charAt(++index));
    else pieces.add(character);
  }
  return pieces.done();
}

/**
 * The pieces of a line as PowerShell quotes it: `'…'` is literal, `"…"` is expanded; a doubled quote stands for itself,
 * a backtick escapes outside of `'…'`.
 * @throws BrokenLine if a quote stays open, a comment begins, or a control character is in it
 */
export function powershellPieces(line: string): Piece[] {
  const pieces = new Pieces(line);
  for (let index = 0; index < line.length; index += 1) {
    const character = line.charAt(index);
    const closing = pieces.kind === 'quoted' ? single : double;
    if (character === '`' && pieces.kind !== 'quoted') pieces.add(character + line.charAt(++index));
    else if (pieces.kind === 'bare') {
      if (character === '#') throw new BrokenLine(`A comment hides what follows: ${line}`);
      if (single.test(character)) pieces.turn('quoted');
      else if (double.test(character)) pieces.turn('expanding');
      else pieces.add(character);
    } else if (!closing.test(character)) pieces.add(character);
    else if (closing.test(line.charAt(index + 1))) pieces.add(line.charAt(++index));
    else pieces.turn('bare');
  }
  return pieces.done();
}

class Pieces {
  kind: Piece['kind'] = 'bare';
  private text = '';
  private readonly found: Piece[] = [];
  private readonly line: string;

  constructor(line: string) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    if (/[\u0000-\u001f\u007f]/.test(line))
      throw new BrokenLine(`A control character in ${JSON.stringify(line)}`);
    this.line = line;
  }

  add(text: string): void {
    this.text += text;
  }

  turn(kind: Piece['kind']): void {
    if (this.kind !== 'bare' || this.text) this.found.push({ kind: this.kind, text: this.text });
    this.kind = kind;
    this.text = '';
  }

  done(): Piece[] {
    if (this.kind !== 'bare') throw new BrokenLine(`A quote stays open: ${this.line}`);
    this.turn('bare');
    return this.found;
  }
}

/** The variables that cmd.exe would put in, quoted or not. */
export function cmdVariables(line: string): string[] {
  return [...line.matchAll(/%([^%]*)%/g)].map(([, name = '']) => name);
}
