import { describe, expect, it } from 'vitest';
import { browserMemory, fleetingMemory, type Memory, parse } from '../../src/platform/storage';

/** A storage as browsers have it: its entries are also its own properties. */
function storageOf(entries: Record<string, string>, full = false): Storage {
  const methods = {
    getItem: (key: string) => (Object.hasOwn(entries, key) ? (entries[key] ?? null) : null),
    setItem: (key: string, text: string) => {
      if (full) throw new DOMException('Quota exceeded', 'QuotaExceededError');
      entries[key] = text;
    },
    removeItem: (key: string) => {
      delete entries[key];
    },
  };
  return new Proxy(entries, {
    get: (target, name) => (name in methods ? methods[name as 'getItem'] : target[name as string]),
  }) as unknown as Storage;
}

const throwing = () => {
  throw new DOMException('The operation is insecure', 'SecurityError');
};

describe.each<[string, () => Memory]>([
  ["A browser's memory", () => browserMemory(() => storage)],
  ['A fleeting memory', fleetingMemory],
])('%s', (_, open) => {
  it('gives back what was written, word for word', () => {
    const memory = fresh(open);
    const text = '{"a":"è 🙂\\u0000\n"}';
    expect(memory.write('key', text)).toBe(true);
    expect(memory.read('key')).toBe(text);
    expect(memory.keys()).toEqual(['key']);
  });

  it('overwrites and removes', () => {
    const memory = fresh(open);
    memory.write('one', '1');
    memory.write('other', '2');
    expect(memory.write('one', '')).toBe(true);
    memory.remove('other');
    memory.remove('never there');
    expect([memory.read('one'), memory.read('other'), memory.keys()]).toEqual(['', null, ['one']]);
  });

  it('knows nothing at first, not even what objects know', () => {
    const memory = fresh(open);
    expect([memory.read('key'), memory.read('toString'), memory.keys()]).toEqual([null, null, []]);
  });
});

let storage = storageOf({});
function fresh(open: () => Memory): Memory {
  storage = storageOf({});
  return open();
}

describe('A memory that the browser refuses', () => {
  const refused = browserMemory(throwing);

  it('gives nothing and says that nothing was kept', () => {
    expect(refused.read('key')).toBeNull();
    expect(refused.write('key', 'text')).toBe(false);
    expect(refused.keys()).toEqual([]);
    expect(() => refused.remove('key')).not.toThrow();
  });

  it('is no other where only its methods throw, or where there is none', () => {
    const methods = { getItem: throwing, setItem: throwing, removeItem: throwing } as unknown as Storage;
    for (const open of [() => methods, () => null as unknown as Storage]) {
      const memory = browserMemory(open);
      expect(memory.read('key')).toBeNull();
      expect(memory.write('key', 'text')).toBe(false);
      expect(() => memory.remove('key')).not.toThrow();
    }
    expect(browserMemory(() => null as unknown as Storage).keys()).toEqual([]);
  });

  it('because it is full keeps what it had', () => {
    const memory = browserMemory(() => storageOf({ old: 'text' }, true));
    expect(memory.write('new', 'text')).toBe(false);
    expect([memory.read('old'), memory.read('new')]).toEqual(['text', null]);
  });

  it('is asked anew each time: a permission may come later', () => {
    let allowed = false;
    const kept = storageOf({});
    const memory = browserMemory(() => (allowed ? kept : throwing()));
    expect(memory.write('key', '1')).toBe(false);
    allowed = true;
    expect(memory.write('key', '2')).toBe(true);
    expect(memory.read('key')).toBe('2');
  });
});

describe('Two fleeting memories', () => {
  it('know nothing of each other', () => {
    const one = fleetingMemory();
    one.write('key', 'text');
    expect(fleetingMemory().read('key')).toBeNull();
  });
});

describe('Reading JSON', () => {
  it.each<[string | null, unknown]>([
    [null, undefined],
    ['', undefined],
    ['{', undefined],
    ['undefined', undefined],
    ['null', null],
    ['0', 0],
    ['{"a":[1]}', { a: [1] }],
  ])('of %j gives %j', (text, value) => {
    expect(parse(text)).toEqual(value);
  });
});
