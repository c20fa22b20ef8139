/** Where a document holds what an organisation sets, before its first script: that asks for it. */
const place = /(<script type="application\/json" id="kiosk">)[^<]*(?=<\/script>)/;

/**
 * Puts an organisation's settings into a document that brings them along.
 * @param html with a place for them
 * @param settings as in `kiosk.json`
 * @throws where it has no place for them
 */
export function withSettings(html: string, settings: object): string {
  if (!place.test(html)) throw new Error('The document has no place for the settings');
  // A "<" could end the element.
  const text = JSON.stringify(settings).replaceAll('<', '\\u003c');
  return html.replace(place, (_, start: string) => start + text);
}
