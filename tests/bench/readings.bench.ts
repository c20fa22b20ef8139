import { bench, describe } from 'vitest';
import { longestText } from '../../src/guide/readings/printed';
import { probes } from '../../src/guide/readings/probes';
import { readCollection } from '../../src/guide/readings/readCollection';
import { readPrinted } from '../../src/guide/readings/readPrinted';
import { atDesk, fixture, fixtures, probeOf } from '../support/printed';

const once = { iterations: 10, warmupIterations: 2 };
const repeated = (text: string, length = longestText) =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);

describe('A paste of a megabyte (at most 50 ms each)', () => {
  const megabyte = repeated(fixture('collect.it.cmd'), 1_000_000);
  for (const probe of probes)
    bench(`by the reader of ${probe}`, () => void readPrinted(probe, megabyte, atDesk), once);
});

describe('The longest text that is read (at most 50 ms each)', () => {
  for (const probe of probes) {
    const own = repeated(fixture(fixtures.find((name) => probeOf(name) === probe) as string));
    bench(`of ${probe}`, () => void readPrinted(probe, own, atDesk), once);
  }

  const collection = repeated(fixture('collect.it.cmd'));
  bench('of the collection', () => void readCollection(collection, atDesk), once);

  const pieces = [
    'Subject : CN=user.name@example.com\n',
    'My "Personal" of a user\n',
    '==== Certificate 1 ====\n',
    '  Target: Generic:target=lync\n',
    '\\sip_',
    '0 : ',
    `${' '.repeat(30)}\r\n`,
  ];
  for (const piece of pieces) {
    const text = repeated(piece);
    const read = () => {
      for (const probe of probes) readPrinted(probe, text, atDesk);
    };
    bench(`of ${JSON.stringify(piece.trim())}, by all ten readers`, read, once);
  }
});
