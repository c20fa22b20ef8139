import type { HtmlTagDescriptor, Plugin } from 'vite';
import { token } from './tokens.ts';

/** Tells the browser the colours of its own bars: the accent in light, in dark the ground. */
export function themeColor(): Plugin {
  const tag = (scheme: string, content: string): HtmlTagDescriptor => ({
    tag: 'meta',
    attrs: { name: 'theme-color', content, media: `(prefers-color-scheme: ${scheme})` },
    injectTo: 'head',
  });
  return {
    name: 'sportello:theme-color',
    transformIndexHtml: () => [tag('light', token('accent').light), tag('dark', token('ground').dark)],
  };
}
