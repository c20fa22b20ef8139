import { describe, expect, it } from 'vitest';
import { readPrinted } from '../../../src/guide/readings/readPrinted';
import { atDesk } from '../../support/printed';
import { short } from '../../support/shortReading';

describe('A MachineGuid', () => {
  const value = (text: string) => readPrinted('queryMachineGuid', text, atDesk);
  const code = 'c1cbd94c-0d35-414c-89ef-dd092b984883';
  const key = 'SOFTWARE\\Microsoft\\Cryptography';
  const asked = `(Get-ItemProperty HKLM:\\${key}).MachineGuid`;
  const named = `    MachineGuid    REG_SZ    {${code}}`;
  const origin = (of: string) => `PSPath : Microsoft.PowerShell.Core\\Registry::HKEY_LOCAL_MACHINE\\${of}`;

  it('is kept by its first character only', () => {
    expect(value(`    MachineGuid    REG_SZ    {${code}}`).lines).toEqual(['MachineGuid REG_SZ {…']);
    expect(value(`PS C:\\> ${asked}\n${code}`).lines).toEqual(['c…']);
  });

  it.each([`{${code}`, `${code}}`, `{{${code}}}`, `{${code.slice(1)}}`, `"${code}"`, `Guid {${code}}`])(
    'is not read from %s',
    (text) => {
      expect(short(value(text))).toBe('unknown');
      expect(value(`C:\\>reg query KEY /v MachineGuid\n${text}`).answer).toBeUndefined();
    },
  );

  it.each([
    `{${code}}`,
    `MachineId    REG_SZ    {${code}}`,
    `PS C:\\> (Get-ItemProperty HKLM:\\SOFTWARE\\Microsoft\\SQMClient).MachineId\n{${code}}`,
    `PS C:\\> ${asked}\nPS C:\\> $other.MachineId\n{${code}}`,
    `MachineGuid? Here I see this only\n{${code}}`,
    `PS C:\\> ${asked}\nMachineGuid? Here I see this only\n{${code}}`,
    `MachineGuid : {${code}}\n${origin('SOFTWARE\\Example\\Agent')}`,
    `MachineGuid : {${code}}\n${origin('SOFTWARE\\WOW6432Node\\Microsoft\\Cryptography')}`,
    `${origin('SOFTWARE\\Example\\Agent')}\nMachineGuid : {${code}}`,
    `MachineGuid : {${code}}\n${origin(key)}\nPSComputerName : pc2`,
    `PS C:\\> gp HKLM:\\${key}\nMachineGuid : {${code}}\n${origin('SOFTWARE\\Example\\Agent')}`,
    `PS C:\\> (Get-ItemProperty HKLM:\\SOFTWARE\\Example\\Agent).MachineGuid\n{${code}}`,
    `PS C:\\> $key.MachineGuid\n{${code}}`,
    `PS C:\\> ${asked}; (gp HKLM:\\SOFTWARE\\Microsoft\\SQMClient).MachineId\n{${code}}`,
    `PS C:\\> ${asked}\n; (gp HKLM:\\SOFTWARE\\Microsoft\\SQMClient).MachineId\n{${code}}`,
    `PS C:\\> Invoke-Command pc2 { ${asked} }\n{${code}}`,
    `C:\\>reg query HKLM\\SOFTWARE\\Example /v MachineGuid\n${named}`,
    `C:\\>reg query HKCU\\${key} /v MachineGuid\n${named}`,
    `C:\\>reg query HKLM\\${key} /v MachineGuid /reg:32\n${named}`,
    `C:\\>reg query HKLM\\${key}\\Example /v MachineGuid\n${named}`,
    `C:\\>reg query \\\\pc2\\HKLM\\${key} /v MachineGuid\nHKEY_LOCAL_MACHINE\\${key}\n${named}`,
    `\\\\pc2\\HKEY_LOCAL_MACHINE\\${key}\n${named}`,
    `HKEY_LOCAL_MACHINE\\SOFTWARE\\Example\nC:\\>reg query HKLM\\SOFTWARE\\Example /v MachineGuid\n${named}`,
    `HKEY_LOCAL_MACHINE\\SOFTWARE\\Other\n    MachineGuid    REG_SZ    {${code}}`,
    `HKEY_LOCAL_MACHINE\\SOFTWARE\\Other\n    Name    REG_SZ    a\n    MachineGuid    REG_SZ    {${code}}`,
  ])('is none where another code was printed: %j', (text) => {
    expect(value(text)).toMatchObject({ inputs: [] });
    expect(value(text).answer).toBeUndefined();
  });

  it.each([
    `MachineGuid : {${code}}`,
    `MachineGuid\n-----------\n{${code}}`,
    `PS C:\\> $other.MachineId\n${code.replace('c', 'd')}\nPS C:\\> ${asked}\n{${code}}`,
    `PS C:\\> gp -Path 'HKLM:\\${key}' -Name MachineGuid\nMachineGuid : {${code}}\n${origin(key)}\nPSChildName : Cryptography`,
    `PS C:\\> Get-ItemPropertyValue HKLM:\\${key} MachineGuid\n{${code}}`,
    `PS C:\\> reg.exe query 'HKLM\\${key}' /v MachineGuid /reg:64\nHKEY_LOCAL_MACHINE\\${key}\n${named}`,
    `C:\\Users\\user.name>reg query "HKLM\\${key}" /v MachineG\nuid /reg:64\nHKEY_LOCAL_MACHINE\\${key}\n${named}`,
    `C:\\Users\\user.name>reg query "HKLM\\${key}" /v\n MachineGuid\nHKEY_LOCAL_MACHINE\\${key}\n${named}`,
    `C:\\>reg query HKLM\\${key}\n! REG.EXE VERSION 3.0\nHKEY_LOCAL_MACHINE\\${key}\n${named}\nHKEY_LOCAL_MACHINE\\${key}\\RNG`,
    `C:\\>echo [sportello listClients] & reg query HKLM\\${key}\n[sportello queryMachineGuid]\nHKEY_LOCAL_MACHINE\\${key}\n${named}\n[sportello end]`,
  ])('is read below its name: %j', (text) => {
    expect(short(value(text))).toBe(`braces | machineGuid={${code}}`);
  });

  it('is not told from two that differ', () => {
    const named = `MachineGuid REG_SZ {${code}}`;
    expect(short(value(`${named}\n${named.replace('c1', 'd1')}`))).toBe('contradictory');
    expect(short(value(`${named}\nMachineGuid REG_SZ {${code.toUpperCase()}}`))).toBe(
      `braces | machineGuid={${code}}`,
    );
  });
});
