/** How long a file may take before whoever waits for it is told, in milliseconds. */
const patience = 9000;

declare global {
  /**
   * Fetches a file of the build in place of `import()`, put there by the build (`src/build/laterFiles.ts`). A browser may
   * never ask again for a module that failed once, so the next time it has another address.
   * @param file its name, from the script that asks
   * @param load imports it
   * @throws if it can't be had, or not soon
   */
  var sportelloAsk: (file: string, load: (address: string) => Promise<unknown>) => Promise<unknown>;
}

interface Asked {
  times: number;
  comes: Promise<unknown>;
  isInVain: boolean;
}

const asked = new Map<string, Asked>();

globalThis.sportelloAsk = (file, load) => {
  let now = asked.get(file);
  if (!now || now.isInVain) {
    const times = now ? now.times + 1 : 0;
    const next = load(times ? `${file}?again=${times}` : file).then(notEmpty);
    // One that is only slow may still be the first to come.
    now = { times, comes: now ? Promise.any([now.comes, next]) : next, isInVain: false };
    asked.set(file, now);
  }
  return soon(now);
};

/** What was cut off may still be a script, which gives nothing: what gives something says so at its very end. */
function notEmpty(file: unknown): unknown {
  if (Object.keys(file as object).length === 0) throw new Error('empty');
  return file;
}

function soon(one: Asked): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const inVain = (why?: unknown) => {
      one.isInVain = true;
      reject(why);
    };
    const timer = setTimeout(inVain, patience);
    one.comes.then((file) => {
      clearTimeout(timer);
      one.isInVain = false;
      resolve(file);
    }, inVain);
  });
}

export {};
