/**
 * Keeps the screen of a shared kiosk on while the page is seen, where the browser can.
 * @source W3C Screen Wake Lock: the lock goes each time that the page is hidden
 */
export function keepAwake(): void {
  const ask = () => {
    if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => undefined);
  };
  ask();
  document.addEventListener('visibilitychange', ask);
}

/**
 * Fills the screen at the next press, which browsers ask for: whoever leaves that is left in peace. Nothing where the browser fills
 * it already, or can't.
 * @returns a function that waits for it no longer
 */
export function fillScreenAtPress(): () => void {
  const fill = () => {
    const isFull = document.fullscreenElement || innerHeight >= screen.height;
    if (!isFull) document.documentElement.requestFullscreen?.().catch(() => undefined);
  };
  addEventListener('click', fill, { once: true, capture: true });
  return () => removeEventListener('click', fill, { capture: true });
}
