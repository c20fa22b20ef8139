import english from '../../locales/en/booklet.json' with { type: 'json' };
import italian from '../../locales/it/booklet.json' with { type: 'json' };
import { withPolicy } from './policy.ts';

const words = { it: italian.incomplete, en: english.incomplete };

/** As soon as the server answers again, so does the guide: at a kiosk nobody is there to ask for it. */
const script = `setInterval(()=>fetch("./",{method:"HEAD",cache:"no-store"}).then(({ok})=>ok&&location.reload(),()=>0),15000)`;

const style =
  ':root{color-scheme:light dark}body{max-width:36rem;margin:1.5rem auto;padding:0 1rem;font:1.1rem/1.4 system-ui,sans-serif}h1{font-size:1.3rem;line-height:1.25}p{margin:.6rem 0}a{display:inline-block;margin-right:1.5rem;padding:.5rem 0}';

const parts = Object.entries(words).map(
  ([language, { title, text, again, booklet }]) => `<main lang="${language}">
<h1>${title}</h1>
<p>${text}</p>
<p><a href="">${again}</a><a href="./booklet.${language}.html">${booklet}</a></p>
</main>`,
);

/** What the service worker says, in both languages, where the page itself is missing from its copy and there is no network. */
export const incompletePage = withPolicy(`<!doctype html>
<html lang="it">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sportello</title>
<style>${style}</style>
</head>
<body>
${parts.join('\n')}
<script>${script}</script>
</body>
</html>
`);
