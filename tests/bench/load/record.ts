/** One press of an answer, in milliseconds since the page began to be loaded. */
export interface Press {
  /** The click event. */
  at: number;
  /** The next step and its heading are in the document. */
  inDom: number;
  /** The frame after that is done. */
  shown: number;
}

/** A place in the window, in pixels. */
export interface Spot {
  x: number;
  y: number;
}

/** What a page writes down of itself. */
export interface Recorded {
  largestPaint: number;
  /** Of shifts that nobody asked for, the sum. */
  shifted: number;
  presses: Press[];
  /** The presses since they were last taken. */
  takePresses(): Press[];
  /** Whether a click has come that its step has not followed yet. */
  isPressed: boolean;
  /** Resolves once no press is waiting for its step. */
  settled(): Promise<void>;
  /** The middle of what can be pressed, once it is there. */
  spot(selector: string): Promise<Spot>;
  /** Waits for a step after a new session was asked for; if that has to be confirmed, gives what confirms it. */
  unlessAt(step: string, confirming: string): Promise<Spot | undefined>;
}

declare global {
  interface Window {
    recorded: Recorded;
    /** Tells the harness that the first answer can be pressed. */
    answerIsThere?(nothing: string): void;
  }
}

/** Runs in each page before anything of its own. */
export function record(): void {
  let pressed: { at: number; step: string; heading: string } | undefined;
  let wake = () => {};
  /** A page that loses a press would be waited for in vain, in milliseconds. */
  const patience = 60_000;
  const look = () => ({
    step: document.querySelector<HTMLElement>('[data-step]')?.dataset.step ?? '',
    heading: document.querySelector('h1')?.textContent ?? '',
  });
  const nextFrame = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(0);
    });
  const middle = (selector: string): Spot | undefined => {
    const found = document.querySelector(selector);
    const { top, bottom, left, width, height } = found?.getBoundingClientRect() ?? new DOMRect();
    if (top < 0 || bottom > innerHeight) found?.scrollIntoView({ block: 'center' });
    else if (height > 0) return { x: left + width / 2, y: top + height / 2 };
    return undefined;
  };
  const sought = async <Found>(find: () => Found | undefined, name: string): Promise<Found> => {
    const begun = performance.now();
    while (performance.now() < begun + patience) {
      const found = find();
      if (found) return found;
      await new Promise((done) => requestAnimationFrame(done));
    }
    throw new Error(`There is nothing to press at ${name}`);
  };
  const recorded: Recorded = {
    largestPaint: 0,
    shifted: 0,
    presses: [],
    takePresses: () => recorded.presses.splice(0),
    isPressed: false,
    settled: async () => {
      if (!recorded.isPressed) return;
      await new Promise<void>((done, fail) => {
        const late = setTimeout(() => fail(new Error('A press changed no step')), patience);
        wake = () => {
          clearTimeout(late);
          done();
        };
      });
    },
    spot: async (selector) => {
      await recorded.settled();
      return sought(() => middle(selector), selector);
    },
    unlessAt: (step, confirming) =>
      sought(() => (look().step === step ? 'there' : middle(confirming)), step).then((found) =>
        found === 'there' ? undefined : found,
      ),
  };
  window.recorded = recorded;
  new PerformanceObserver((list) => {
    recorded.largestPaint = list.getEntries().at(-1)?.startTime ?? 0;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) recorded.shifted += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  addEventListener(
    'click',
    ({ target }) => {
      if (!(target as Element).closest('[data-answer]')) return;
      pressed ??= { at: performance.now(), ...look() };
      recorded.isPressed = true;
    },
    true,
  );
  new MutationObserver(() => {
    if (window.answerIsThere && document.querySelector('[data-answer]')) {
      window.answerIsThere('');
      delete window.answerIsThere;
    }
    if (!pressed) return;
    const now = look();
    if (!now.step || !now.heading || now.step === pressed.step || now.heading === pressed.heading) return;
    const { at } = pressed;
    const inDom = performance.now();
    pressed = undefined;
    nextFrame(() => {
      recorded.presses.push({ at, inDom, shown: performance.now() });
      recorded.isPressed = false;
      wake();
    });
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-step'] });
}
