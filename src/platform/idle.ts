const activity = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Watches for nobody being there any more.
 * @param quiet milliseconds without any activity
 * @param onIdle called each time that this much has passed
 * @returns a function that stops it
 */
export function watchIdle(quiet: number, onIdle: () => void): () => void {
  let timer = setTimeout(onIdle, quiet);
  const restart = () => {
    clearTimeout(timer);
    timer = setTimeout(onIdle, quiet);
  };
  for (const type of activity) addEventListener(type, restart, { passive: true });
  return () => {
    clearTimeout(timer);
    for (const type of activity) removeEventListener(type, restart);
  };
}
