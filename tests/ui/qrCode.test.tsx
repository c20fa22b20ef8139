import { readFileSync } from 'node:fs';
import jsQr from 'jsqr';
import { correction, generate, mode } from 'lean-qr';
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { carriers } from '../../src/guide/commands/carriers';
import { buildCommand, commandIds } from '../../src/guide/commands/commands';
import { nothingKnown } from '../../src/guide/facts';
import { reportOf } from '../../src/guide/session/report';
import { isOutcome } from '../../src/guide/steps';
import { callerParts } from '../../src/i18n/callerText';
import { textOf } from '../../src/i18n/reportText';
import { reportThatFits } from '../../src/i18n/shortReport';
import { wordingOf } from '../../src/i18n/wording';
import { QrCode } from '../../src/ui/outcome/QrCode';
import { fitsInCode, mostInCode, qrPath } from '../../src/ui/outcome/qrPath';
import { strictTexts as t } from '../i18n/strictTexts';
import { bothLanguages } from '../i18n/texts';
import { situations } from '../support/graph';
import { journalOf } from '../support/journey';
import { typicalValues } from '../support/values';

const basis = { facts: nothingKnown, values: typicalValues, stamp: '20261123-1042' };

prepareZXingModule({
  overrides: {
    wasmBinary: readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm').buffer as ArrayBuffer,
  },
});

/** What is shown of a code, three pixels a module. */
function shown(text: string): ImageData {
  const root = document.createElement('div');
  render(<QrCode text={text} label="code" />, root);
  const size = Number(root.querySelector('svg')?.getAttribute('viewBox')?.split(' ')[2]);
  const path = root.querySelector('path')?.getAttribute('d') ?? '';
  const scale = 3;
  const width = size * scale;
  const data = new Uint8ClampedArray(4 * width * width).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1)
      for (let column = Number(x) * scale; column < (Number(x) + Number(run)) * scale; column += 1)
        data.fill(0, 4 * (row * width + column), 4 * (row * width + column) + 3);
  return { data, width, height: width, colorSpace: 'srgb' } as ImageData;
}

/** What two readers make of it, neither of which knows the other. */
async function read(text: string): Promise<(string | undefined)[]> {
  const image = shown(text);
  const [found] = await readBarcodes(image, { formats: ['QRCode'] });
  return [jsQr(image.data, image.width, image.height)?.data, found?.text];
}

describe('A code', () => {
  it.each([
    'Si può: perché, però, già, così – «città» … € 🙂',
    'a',
    '1234567890',
    `${'è'.repeat(mostInCode / 2)}`,
    'A'.repeat(mostInCode),
    'line\r\nline\n\tend ',
  ])('is read as exactly what was put in: %j', async (text) => {
    expect(fitsInCode(text)).toBe(true);
    expect(await read(text)).toEqual([text, text]);
  });

  it('is read at every length', async () => {
    const words = 'Si può leggere: città, perché 🙂. '.repeat(60);
    for (let length = 10; fitsInCode(words.slice(0, length)); length += 23) {
      const text = words.slice(0, length).toWellFormed();
      expect(await read(text), `${length}`).toEqual([text, text]);
    }
  });

  it('is as small as the library makes one by itself, but for the size that a reader gets wrong', () => {
    for (let length = 1; length <= mostInCode; length += 1) {
      const { size } = generate(mode.bytes(new Uint8Array(length)), { minCorrectionLevel: correction.L });
      const own = qrPath('a'.repeat(length)).size - 8;
      expect(own, `${length}`).toBe(size === 109 ? 113 : size);
    }
  });

  it('takes no more than a camera reads', () => {
    expect(fitsInCode('è'.repeat(mostInCode / 2 + 1))).toBe(false);
  });

  it('of every command that can be pasted is read as exactly that line', async () => {
    let count = 0;
    for (const command of commandIds)
      for (const carrier of carriers) {
        const built = buildCommand(command, carrier, basis);
        if (!built.ok || !fitsInCode(built.line)) continue;
        expect(await read(built.line), command).toEqual([built.line, built.line]);
        count += 1;
      }
    expect(count).toBeGreaterThan(40);
  });

  it.each(bothLanguages)(
    'of a report is read as exactly that, after the longest way to each outcome: %s',
    async (language) => {
      const ends = new Map(situations.filter(({ step }) => isOutcome(step)).map((one) => [one.step, one]));
      for (const { way } of ends.values()) {
        const report = reportOf(journalOf(way), Date.UTC(2026, 10, 28));
        const wording = wordingOf(t[language], t[language], report.facts);
        const { text } = reportThatFits(fitsInCode, report, wording, [], language) ?? { text: '' };
        expect(await read(text)).toEqual([text, text]);
        const caller = textOf(callerParts(report, wording, [], language));
        expect(await read(caller)).toEqual([caller, caller]);
      }
      expect(ends.size).toBeGreaterThan(5);
    },
  );
});
