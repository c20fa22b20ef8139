import { describe, expect, it } from 'vitest';
import { BrokenLine, cmdPieces, cmdVariables, type Piece, powershellPieces } from '../support/quoting';

/** `bare`, `"quoted"` and `$expanding$` pieces, for short. */
const short = (pieces: readonly Piece[]) =>
  pieces.map(({ kind, text }) => (kind === 'bare' ? text : kind === 'quoted' ? `'${text}'` : `$${text}$`));

describe('The reader of cmd lines', () => {
  it.each([
    ['ren "a b" "c"', ['ren ', "'a b'", ' ', "'c'"]],
    ['cmdkey /delete:"a"', ['cmdkey /delete:', "'a'"]],
    ['echo ""', ['echo ', "''"]],
    ["echo 'a & b'", ["echo 'a & b'"]],
    ['echo ^" & calc', ['echo ^" & calc']],
    ['echo "a^" & calc', ['echo ', "'a^'", ' & calc']],
  ])('takes %s apart', (line, pieces) => {
    expect(short(cmdPieces(line))).toEqual(pieces);
  });

  it('shows what an injected quote would do', () => {
    expect(short(cmdPieces('ren "sip_x" & calc & "y" "z"'))).toEqual([
      'ren ',
      "'sip_x'",
      ' & calc & ',
      "'y'",
      ' ',
      "'z'",
    ]);
  });

  it.each(['ren "a', 'ren "a" "b" "', 'echo a\nb', 'echo a\r', 'echo\ta'])('refuses %j', (line) => {
    expect(() => cmdPieces(line)).toThrow(BrokenLine);
  });

  it('finds variables inside quotes too', () => {
    expect(cmdVariables('ren "%LOCALAPPDATA%\\sip_a%PATH%" x')).toEqual(['LOCALAPPDATA', 'PATH']);
    expect(cmdVariables('echo 100% and no more')).toEqual([]);
  });
});

describe('The reader of PowerShell lines', () => {
  it.each([
    ["a 'b c' d", ['a ', "'b c'", ' d']],
    ["'it''s'", ["'it's'"]],
    ["'a`'", ["'a`'"]],
    ['"$(calc)"', ['$$(calc)$']],
    ['"a`"b"', ['$a`"b$']],
    ["a`'b", ["a`'b"]],
    ["'x' ; calc ; ''", ["'x'", ' ; calc ; ', "''"]],
    ['\u2018x\u2019 ; calc', ["'x'", ' ; calc']],
    ['\u201cx\u201d', ['$x$']],
  ])('takes %s apart', (line, pieces) => {
    expect(short(powershellPieces(line))).toEqual(pieces);
  });

  it.each(["'a", "'it's'", '"a', 'a # b', "'a\n'", '\u2018a'])('refuses %j', (line) => {
    expect(() => powershellPieces(line)).toThrow(BrokenLine);
  });
});
