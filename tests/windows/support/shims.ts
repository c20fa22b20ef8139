import type { Pc } from './pc';

const calls = 'sportello\\calls.log';

/**
 * Puts something that keeps its argument line in the place of a program that Wine has not, or has as a stub which says
 * that all went well. The arguments arrive as Windows would hand them over.
 */
export function shim(pc: Pc, program: string, level = 0): void {
  pc.file(`shims\\${program}.bat`, `@>>C:\\${calls} echo ${program} %*\r\n@exit /b ${level}\r\n`);
}

/** Puts something that prints a text in the place of a program that Wine has not. */
export function says(pc: Pc, program: string, text: string): void {
  pc.file(`shims\\${program}.txt`, `${text}\r\n`);
  pc.file(`shims\\${program}.bat`, `@type C:\\shims\\${program}.txt\r\n`);
}

/** The calls so far, as they were written, without the blank before what follows on the line. */
export function callsOf(pc: Pc): string[] {
  if (!pc.has(calls)) return [];
  return pc
    .read(calls)
    .split('\r\n')
    .map((call) => call.trimEnd())
    .filter(Boolean);
}
