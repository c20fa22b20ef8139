import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin, type ResolvedConfig, type Rolldown } from 'vite';
import english from '../../locales/en/booklet.json' with { type: 'json' };
import italian from '../../locales/it/booklet.json' with { type: 'json' };
import { atOnce } from './atOnce.ts';
import { embedKiosk } from './embedKiosk.ts';
import { withPolicyOfOneFile } from './policy.ts';
import { prerender } from './prerender.ts';
import { scriptInPage } from './scriptInPage.ts';
import { stepsLeft } from './stepsLeft.ts';
import { themeColor } from './themeColor.ts';
import { version } from './version.ts';
import { withoutDescriptions } from './withoutDescriptions.ts';
import { withoutStyles } from './withoutStyles.ts';
import { withoutUnused } from './withoutUnused.ts';

/** What stands in the one file and lies beside the page elsewhere. */
interface Within {
  styles: string;
  /** As an address. */
  icon: string;
  /** Path of the `kiosk.json` that holds what an organisation sets. */
  settings: string;
}

/**
 * Emits `sportello.html`: all of the page in one file, which opens by a double click, from a stick or an attachment, without a
 * server and without a network. It is built a second time for that, as one script, with the styles of the first.
 */
export function oneFile(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'sportello:one-file',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    generateBundle: {
      // As long as the styles are files of their own.
      order: 'pre',
      async handler(_, bundle) {
        const read = (name: string) => readFile(join(config.publicDir, name), 'utf8');
        const icon = Buffer.from(await read('icon.svg')).toString('base64');
        const source = await page(config, {
          styles: stylesOf(bundle),
          icon: `data:image/svg+xml;base64,${icon}`,
          settings: process.env.SPORTELLO_KIOSK || join(config.publicDir, 'kiosk.json'),
        });
        this.emitFile({ type: 'asset', fileName: 'sportello.html', source });
      },
    },
  };
}

/** All styles, in the order in which the page gets them: those that it begins with first. */
function stylesOf(bundle: Rolldown.OutputBundle): string {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
  chunks.sort((one, other) => Number(other.isEntry) - Number(one.isEntry));
  const files = new Set(chunks.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]));
  return [...files]
    .map((file) => {
      const styles = bundle[file];
      if (styles?.type !== 'asset') throw new Error(`${file} is not built`);
      return String(styles.source).trim();
    })
    .join('\n');
}

async function page(
  { root, base, json, publicDir, build: { target, rolldownOptions } }: ResolvedConfig,
  within: Within,
): Promise<string | Uint8Array> {
  const { treeshake = true, optimization = {} } = rolldownOptions;
  const result = await build({
    configFile: false,
    root,
    base,
    json,
    publicDir,
    logLevel: 'warn',
    define: { __ONE_FILE__: 'true' },
    plugins: [
      version(),
      stepsLeft(),
      withoutDescriptions(),
      withoutUnused(),
      withoutStyles(),
      atOnce(),
      themeColor(),
      prerender(true),
      withAll(within),
    ],
    build: {
      write: false,
      copyPublicDir: false,
      target,
      modulePreload: false,
      rolldownOptions: { treeshake, optimization, output: { codeSplitting: false } },
    },
  });
  const [output] = [result].flat();
  const files = output && 'output' in output ? output.output : [];
  const html = files.find(({ fileName }) => fileName === 'index.html');
  if (html?.type !== 'asset') throw new Error('The one file was not built');
  return html.source;
}

/** Puts all that the page needs into it, and takes out what would lead out of it. */
function withAll({ styles, icon, settings }: Within): Plugin {
  return {
    name: 'sportello:with-all',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle = {} }) {
        const scripts = Object.values(bundle).filter((one) => one.type === 'chunk');
        const [script] = scripts;
        if (!script || scripts.length > 1) throw new Error('All of it should be one script');
        const whole = html
          .replace(outward, '')
          .replace(leadsOn, `<aside class="without-script">\n${asides}\n    </aside>`)
          .replace('</head>', () => `  <style>${styles}</style>\n  </head>`)
          .replace('</body>', () => `${scriptInPage(script.code)}\n  </body>`)
          .replaceAll('./icon.svg', icon);
        return withPolicyOfOneFile(await embedKiosk(whole, settings));
      },
    },
  };
}

/** The page's own script, the manifest, and icons that only an installed page has. */
const outward =
  /\s*<(?:script [^>]*\ssrc="[^"]*"[^>]*><\/script|link rel="(?:manifest|apple-touch-icon)"[^>]*|link rel="icon"[^>]*\.png"[^>]*)>/g;

/** What is said where no script runs, and leads to what lies beside the page. */
const leadsOn = /<aside class="without-script">[\s\S]*?<\/aside>/;
const asides = `      <h2>Sportello</h2>\n      <p>${italian.oneFile}</p>\n      <p lang="en">${english.oneFile}</p>`;
