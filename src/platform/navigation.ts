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

/** Adds a history entry for a step, so that the browser's Back leads to the one before. */
export function pushWaypoint({ step, looking }: Waypoint): void {
  history.pushState({ looking, from: currentWaypoint().step } satisfies Marks, '', `#${step}`);
}

/** Makes the current entry that of a step; what came before it stays. */
export function replaceWaypoint({ step, looking }: Waypoint): void {
  history.replaceState({ ...marks(), looking } satisfies Marks, '', `#${step}`);
}

/** The step that the address names, empty if none. */
export function currentWaypoint(): Waypoint {
  return { step: location.hash.slice(1), looking: marks().looking };
}

/** The step of the history entry before this one, if it is ours. */
export function waypointBefore(): string | undefined {
  return marks().from;
}

/** As the browser's own Back button does. */
export function goBack(): void {
  history.back();
}

/**
 * Tells of Back, Forward and typed addresses.
 * @returns a function that stops it
 */
export function onWaypoint(listener: (waypoint: Waypoint) => void): () => void {
  const listen = () => listener(currentWaypoint());
  addEventListener('popstate', listen);
  return () => removeEventListener('popstate', listen);
}

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
