import { cacheParents } from '../places';
import { type PastedLine, printed } from './pastedLines';
import { exact, only, ownAddress, type Reading, type ReadingContext, unclear, understood } from './reading';

interface Folder {
  line: string;
  label: string;
  address: string | undefined;
}

/** A path that ends in one of the known parents and `sip_<address>`. */
function folderIn(line: string, below: string): Folder | undefined {
  if (!/^(?:[A-Za-z]:|\\)\\/.test(line)) return undefined;
  const small = line.toLowerCase();
  const parent = cacheParents.find((one) => small.includes(`\\${one.toLowerCase()}\\sip_`));
  if (!parent) return undefined;
  const start = small.indexOf(`\\${parent.toLowerCase()}\\sip_`) + 1;
  const label = line.slice(start);
  if (label.slice(parent.length + 1).includes('\\')) return undefined;
  // A console breaks long lines: what follows without a blank may be the rest of the address.
  const broken = /^[A-Za-z0-9._+@-]{1,200}$/.test(below);
  return {
    line,
    label,
    address: broken ? undefined : exact('address', line.slice(start + parent.length + 5)),
  };
}

/**
 * Reads the paths that `dir /s /b` or PowerShell lists; what they print when there is none is translated, so it says nothing.
 * @source facts.md §2: the folder is `sip_` and the address, in one of three places
 */
export function readCacheFolders(lines: readonly PastedLine[], context: ReadingContext): Reading {
  const output = printed(lines);
  const folders = output.flatMap((line, index) => folderIn(line, output[index + 1] ?? '') ?? []);
  const sound = folders.filter(({ address }) => address);
  const [first] = sound;
  if (!first) return unclear(folders.length > 0 ? 'cutOff' : 'otherText');
  const own = ownAddress(context);
  const match = own === undefined ? undefined : sound.find(({ address }) => address?.toLowerCase() === own);
  const choices = [...new Map(sound.map((one) => [one.label.toLowerCase(), one])).values()].map(
    ({ label, address }) => ({ label, inputs: { ...(address && { address }) } }),
  );
  const listed = choices.length > 1 ? choices : [];
  if (match?.address) return understood(match.line, { inputs: { address: match.address }, choices: listed });
  if (own) return understood(first.line, { choices, doubt: 'otherAddress' });
  const single = only(sound.map(({ address }) => address?.toLowerCase()));
  if (!single || sound.length < folders.length) return understood(first.line, { choices, doubt: 'several' });
  return understood(first.line, {
    inputs: { ...(first.address && { address: first.address }) },
    choices: listed,
  });
}
