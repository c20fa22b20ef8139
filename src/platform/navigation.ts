/** What a history entry of ours stands for. */
export interface Waypoint {
  /** The step, as `#step` in the address. */
  step: string;
  /** Whether an earlier step was being looked at. */
  looking: boolean;
}

interface Marks {
  looking: boolean;
  /** The step of the entry before, if that is ours. */
  from?: string;
}

/** Where a person is, as far as the browser's Back and Forward know. */
export interface Waypoints {
  /** Adds one for a step, so that the browser's Back leads to the one before. */
  push(waypoint: Waypoint): void;
  /** Makes the current one that of a step; what came before it stays. */
  replace(waypoint: Waypoint): void;
  /** As `replace`, for a new session: nothing of the last one may be come back to. */
  begin(waypoint: Waypoint): void;
  current(): Waypoint;
  /** The step of the one before, if that is ours. */
  before(): string | undefined;
  /** As the browser's own Back button does. */
  goBack(): void;
  /**
   * Tells of Back, Forward and typed addresses.
   * @returns a function that stops it
   */
  listen(listener: (waypoint: Waypoint) => void): () => void;
}

/** The step stands in the address as `#step`; each has an entry in the browser's history. */
export const addressWaypoints: Waypoints = {
  push({ step, looking }) {
    history.pushState({ looking, from: stepInAddress() } satisfies Marks, '', `#${step}`);
  },
  replace({ step, looking }) {
    history.replaceState({ ...marks(), looking } satisfies Marks, '', `#${step}`);
  },
  begin: (waypoint) => addressWaypoints.replace(waypoint),
  current: () => ({ step: stepInAddress(), looking: marks().looking }),
  before: () => marks().from,
  goBack: () => history.back(),
  listen(listener) {
    const tell = () => listener(addressWaypoints.current());
    addEventListener('popstate', tell);
    return () => removeEventListener('popstate', tell);
  },
};

/** What the address ended with when the page came: it soon says where one stands. Pages are also made where there is none. */
export const arrivedAt = globalThis.location?.hash ?? '';

const stepInAddress = () => location.hash.slice(1);

function marks(): Marks {
  const state = history.state as Partial<Marks> | null;
  return { looking: state?.looking === true, ...(typeof state?.from === 'string' && { from: state.from }) };
}

/** Keeps `?lang` in step with the language in force, where the address has it: a reload must not bring the old one back. */
export function askedLanguage(language: string): void {
  const url = new URL(location.href);
  if (!url.searchParams.has('lang')) return;
  url.searchParams.set('lang', language);
  history.replaceState(history.state, '', url);
}
