/** A browser with one page in it, driven as a person would: by addresses, presses and keys. */
export interface Engine {
  /** As it calls itself, with its version. */
  called: string;
  /** Begins to go to an address; what comes of it is seen in the page. */
  open(url: string): Promise<void>;
  /** Begins to reload; what comes of it is seen in the page. */
  reload(): Promise<void>;
  /**
   * What a function gives that runs in the page, with nothing around it; whatever goes in and out is made of JSON.
   * @throws Error while the page is changing
   */
  evaluate<Given extends unknown[], Result>(
    ask: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ): Promise<Result>;
  /**
   * Presses the first element that a CSS selector finds, in its middle.
   * @throws Error if there is none within ten seconds
   */
  press(selector: string): Promise<void>;
  /** Presses Ctrl+V in a field. */
  paste(selector: string): Promise<void>;
  close(): Promise<void>;
}

/** How long something may take that is only slow, in milliseconds. */
export const patience = 10_000;

export const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

/** Asks again until it is so, or until it has taken too long. */
export async function soon(isSo: () => Promise<boolean>, most = patience): Promise<boolean> {
  for (const end = Date.now() + most; Date.now() < end; await pause(20)) {
    // The page may be on its way.
    if (await isSo().catch(() => false)) return true;
  }
  return false;
}
