import { render } from 'preact';
import { loadLanguage } from './i18n/i18n';
import { firstLanguage, isLanguage, languages } from './i18n/language';
import { isKiosk } from './platform/kiosk';
import { readPreferences } from './platform/preferences';
import { whenQuiet } from './platform/quiet';
import { sessionStore } from './platform/sessions';
import { browserMemory, fleetingMemory } from './platform/storage';
import { laterParts } from './ui/laterParts';
import { Root } from './ui/Root';
import './ui/styles/app.css';

const kiosk = isKiosk();
const lasting = kiosk ? fleetingMemory() : browserMemory(() => localStorage);
const tab = kiosk ? fleetingMemory() : browserMemory(() => sessionStorage);
const preferences = readPreferences(lasting);
const asked = new URLSearchParams(location.search).get('lang');
const remembered = isLanguage(preferences.language) ? preferences.language : undefined;
const language = firstLanguage(asked, remembered, navigator.languages);

async function start(root: HTMLElement): Promise<void> {
  const { windowsLanguage } = preferences;
  const t = await loadLanguage(language);
  const windows = isLanguage(windowsLanguage) ? await loadLanguage(windowsLanguage) : t;
  const store = sessionStore(lasting, tab, Date.now());
  // What the page says where this script can't run.
  root.replaceChildren();
  render(
    <Root memory={lasting} store={store} isKiosk={kiosk} first={{ preferences, language, t, windows }} />,
    root,
  );
  // Fetched before it is wanted: an update could take it away, a lost network too.
  whenQuiet(() => {
    for (const one of languages) void loadLanguage(one);
    for (const load of laterParts) void load();
  });
}

const root = document.getElementById('app');
if (root) void start(root);
