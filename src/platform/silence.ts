let stopSpeaking: (() => void) | undefined;

/** Whatever is being spoken falls silent: a dialog opens, another step comes up. */
export function silence(): void {
  stopSpeaking?.();
}

/**
 * Makes a voice the one that speaks, which silences the one before.
 * @param stop makes it fall silent; as long as it speaks, this also keeps its utterance from being collected as garbage
 * @returns a function that says that it has ended
 */
export function takeTheFloor(stop: () => void): () => void {
  silence();
  stopSpeaking = stop;
  return () => {
    if (stopSpeaking === stop) stopSpeaking = undefined;
  };
}
