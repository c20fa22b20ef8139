import { describe, expect, it } from 'vitest';
import { keptLines, redact } from '../../../src/guide/readings/redact';

const raw = String.raw;

describe('A kept line', () => {
  it.each([
    [raw`C:\Users\user.name\AppData\Local\Microsoft`, raw`C:\Users\…\AppData\Local\Microsoft`],
    [raw`C:\users\USER~1.NAM\AppData\Local`, raw`C:\users\…\AppData\Local`],
    [
      raw`C:\Documents and Settings\user\Local Settings\Temp`,
      raw`C:\Documents and Settings\…\Local Settings\Temp`,
    ],
    [
      raw`D:\Profili\user\Impostazioni locali\Dati applicazioni`,
      raw`D:\Profili\…\Impostazioni locali\Dati applicazioni`,
    ],
    [raw`D:\Profiles\user.name\AppData\Local\Microsoft`, raw`D:\Profiles\…\AppData\Local\Microsoft`],
    ['MachineGuid    REG_SZ    {c1cbd94c-0d35-414c-89ef-dd092b984883}', 'MachineGuid REG_SZ {…'],
    ['c1cbd94c-0d35-414c-89ef-dd092b984883', 'c…'],
    ['2d1b6e0f7a3c4895b6e0a1f2c3d4e5f6_c1cbd94c-0d35-414c-89ef-dd092b984883', '…c…'],
    ['S-1-5-21-1111111111-2222222222-3333333333-1001', 'S-1-5-21-…'],
    ['Password: secret', ''],
    ['    pwd = secret', ''],
    ['PIN: 1234', ''],
    ['Kennwort: geheim', ''],
    ['  STATE              : 4  RUNNING ', 'STATE : 4 RUNNING'],
    ['Serial Number: 1a0000000442c7f7e28be5a3', 'Serial Number: 1a0000000442c7f7e28be5a3'],
    ['Microsoft Windows [Version 10.0.19045.3570]', 'Microsoft Windows [Version 10.0.19045.3570]'],
  ])('of %j is %j', (line, expected) => {
    expect(redact(line)).toBe(expected);
  });

  it('is cut', () => {
    expect(redact('x'.repeat(500))).toHaveLength(160);
  });

  it('is kept once, and few are', () => {
    expect(keptLines(['a', '', ' a', 'b'])).toEqual(['a', 'b']);
    expect(keptLines(Array.from({ length: 100 }, (_, index) => String(index)))).toHaveLength(12);
  });
});
