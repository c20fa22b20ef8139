import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { retention } from '../../src/platform/sessionAge';
import { prefix } from '../../src/platform/sessionKeys';
import { newSessionId, type SessionStore, sessionStore } from '../../src/platform/sessions';
import { browserMemory, fleetingMemory, type Memory } from '../../src/platform/storage';
import type { StoredSession } from '../../src/platform/storedSession';
import { mostKept, tidySessions } from '../../src/platform/tidySessions';

const now = Date.UTC(2026, 10, 23, 9, 0);
const sessionOf = (id: string, savedAt = now): StoredSession => ({
  id,
  guideVersion: '1.0.0',
  savedAt,
  journal: [{ kind: 'tookBack', at: savedAt, step: 'whichError' }],
});

/** Locks as browsers have them, for several tabs at once. */
class FakeLocks {
  readonly held = new Map<string, Promise<unknown>>();
  request(name: string, ...rest: unknown[]): Promise<unknown> {
    const { signal, ifAvailable } = (rest.length > 1 ? rest[0] : {}) as LockOptions;
    const use = rest.at(-1) as (lock: unknown) => unknown;
    if (ifAvailable && this.held.has(name)) return Promise.resolve(use(null));
    const before = this.held.get(name) ?? Promise.resolve();
    const turn = new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason));
      void before.then(() => resolve(use({ name })));
    });
    this.held.set(name, turn);
    const over = () => {
      if (this.held.get(name) === turn) this.held.delete(name);
    };
    turn.then(over, over);
    return turn;
  }
  query() {
    return Promise.resolve({ held: [...this.held.keys()].map((name) => ({ name })), pending: [] });
  }
}

let shared: Memory;
let tab: Memory;
let stores: SessionStore[];
let ids: string[];

beforeEach(() => {
  shared = fleetingMemory();
  tab = fleetingMemory();
  stores = [];
  ids = [];
  vi.useFakeTimers({ toFake: ['Date'], now });
  vi.stubGlobal('navigator', { locks: new FakeLocks() });
});
afterEach(() => {
  // Lets go of the lock that this tab still holds.
  for (const store of stores) for (const id of ids) store.forget(id);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function open(at = now, ownTab = tab): SessionStore {
  vi.setSystemTime(at);
  const store = sessionStore(shared, ownTab);
  stores.push(store);
  return store;
}

function save(store: SessionStore, session: StoredSession): boolean {
  ids.push(session.id);
  return store.save(session);
}

describe("A tab's own session", () => {
  it('is none at first, and afterwards what was saved last', () => {
    expect(open().own()).toBeUndefined();
    expect(save(open(), sessionOf('a'))).toBe(true);
    expect(save(open(), sessionOf('a', now + 1))).toBe(true);
    expect(open().own()).toEqual(sessionOf('a', now + 1));
  });

  it("is not that of another tab, and neither overwrites the other's", () => {
    save(open(), sessionOf('a'));
    const other = fleetingMemory();
    expect(open(now, other).own()).toBeUndefined();
    save(open(now, other), sessionOf('b'));
    expect(open().own()?.id).toBe('a');
    expect(open(now, other).own()?.id).toBe('b');
  });

  it('is gone once it is forgotten, and nothing of it stays', () => {
    save(open(), sessionOf('a'));
    open().forget('a');
    expect([open().own(), shared.keys(), tab.keys()]).toEqual([undefined, [], []]);
  });

  it('is kept while another one is forgotten', () => {
    save(open(), sessionOf('a'));
    shared.write(shared.keys()[0]?.replace(/a$/, 'b') ?? '', JSON.stringify(sessionOf('b')));
    open().forget('b');
    expect(open().own()?.id).toBe('a');
    expect(shared.keys()).toHaveLength(1);
  });

  it('is said not to be kept where the storage is full or refused', () => {
    const refused = browserMemory(() => {
      throw new DOMException('Quota exceeded', 'QuotaExceededError');
    });
    const store = sessionStore(refused, refused);
    stores.push(store);
    expect(save(store, sessionOf('a'))).toBe(false);
    expect(store.own()).toBeUndefined();
  });
});

describe('What is kept', () => {
  /** As a page that was closed has left it. */
  const left = (text: string) => {
    shared.write(`${prefix}a`, text);
    tab.write('sportello.own', 'a');
  };
  /** What a start of the page finds after some time. */
  const startAfter = async (time: number) => {
    left(JSON.stringify(sessionOf('a')));
    const store = open(now + time);
    await store.find();
    return store.own()?.id;
  };

  it('is kept for 24 hours after it was last open, not longer', async () => {
    expect(retention).toBe(24 * 60 * 60 * 1000);
    expect(await startAfter(retention)).toBe('a');
    expect(await startAfter(retention + 1)).toBeUndefined();
    expect(shared.keys()).toEqual([]);
  });

  it('is left alone by all that is tidied up while some tab has it open', async () => {
    save(open(), sessionOf('a'));
    vi.setSystemTime(now + 10 * retention);
    await tidySessions(shared);
    expect(shared.keys()).toHaveLength(1);
  });

  it('leaves alone what is not its own', async () => {
    shared.write('sportello.preferences', '{}');
    shared.write('elsewhere', 'rubbish');
    open(now + 10 * retention);
    await tidySessions(shared);
    expect(shared.keys()).toEqual(['sportello.preferences', 'elsewhere']);
  });

  it.each([
    '',
    '{',
    'null',
    '7',
    '"a"',
    '[]',
    '{}',
    '{"savedAt":"yesterday","guideVersion":"1"}',
    '{"savedAt":1}',
    '{"savedAt":1e300,"guideVersion":"1"}',
    '{"savedAt":-1,"guideVersion":"1"}',
    `{"savedAt":${now},"guideVersion":"${'9'.repeat(30)}"}`,
  ])('never is malformed: "%s" is removed', async (text) => {
    left(text);
    expect(open().own()).toBeUndefined();
    await tidySessions(shared);
    expect(shared.keys()).toEqual([]);
  });

  it('is given to whoever reads it with its journal unread, under the name that it is kept under', () => {
    save(open(), sessionOf('a'));
    shared.write(shared.keys()[0] ?? '', JSON.stringify({ ...sessionOf('b'), journal: 'rubbish' }));
    expect(open().own()).toEqual({ ...sessionOf('a'), journal: 'rubbish' });
  });
});

describe('Sessions that were left behind', () => {
  const keep = (...sessions: StoredSession[]) => {
    for (const session of sessions) shared.write(prefix + session.id, JSON.stringify(session));
  };

  it('come newest first', async () => {
    keep(sessionOf('old', now - 2), sessionOf('new', now), sessionOf('middle', now - 1));
    expect((await open().find()).left.map(({ id }) => id)).toEqual(['new', 'middle', 'old']);
  });

  it('are at most twenty: the oldest go', async () => {
    const many = Array.from({ length: 2000 }, (_, index) => sessionOf(String(index), now - index));
    keep(...many);
    const { left } = await open().find();
    expect(left.map(({ id }) => Number(id))).toEqual(Array.from({ length: mostKept }, (_, index) => index));
    expect(shared.keys()).toHaveLength(mostKept);
  });

  it('are read anew when they are taken up: another tab may have worked on them', () => {
    keep(sessionOf('a'));
    const store = open();
    const [key = ''] = shared.keys();
    shared.write(key, JSON.stringify(sessionOf('a', now + 5)));
    expect(store.read('a')).toEqual(sessionOf('a', now + 5));
  });

  it("are neither this tab's own nor open in another one", async () => {
    keep(sessionOf('left'));
    save(open(), sessionOf('own'));
    const locks = navigator.locks as unknown as FakeLocks;
    const [held = ''] = locks.held.keys();
    locks.held.set(held.replace('own', 'elsewhere'), new Promise(() => undefined));
    shared.write(held.replace('own', 'elsewhere'), JSON.stringify(sessionOf('elsewhere')));
    expect((await open().find()).left.map(({ id }) => id)).toEqual(['left']);
  });

  it.each<[string, object]>([
    [
      'refuses to tell of locks',
      { locks: { query: () => Promise.reject(new Error('no')), request: async () => 0 } },
    ],
  ])('are all but the own one where the browser %s', async (_, browser) => {
    vi.stubGlobal('navigator', browser);
    keep(sessionOf('left'));
    save(open(), sessionOf('own'));
    expect((await open().find()).left.map(({ id }) => id)).toEqual(['left']);
  });
});

describe('Whether a session is open', () => {
  it('is known from the first entry on, until it is forgotten', async () => {
    const store = open();
    expect(await store.isAnyOpen()).toBe(false);
    save(store, sessionOf('a'));
    expect(await store.isAnyOpen()).toBe(true);
    store.forget('a');
    await vi.waitFor(async () => expect(await store.isAnyOpen()).toBe(false));
  });

  it('can be had where it is the own one, or where nobody has it', async () => {
    const store = open();
    save(store, sessionOf('a'));
    expect(await store.claim('a', 20)).toBe(true);
    ids.push('b');
    expect(await store.claim('b')).toBe(true);
  });

  /** Makes another tab hold one, until it lets go. */
  const holdElsewhere = (id: string, until: Promise<unknown> = new Promise(() => undefined)) => {
    const locks = navigator.locks as unknown as FakeLocks;
    void locks.request(prefix + id, () => until);
  };

  it('cannot be had where another tab has it, at once or after some patience', async () => {
    holdElsewhere('b');
    expect(await open().claim('b')).toBe(false);
    expect(await open().claim('b', 20)).toBe(false);
  });

  it('can be had where a reloading page lets go of it in time', async () => {
    holdElsewhere('b', new Promise((resolve) => setTimeout(resolve, 5)));
    ids.push('b');
    expect(await open().claim('b', 500)).toBe(true);
  });

  it('needs no signal that ends by itself, which old browsers lack', async () => {
    vi.stubGlobal('AbortSignal', undefined);
    ids.push('b');
    expect(await open().claim('b', 20)).toBe(true);
  });

  it('can be had where the browser refuses all locks', async () => {
    vi.stubGlobal('navigator', { locks: { request: () => Promise.reject(new Error('no')) } });
    expect(await open().claim('a', 20)).toBe(true);
  });
});

describe('The name of a new session', () => {
  it('is new each time and fit for a key', () => {
    const names = Array.from({ length: 200 }, newSessionId);
    expect(new Set(names).size).toBe(200);
    expect(names.every((name) => /^[0-9a-f]{24}$/.test(name))).toBe(true);
  });
});
