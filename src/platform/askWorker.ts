/** What a worker tells of the files that it keeps. */
interface Kept {
  /** How many are missing or damaged. */
  missing: number;
  /** Whether it is about to fetch them, and will tell again. */
  isMending?: boolean;
  /** Whether it does not take over now, as the server doesn't answer, or not with this version. */
  isRefused?: boolean;
}

/**
 * Lets a worker look at what it keeps, and mend it.
 * @param worker one that is in charge, or waits to be
 * @param type `SKIP_WAITING` if it is to be in charge once all is well
 * @param told called up to three times, or never by a worker that doesn't know the question
 */
export function askWorker(
  worker: ServiceWorker,
  type: 'CHECK' | 'SKIP_WAITING',
  told: (kept: Kept) => void,
): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => told(data);
  worker.postMessage({ type }, [port2]);
}
