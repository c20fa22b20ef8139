import { readFileSync } from 'node:fs';

/** A colour of the page, as CSS writes it. */
interface Token {
  light: string;
  dark: string;
}

const theme = readFileSync(new URL('../ui/theme.css', import.meta.url), 'utf8');

/**
 * A colour of `src/ui/theme.css`, for what stands outside the page's own styles.
 * @param name without its dashes
 * @throws if there is none of this name in light and in dark
 */
export function token(name: string): Token {
  const [, light, dark] = theme.match(new RegExp(`--${name}: light-dark\\(([^,()]+), ([^,()]+)\\);`)) ?? [];
  if (!light || !dark) throw new Error(`theme.css has no colour --${name} in light and in dark`);
  return { light, dark };
}
