/** Whether the page was opened for a shared kiosk, by `?kiosk`. */
export function isKiosk(): boolean {
  return new URLSearchParams(location.search).has('kiosk');
}
