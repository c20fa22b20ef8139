import { correction, generate, mode } from 'lean-qr';

/** Most that a camera reads without trouble from a screen, in bytes of UTF-8. */
export const mostInCode = 1200;

/** The white around a code that readers need, in modules. */
const quiet = 4;

/** A version of codes, that is a size, of which a reader found in many pages (jsQR 1.4.0) has wrong notions. */
const misread = 23;
const sizeOf = (version: number) => 17 + 4 * version;

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Whether a text is short enough for a code. */
export const fitsInCode = (text: string) => bytesOf(text).length <= mostInCode;

/**
 * Draws a text as a QR code, in its smallest size.
 * @param text of at most `mostInCode` bytes
 * @returns how many modules it is wide, the white around it included, and its dark ones as a path, each run of a row one box
 * @throws if it has no room in any code
 */
export function qrPath(text: string): { size: number; path: string } {
  // Bytes, as most codes have them: not every reader knows the sign that tells another alphabet.
  const ofVersion = (minVersion: number) =>
    generate(mode.bytes(bytesOf(text)), { minCorrectionLevel: correction.L, minVersion });
  const smallest = ofVersion(1);
  const code = smallest.size === sizeOf(misread) ? ofVersion(misread + 1) : smallest;
  const { size } = code;
  let path = '';
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const from = x;
      while (code.get(x, y)) x += 1;
      if (x > from) path += `M${from + quiet} ${y + quiet}h${x - from}v1h${from - x}z`;
    }
  return { size: size + 2 * quiet, path };
}
