import { type PastedLine, printed } from './pastedLines';
import { exact, ownAddress, type Reading, type ReadingContext, unclear, understood } from './reading';

const target = /^[^:]{1,40}: ?((?:LegacyGeneric|Domain|WindowsLive|MicrosoftAccount):[a-z]{1,20}=.{1,300})$/;

/** Entries of the client itself; everything else in the list is somebody else's business. */
const relevant = /microsoft_oc1|lync|skype/i;

interface Entry {
  line: string;
  /** Undefined where the line may go on below, or holds what no command may carry. */
  credentialTarget: string | undefined;
}

/**
 * Reads `cmdkey /list`, by the targets, whose form is the same in every language.
 * @source facts.md §6; the whole target is taken, prefix included, as it is unconfirmed which form /delete wants
 */
export function readCredentials(lines: readonly PastedLine[], context: ReadingContext): Reading {
  const output = printed(lines);
  const targets = output.flatMap((line, index): Entry[] => {
    const found = target.exec(line)?.[1];
    if (!found) return [];
    // Below a target stands `label: value`; anything else is the rest of a line that the console broke.
    const below = output[index + 1] ?? '';
    const isWhole = /^\p{L}[^:]{0,40}: \S/u.test(below);
    return [{ line, credentialTarget: isWhole ? exact('credentialTarget', found) : undefined }];
  });
  if (targets.length === 0) return unclear('otherText');
  const entries = targets.filter(({ line }) => relevant.test(line));
  if (entries.length === 0) return unclear('nothingRelevant');
  const byTarget = new Map(
    entries.flatMap((entry) => (entry.credentialTarget ? [[entry.credentialTarget, entry.line]] : [])),
  );
  const [first] = byTarget;
  if (!first) return unclear('cutOff');
  const choices = [...byTarget.keys()].map((credentialTarget) => ({
    label: credentialTarget,
    inputs: { credentialTarget },
  }));
  if (byTarget.size > 1 || byTarget.size < new Set(entries.map(({ line }) => line)).size) {
    return understood(first[1], { choices, doubt: 'several' });
  }
  const address = ownAddress(context);
  const named = /=([A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,255})/.exec(first[0])?.[1]?.toLowerCase();
  if (address && named && named !== address) return understood(first[1], { choices, doubt: 'otherAddress' });
  return understood(first[1], { inputs: { credentialTarget: first[0] } });
}
