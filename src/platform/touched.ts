const signs = ['pointerdown', 'keydown', 'wheel'];

/** So long after somebody's last sign, in milliseconds, nobody is reading the first screen any more. */
const quiet = 30_000;

/**
 * Watches whether somebody is using the page, from when it came.
 * @returns a function that tells: whether a session goes on, something is open, or there was a sign of somebody just now
 */
export function watchTouches(): () => boolean {
  // Not every browser tells of presses before now.
  const isTouched = navigator.userActivation?.hasBeenActive || scrollY > 0;
  let last = isTouched ? performance.now() : -quiet;
  const listen = () => {
    last = performance.now();
  };
  for (const sign of signs) addEventListener(sign, listen, { passive: true });
  return () =>
    !document.querySelector('main .intro') ||
    document.querySelector('dialog[open], details[open]') !== null ||
    performance.now() < last + quiet;
}
