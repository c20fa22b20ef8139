/** What people write behind a name when they put a folder aside. */
const asideEnding =
  /\.(?:bak|back|backup|bck|bk|bkp|copia|copy|disabled|ko|old|orig|original|ori|prev|previous|sav|saved|tmp|temp|vecchia|vecchio|vecchi|precedente)$/i;
/** A name behind a whole domain: no domain goes on so, but for a country's two letters. */
const behindDomain = /\.(?:com|edu|eu|gov|info|int|it|local|mil|net|org)\.([a-z]{3,63})$/i;
const usualEnds = new Set(['com', 'edu', 'gov', 'info', 'int', 'local', 'mil', 'net', 'org']);

/**
 * Whether a folder `sip_NAME` seems to have been put aside by hand, so that its name is no address.
 * @param name what stands behind `sip_`
 * @param others the names of the other folders, and the address that was given: what goes on behind one of them is its copy
 */
export function isSetAside(name: string, others: readonly string[]): boolean {
  const behind = behindDomain.exec(name)?.[1]?.toLowerCase();
  return (
    asideEnding.test(name) ||
    (behind !== undefined && !usualEnds.has(behind)) ||
    others.some((other) => isCopyOf(name.toLowerCase(), other.toLowerCase()))
  );
}

/** `…@example.com.x`, `…@example.comold`; but `…@example.com` and `…@example.com.au` are both addresses. */
function isCopyOf(name: string, other: string): boolean {
  if (name === other || !other.includes('@') || !name.startsWith(other)) return false;
  const rest = name.slice(other.length);
  return rest.startsWith('.') ? !/^\.[a-z]{2}$/.test(rest) : asideEnding.test(`.${rest}`);
}
