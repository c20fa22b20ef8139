import type { Translate } from '../../src/i18n/i18n';
import type { Language } from '../../src/i18n/language';

/** A text, a list of texts, or texts by id, as the locale files hold them. */
export type Texts = string | readonly Texts[] | { readonly [id: string]: Texts };

/** Every single text with its path: `steps.flushDns.say.0`. */
export function leavesOf(texts: Texts, path = ''): [path: string, text: string][] {
  if (typeof texts === 'string') return [[path, texts]];
  return Object.entries(texts).flatMap(([id, part]) => leavesOf(part, path ? `${path}.${id}` : id));
}

/** The names between double braces, sorted, each as often as it stands there. */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name = '']) => name).sort();
}

/** Fills placeholders as i18next does; throws for one that nothing fills. */
export function filled(text: string, fill: (name: string) => string | undefined): string {
  return text.replace(/\{\{(.*?)\}\}/g, (_, name: string) => {
    const value = fill(name);
    if (value === undefined) throw new Error(`Nothing fills {{${name}}} in: ${text}`);
    return value;
  });
}

export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function partAt(texts: Texts, path: readonly string[]): Texts | undefined {
  return path.reduce<Texts | undefined>(
    (part, id) => (typeof part === 'object' ? (part as Record<string, Texts>)[id] : undefined),
    texts,
  );
}

/**
 * A translation that throws where i18next would show a key, or silently nothing for a placeholder.
 * @param t the real one
 * @param texts all texts of its language, by namespace
 */
export function strict(t: Translate, texts: Texts): Translate {
  const wanted = new Map<string, readonly string[]>();
  const wantedBy = (key: string) => {
    const [namespace = '', path = ''] = key.split(':');
    const steps = path.split('.');
    const plural = [...steps.slice(0, -1), `${steps.at(-1)}_other`];
    const found = partAt(texts, [namespace, ...steps]) ?? partAt(texts, [namespace, ...plural]);
    if (found === undefined) throw new Error(`No text for ${key}`);
    return [...new Set(leavesOf(found).flatMap(([, text]) => placeholdersOf(text)))];
  };
  const strictly = (key: string, options?: Record<string, unknown>) => {
    const names = wanted.get(key) ?? wantedBy(key);
    wanted.set(key, names);
    const missing = names.find((name) => partAt((options ?? {}) as never, name.split('.')) === undefined);
    if (missing !== undefined) throw new Error(`Nothing fills {{${missing}}} in: ${key}`);
    return (t as (key: string, options?: object) => unknown)(key, options);
  };
  return strictly as unknown as Translate;
}

export const bothLanguages: readonly Language[] = ['it', 'en'];
