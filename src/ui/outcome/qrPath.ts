import { correction, generate, mode } from 'lean-qr';

/**
 * How many bytes a code of each version holds, from 1 to 25, with the least correction; more of them no camera reads from a
 * screen without trouble.
 * @source ISO/IEC 18004:2015, table 7
 */
const capacities = [
  17, 32, 53, 78, 106, 134, 154, 192, 230, 271, 321, 367, 425, 458, 520, 586, 644, 718, 792, 858, 929, 1003,
  1091, 1171, 1273,
];

/** Most that is put into a code, in bytes of UTF-8. */
export const mostInCode = 1200;

/** The white around a code that readers need, in modules. */
const quiet = 4;

/** A version of codes, that is a size, of which a reader found in many pages (jsQR 1.4.0) has wrong notions. */
const misread = 23;

/** The version of the smallest code that holds so many bytes. */
function versionFor(bytes: number): number {
  const version = capacities.findIndex((most) => bytes <= most) + 1;
  return version === misread ? misread + 1 : version;
}

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
  const bytes = bytesOf(text);
  // Without its version the library would try, and lay out, all smaller ones before.
  const code = generate(mode.bytes(bytes), {
    minCorrectionLevel: correction.L,
    minVersion: versionFor(bytes.length),
  });
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
