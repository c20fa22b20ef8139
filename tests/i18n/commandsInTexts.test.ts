import { describe, expect, it } from 'vitest';
import { buildCommand, commandIds } from '../../src/guide/commands/commands';
import { nothingKnown } from '../../src/guide/facts';
import { carriers } from '../support/lines';
import { someFacts, typicalValues } from '../support/values';
import { each, files } from './bothLocales';
import { leavesOf } from './texts';

describe('Commands', () => {
  /** Every line that can be copied, cut where a value or another command begins: no translation may hold one. */
  const lines = new Set<string>();
  for (const facts of [...someFacts, nothingKnown]) {
    for (const id of commandIds) {
      for (const carrier of carriers) {
        const built = buildCommand(id, carrier, { facts, values: typicalValues, stamp: '20261123-1042' });
        if (!built.ok) continue;
        for (const piece of built.line.split(/ & |["']|; /)) {
          const text = piece.replace(/^\(|\)$/g, '').trim();
          if (/\S [-/]|\.(?:exe|msc|cpl)|^\w+ \w+ .|[\\%$|]/.test(text) && text.length > 7) lines.add(text);
        }
      }
    }
  }
  const held = (text: string) => [...lines].filter((line) => text.includes(line));

  it.each(each)('stand in no translation: %s', (_, locale) => {
    const found = files.flatMap((file) =>
      leavesOf(locale[file]).flatMap(([path, text]) => held(text).map((line) => `${file}.${path}: ${line}`)),
    );
    expect(found).toEqual([]);
  });

  it.each([
    'Type ipconfig /flushdns and press Enter.',
    'Type services.msc here.',
    'certutil -silent -user -store My',
    'Run net start msoidsvc as administrator',
    'reg query "HKLM\\SOFTWARE\\Microsoft\\Cryptography" shows it',
    'Look with Get-ChildItem -LiteralPath now',
    'Open %LOCALAPPDATA%\\Microsoft\\Communicator',
  ])('would be caught in "%s"', (text) => {
    expect(held(text)).not.toEqual([]);
  });

  it('are many enough to look for', () => {
    expect(lines.size).toBeGreaterThan(50);
  });
});
