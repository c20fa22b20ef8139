import type { Pc } from './pc';

export const key = String.raw`HKLM\SOFTWARE\Microsoft\Cryptography`;

/** A line that writes a value. */
export function addValue(name: string, value: string, at = key): string {
  return `reg add "${at}" /v ${name} /t REG_SZ /d "${value}" /f /reg:64`;
}

/** A line that keeps a key with all below it, and what it kept. Everything of Microsoft's takes a second. */
export function snapshot(number: number, of = key) {
  const file = `sportello\\snapshot${number}.reg`;
  return {
    line: `reg export "${of}" C:\\${file} /y /reg:64`,
    read: (pc: Pc) => pc.read(file, 'utf16le'),
  };
}

/** One line that writes many values. */
export function importValues(keys: Record<string, Record<string, string>>) {
  const file = 'sportello\\values.reg';
  const section = ([name, values]: [string, Record<string, string>]) => [
    `[${name.replace(/^HKLM/, 'HKEY_LOCAL_MACHINE')}]`,
    ...Object.entries(values).map(([value, text]) => `"${value}"="${text}"`),
    '',
  ];
  return {
    write: (pc: Pc) => pc.file(file, ['REGEDIT4', '', ...Object.entries(keys).flatMap(section)].join('\r\n')),
    line: `reg import C:\\${file}`,
  };
}
