import { changesPc, isMade, undoes } from './carriedOut';
import type { Entry, Journal } from './journal';

/** Longest journal that is taken as it is, in entries: several times what the longest call leaves. */
export const longestJournal = 600;
/** Most deeds, and lines copied for them, that are kept of a longer one, the latest: each is looked for in all the rest. */
export const mostTraces = 150;

/**
 * A journal that can be followed, shown and stored at once, however long it was: what was said anew later is left out. The
 * answers that stand, notes, values and readings stay, and so does what was done to the PC, with all that names and undoes it.
 * @returns the same journal if it is not too long
 */
export function bounded(journal: Journal): Journal {
  if (journal.length <= longestJournal) return journal;
  const told = withLatest(withLatest(journal, isDeed), isLine);
  const careful = withoutOutdated(told, true);
  return careful.length <= longestJournal ? careful : withoutOutdated(careful, false);
}

/** The journal without all but the latest entries of a sort; each step's last answer stays. */
function withLatest(journal: Journal, isOfSort: (entry: Entry) => boolean): Journal {
  const last = new Set(
    new Map(journal.map((entry) => [entry.kind === 'answered' && entry.step, entry])).values(),
  );
  const tooMany = new Set(journal.filter(isOfSort).slice(0, -mostTraces));
  return journal.filter((entry) => last.has(entry) || !tooMany.has(entry));
}

/** Whether it says that something was done to the PC, or put back. */
function isDeed(entry: Entry): boolean {
  return entry.kind === 'putBack' || (entry.kind === 'answered' && isMade(entry.step, entry.answer));
}

/** Whether it is a copied line that changes something on the PC, or undoes it. */
function isLine(entry: Entry): boolean {
  return entry.kind === 'copied' && (changesPc(entry) || undoes(entry));
}

/**
 * The journal without what a later entry makes idle.
 * @param isCareful whether each deed keeps what was known, given and copied when it was done
 */
function withoutOutdated(journal: Journal, isCareful: boolean): Journal {
  const outdated = new Set<Entry>();
  /** The latest of each thing that is said again and again, by what it is about. */
  const latest = new Map<string, Entry>();
  /** Of a copied line also the first: that tells since when, the last one until when. */
  const first = new Set<Entry>(journal.slice(0, 1));
  for (const entry of journal) {
    const [about, ...others] = aboutOf(entry);
    if (isLine(entry) && !latest.has(about)) first.add(entry);
    for (const one of [about, ...others]) {
      const before = latest.get(one);
      if (before && !first.has(before)) outdated.add(before);
      latest.delete(one);
    }
    if (!isDeed(entry)) latest.set(about, entry);
    if (isCareful && (isDeed(entry) || isLine(entry)))
      for (const one of [...latest.keys()]) if (mayBelong(one, entry)) latest.delete(one);
  }
  return journal.filter((entry) => !outdated.has(entry));
}

/** Whether what is said anew later may be needed to tell what was done before: the answers and values of then, and its lines. */
function mayBelong(about: string, { kind }: Entry): boolean {
  return /^(?:answered|tookBack|gave) /.test(about) || (kind !== 'copied' && about.startsWith('line '));
}

/** What an entry is about, and what else it makes idle. */
function aboutOf(entry: Entry): [string, ...string[]] {
  switch (entry.kind) {
    case 'answered':
      return [`answered ${entry.step}`, `tookBack ${entry.step}`];
    case 'did':
      return [`did ${entry.step} ${entry.act}`];
    case 'gave':
      return [`gave ${entry.input}`];
    case 'read':
      return [`read ${entry.step} ${entry.probe}`];
    case 'copied': {
      const { at: _, ...line } = entry;
      return [isLine(entry) ? `line ${JSON.stringify(line)}` : `copied ${entry.step} ${entry.command}`];
    }
    default:
      return [`${entry.kind} ${entry.step}`];
  }
}
