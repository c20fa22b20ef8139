const activity = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Tells of each sign that somebody is there.
 * @returns a function that stops it
 */
export function onActivity(listener: () => void): () => void {
  for (const type of activity) addEventListener(type, listener, { passive: true });
  return () => {
    for (const type of activity) removeEventListener(type, listener);
  };
}

/**
 * Watches for nobody being there any more.
 * @param quiet milliseconds without any activity
 * @param onIdle called each time that this much has passed
 * @param first how long the first time takes, as long as nothing has happened yet
 * @returns a function that stops it
 */
export function watchIdle(quiet: number, onIdle: () => void, first = quiet): () => void {
  let timer = setTimeout(onIdle, first);
  const restart = () => {
    clearTimeout(timer);
    timer = setTimeout(onIdle, quiet);
  };
  const stop = onActivity(restart);
  return () => {
    clearTimeout(timer);
    stop();
  };
}
