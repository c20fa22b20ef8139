/** What tabs say to each other where there are no locks. */
type Said = { ask: string; by: number } | { open: string };

/** What is asked to hear of all sessions that are open. */
const any = '';

/** How long another tab may take to answer, in milliseconds. */
const patience = 200;

/** The one that this page is just taking for its own. */
let taking: string | undefined;
/** Of two tabs that take one at the same moment, the one with the smaller number gets it. */
const number = Math.random();

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('sportello.open');

let heldHere: () => string | undefined = () => undefined;

channel?.addEventListener('message', ({ data }: MessageEvent<Said>) => {
  if (!('ask' in data)) return;
  const own = heldHere() ?? (number < data.by ? taking : undefined);
  if (own !== undefined && (data.ask === any || data.ask === own)) say({ open: own });
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
  taking = id;
  const open = await ask(id);
  taking = undefined;
  return open.length === 0;
}

async function ask(id: string): Promise<string[]> {
  const open = new Set<string>();
  const hear = ({ data }: MessageEvent<Said>) => {
    if ('open' in data && (id === any || data.open === id)) open.add(data.open);
  };
  channel?.addEventListener('message', hear);
  say({ ask: id, by: number });
  await new Promise((resolve) => setTimeout(resolve, channel ? patience : 0));
  channel?.removeEventListener('message', hear);
  return [...open];
}

function say(what: Said): void {
  channel?.postMessage(what);
}
