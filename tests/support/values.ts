import fc from 'fast-check';
import type { NeededInput } from '../../src/guide/commands/command';
import type { Facts } from '../../src/guide/facts';
import { nothingKnown } from '../../src/guide/facts';

/** Inputs that are typed and a command may carry; an error text stands in the report only. */
export type CommandInputId = Exclude<NeededInput, 'port'>;

/** An input of each kind as people usually give it. */
export const typicalValues: Record<NeededInput, string> = {
  address: 'user.name@example.com',
  serialNumber: '1a0000000442c7f7e28be5a3',
  thumbprint: 'a909502dd82ae41433e6f83886b00d4277a32a7b',
  machineGuid: '{c1cbd94c-0d35-414c-89ef-dd092b984883}',
  credentialTarget: 'Microsoft_OC1:uri=user.name@example.com:specific:OCS:1',
  serverName: 'lyncdiscover.example.com',
  authorityThumbprint: '0563b8630d62d75abbc8ab1e4bdfb5a899b24d43',
  port: '5061',
};

/** The grammars of flow.md, copied once more by hand: the tests don't ask the code what is right. */
export const grammars: Record<CommandInputId, RegExp> = {
  address:
    /^(?=.{3,254}$)(?!.*\.\.)[A-Za-z0-9](?:[A-Za-z0-9._+-]*[A-Za-z0-9_+-])?@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/,
  serialNumber: /^(?:[0-9A-Fa-f]{2}){1,20}$/,
  thumbprint: /^[0-9A-Fa-f]{40}$/,
  machineGuid:
    /^(?:\{[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}|[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})$/,
  credentialTarget:
    /^(?!.*(?:termsrv|virtualapp))(?=.{1,255}$)(?:LegacyGeneric:target=)?(?:microsoft_oc1|lync|skype|skype[_-]for[_-]business)(?:[:=][a-z0-9:=._@+/-]*)?$/i,
  serverName: /^(?=.{4,253}$)(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/,
  authorityThumbprint: /^[0-9A-Fa-f]{40}$/,
};

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const of = (characters: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength, maxLength });
const hex = (minLength: number, maxLength = minLength) => of(`${digits}abcdefABCDEF`, minLength, maxLength);
const label = fc
  .tuple(
    of(letters + digits, 1, 1),
    fc.option(fc.tuple(of(`${letters}${digits}-`, 0, 12), of(letters + digits, 1, 1))),
  )
  .map(([head, tail]) => head + (tail?.join('') ?? ''));

/** Values that the grammars accept, odd ones too. */
export const acceptedValues: Record<CommandInputId, fc.Arbitrary<string>> = {
  address: fc
    .tuple(
      of(letters + digits, 1, 1),
      of(`${letters}${digits}._+-`, 0, 20),
      of(`${letters}${digits}_+-`, 1, 1),
      fc.array(label, { minLength: 1, maxLength: 4 }),
      of(letters, 2, 10),
    )
    .map(([head, middle, tail, labels, top]) => `${head}${middle}${tail}@${labels.join('.')}.${top}`)
    .filter((address) => !address.includes('..')),
  serialNumber: fc.array(hex(2), { minLength: 1, maxLength: 20 }).map((bytes) => bytes.join('')),
  thumbprint: hex(40),
  machineGuid: fc.tuple(hex(8), hex(4), hex(4), hex(4), hex(12)).map((groups) => `{${groups.join('-')}}`),
  credentialTarget: fc
    .tuple(
      fc.constantFrom('', 'LegacyGeneric:target='),
      fc.constantFrom('Microsoft_OC1', 'microsoft_oc1', 'Lync', 'LYNC', 'Skype', 'Skype_for_Business'),
      fc.constantFrom('', ':', '='),
      of(`${letters}${digits}:=._@+/-`, 0, 200),
    )
    .map(([prefix, name, end, tail]) => prefix + name + (end && `${end}${tail}`))
    .filter((target) => !/termsrv|virtualapp/i.test(target)),
  serverName: fc
    .tuple(fc.array(label, { minLength: 1, maxLength: 4 }), of(letters, 2, 10))
    .map(([labels, top]) => `${labels.join('.')}.${top}`),
  authorityThumbprint: hex(40),
};

/** Any text at all, half characters and control characters too. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const code = fc.oneof(fc.nat(0x7f), fc.nat(0xffff), fc.nat(0x10ffff));
  return fc
    .array(code, { maxLength, size: 'max' })
    .map((codes) => codes.map((one) => String.fromCodePoint(one)).join(''));
}

/** Facts with which lines differ. */
export const someFacts: readonly Facts[] = (
  ['lync2010', 'lync2013', 'sfb2016', 'later', 'unknown'] as const
).flatMap((client) =>
  (
    ['windows10', 'windows8', 'windows7', 'windowsVista', 'windowsXp', 'remoteDesktop', 'unknown'] as const
  ).map((windows) => ({ ...nothingKnown, client, windows })),
);
