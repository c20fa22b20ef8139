/** What tabs say to each other where there are no locks; `since` when it asks, in milliseconds since 1970. */
type Said = { ask: string; since: number } | { open: string };

/** What is asked to hear of all sessions that are open. */
const any = '';

/** How long another tab may take to answer, in milliseconds. */
const patience = 200;

/** The one that this page is just taking for its own: of two tabs the first gets it. */
let taking: { id: string; since: number; isLost: boolean } | undefined;

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('sportello.open');

let heldHere: () => string | undefined = () => undefined;

channel?.addEventListener('message', ({ data }: MessageEvent<Said>) => {
  if (!('ask' in data)) return;
  const isFirst = taking && taking.since < data.since;
  const own = heldHere() ?? (isFirst ? taking?.id : undefined);
  if (own !== undefined && (data.ask === any || data.ask === own)) say({ open: own });
  else if (taking?.id === data.ask) taking.isLost = true;
});

/**
 * Answers other tabs from now on.
 * @param held tells which session this tab has open
 */
export function answerTabs(held: () => string | undefined): void {
  heldHere = held;
}

/** The sessions that other tabs have open: a browser that freezes a tab keeps it from answering. */
export function openInTabs(): Promise<string[]> {
  return ask(any);
}

/**
 * Asks the other tabs for a session.
 * @param id its name
 * @returns false if one of them has it
 */
export async function takeFromTabs(id: string): Promise<boolean> {
  const mine = { id, since: performance.timeOrigin + performance.now(), isLost: false };
  taking = mine;
  const open = await ask(id, mine.since);
  taking = undefined;
  return open.length === 0 && !mine.isLost;
}

async function ask(id: string, since = 0): Promise<string[]> {
  const open = new Set<string>();
  const hear = ({ data }: MessageEvent<Said>) => {
    if ('open' in data && (id === any || data.open === id)) open.add(data.open);
  };
  channel?.addEventListener('message', hear);
  say({ ask: id, since });
  await new Promise((resolve) => setTimeout(resolve, channel ? patience : 0));
  channel?.removeEventListener('message', hear);
  return [...open];
}

function say(what: Said): void {
  channel?.postMessage(what);
}
