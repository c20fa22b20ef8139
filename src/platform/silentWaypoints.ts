import type { Waypoint, Waypoints } from './navigation';

/** What the one entry behind the page's own is known by. */
const within = 'within';

/**
 * For a kiosk: neither the address nor the list of pages behind the browser's Back button tells what a person did. That button
 * still goes one step back, for as long as there is one.
 */
export function silentWaypoints(): Waypoints {
  const nowhere: Waypoint = { step: '', looking: false };
  let walked: Waypoint[] = [nowhere];
  let tell: (waypoint: Waypoint) => void = () => undefined;
  const current = () => walked.at(-1) ?? nowhere;
  // Only what has an entry before it can be gone back from.
  const stepIn = () => {
    if (history.state !== within) history.pushState(within, '');
  };
  const goBack = () => {
    if (walked.length > 1) walked.pop();
    tell(current());
  };
  const onBrowserBack = () => {
    if (history.state === within || walked.length < 2) return;
    goBack();
    if (walked.length > 1) stepIn();
  };
  return {
    push(waypoint) {
      walked.push(waypoint);
      stepIn();
    },
    replace(waypoint) {
      walked[walked.length - 1] = waypoint;
    },
    begin(waypoint) {
      walked = [waypoint];
    },
    current,
    before: () => walked.at(-2)?.step,
    goBack,
    listen(listener) {
      tell = listener;
      addEventListener('popstate', onBrowserBack);
      return () => removeEventListener('popstate', onBrowserBack);
    },
  };
}
