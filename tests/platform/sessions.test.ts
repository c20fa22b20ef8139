import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  isOpenElsewhere,
  newSessionId,
  retention,
  type SessionStore,
  type StoredSession,
  sessionStore,
} from '../../src/platform/sessions';
import { browserMemory, fleetingMemory, type Memory } from '../../src/platform/storage';

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
    const { signal } = rest.length > 1 ? (rest[0] as { signal: AbortSignal }) : {};
    const use = rest.at(-1) as () => unknown;
    const before = this.held.get(name) ?? Promise.resolve();
    const turn = new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason));
      void before.then(() => resolve(use()));
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
  vi.stubGlobal('navigator', { locks: new FakeLocks() });
});
afterEach(() => {
  // Lets go of the lock that this tab still holds.
  for (const store of stores) for (const id of ids) store.forget(id);
  vi.unstubAllGlobals();
});

function open(at = now, ownTab = tab): SessionStore {
  const store = sessionStore(shared, ownTab, at);
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
    const store = sessionStore(refused, refused, now);
    stores.push(store);
    expect(save(store, sessionOf('a'))).toBe(false);
    expect(store.own()).toBeUndefined();
  });
});

describe('What is kept', () => {
  const last = (at: number) => {
    save(open(), sessionOf('a'));
    return open(at).own()?.id;
  };

  it('is kept for 24 hours after its last entry, not longer', () => {
    expect(retention).toBe(24 * 60 * 60 * 1000);
    expect(last(now + retention)).toBe('a');
    expect(last(now + retention + 1)).toBeUndefined();
    expect(shared.keys()).toEqual([]);
  });

  it('leaves alone what is not its own', () => {
    shared.write('sportello.preferences', '{}');
    shared.write('elsewhere', 'rubbish');
    open(now + 10 * retention);
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
  ])('never is malformed: "%s" is removed', (text) => {
    save(open(), sessionOf('a'));
    shared.write(shared.keys()[0] ?? '', text);
    expect(open().own()).toBeUndefined();
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
    save(open(), sessionOf('key'));
    const prefix = shared.keys()[0]?.replace(/key$/, '') ?? '';
    open().forget('key');
    for (const session of sessions) shared.write(prefix + session.id, JSON.stringify(session));
  };

  it('come newest first', async () => {
    keep(sessionOf('old', now - 2), sessionOf('new', now), sessionOf('middle', now - 1));
    expect((await open().leftBehind()).map(({ id }) => id)).toEqual(['new', 'middle', 'old']);
  });

  it("are neither this tab's own nor open in another one", async () => {
    keep(sessionOf('left'));
    save(open(), sessionOf('own'));
    const locks = navigator.locks as unknown as FakeLocks;
    const [held = ''] = locks.held.keys();
    locks.held.set(held.replace('own', 'elsewhere'), new Promise(() => undefined));
    shared.write(held.replace('own', 'elsewhere'), JSON.stringify(sessionOf('elsewhere')));
    expect((await open().leftBehind()).map(({ id }) => id)).toEqual(['left']);
  });

  it.each<[string, object]>([
    ['has no locks', {}],
    [
      'refuses to tell of locks',
      { locks: { query: () => Promise.reject(new Error('no')), request: async () => 0 } },
    ],
  ])('are all but the own one where the browser %s', async (_, browser) => {
    vi.stubGlobal('navigator', browser);
    keep(sessionOf('left'));
    save(open(), sessionOf('own'));
    expect((await open().leftBehind()).map(({ id }) => id)).toEqual(['left']);
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

  it('elsewhere is false for the own one, and for one that nobody has', async () => {
    save(open(), sessionOf('a'));
    expect(await isOpenElsewhere('a', 20)).toBe(false);
    expect(await isOpenElsewhere('b', 20)).toBe(false);
  });

  it('elsewhere is true for one that another tab holds, after some patience', async () => {
    save(open(), sessionOf('a'));
    const locks = navigator.locks as unknown as FakeLocks;
    const [held = ''] = locks.held.keys();
    locks.held.set(held.replace(/a$/, 'b'), new Promise(() => undefined));
    expect(await isOpenElsewhere('b', 20)).toBe(true);
  });

  it('elsewhere is false for one that a reloading page lets go of in time', async () => {
    save(open(), sessionOf('a'));
    const locks = navigator.locks as unknown as FakeLocks;
    const [held = ''] = locks.held.keys();
    locks.held.set(held.replace(/a$/, 'b'), new Promise((resolve) => setTimeout(resolve, 5)));
    expect(await isOpenElsewhere('b', 500)).toBe(false);
  });

  it('elsewhere is never said where the browser has no locks', async () => {
    vi.stubGlobal('navigator', {});
    expect(await isOpenElsewhere('a')).toBe(false);
    expect(await open().isAnyOpen()).toBe(false);
  });
});

describe('The name of a new session', () => {
  it('is new each time and fit for a key', () => {
    const names = Array.from({ length: 200 }, newSessionId);
    expect(new Set(names).size).toBe(200);
    expect(names.every((name) => /^[0-9a-f]{24}$/.test(name))).toBe(true);
  });
});
