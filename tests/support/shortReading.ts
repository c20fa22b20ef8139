import type { Probe } from '../../src/guide/readings/probes';
import type { Circumstances, Reading } from '../../src/guide/readings/reading';
import { readPrinted } from '../../src/guide/readings/readPrinted';
import { atDesk, fixture, probeOf } from './printed';

/** Reads a fixture as at a desk, but for what is given. */
export const read = (name: string, given: Partial<Circumstances> = {}): Reading =>
  readPrinted(probeOf(name) as Probe, fixture(name), { ...atDesk, ...given });

/** The answer and its reason, or why there is none, then the inputs, then what else was found. */
export function short({ answer, reason, why, inputs, findings }: Reading): string {
  const said = answer ? [answer, reason].filter(Boolean).join(' ') : (why ?? 'inputs');
  const values = inputs.map(({ input, value }) => `${input}=${value}`);
  return [said, ...values, ...(findings ? [findings.join(' ')] : [])].join(' | ');
}

// What the fixtures hold, as `short` gives it.
export const serial = 'serialNumber=1a0000000442c7f7e28be5a3';
export const thumb = 'thumbprint=a909502dd82ae41433e6f83886b00d4277a32a7b';
export const secondSerial = 'serialNumber=61000000057d1f20bb9a0c1e';
export const secondThumb = 'thumbprint=0f1e2d3c4b5a69788796a5b4c3d2e1f001122334';
export const upper = (text: string) => text.replace(/=.*/, (value) => value.toUpperCase());
export const guid = 'machineGuid={c1cbd94c-0d35-414c-89ef-dd092b984883}';
export const user = 'address=user.name@example.com';
export const second = 'address=second.name@example.com';
export const target = (kind: string) =>
  `credentialTarget=LegacyGeneric:target=Microsoft_OC1:uri=user.name@example.com:specific:${kind}:1`;
