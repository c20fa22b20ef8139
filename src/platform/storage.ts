/** A place to remember texts by key. Writing tells whether it worked; reading what can't be read gives nothing. */
export interface Memory {
  read(key: string): string | null;
  write(key: string, text: string): boolean;
  remove(key: string): void;
  keys(): string[];
}

/**
 * Wraps a browser storage, each use of which may throw: `file://`, private windows, blocked cookies, a full disk.
 * @param open gives the storage; may throw itself
 */
export function browserMemory(open: () => Storage): Memory {
  const attempt = <Result>(use: (storage: Storage) => Result, otherwise: Result): Result => {
    try {
      return use(open());
    } catch {
      return otherwise;
    }
  };
  return {
    read: (key) => attempt((storage) => storage.getItem(key), null),
    write: (key, text) =>
      attempt((storage) => {
        storage.setItem(key, text);
        return true;
      }, false),
    remove: (key) => attempt((storage) => storage.removeItem(key), undefined),
    keys: () => attempt((storage) => Object.keys(storage), []),
  };
}

/** Remembers until the page is closed: kiosk mode, where the next person must find nothing. */
export function fleetingMemory(): Memory {
  const texts = new Map<string, string>();
  return {
    read: (key) => texts.get(key) ?? null,
    write: (key, text) => {
      texts.set(key, text);
      return true;
    },
    remove: (key) => {
      texts.delete(key);
    },
    keys: () => [...texts.keys()],
  };
}

/** The text as JSON, or undefined if it is none. */
export function parse(text: string | null | undefined): unknown {
  try {
    return text == null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
