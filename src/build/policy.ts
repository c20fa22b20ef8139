import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Data are no script: a browser asks nobody whether they may be there. */
const inlineScript = /<script(?![^>]*\s(?:src=|type="application\/json"))[^>]*>([\s\S]*?)<\/script>/g;
const inlineStyle = /<style[^>]*>([\s\S]*?)<\/style>/g;
const charset = /<meta charset[^>]*>/;

/** Writes the Content-Security-Policy into the built page, so that no host has to be asked for a header. */
export function policy(): Plugin {
  return {
    name: 'sportello:policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: withPolicy,
    },
  };
}

/**
 * The page with a policy that allows its own files and exactly the inline scripts and styles in it. That nobody calls out of it is
 * the host's to say (README, "Headers"): Chromium calls a rule it doesn't know an error of the page.
 */
export function withPolicy(html: string): string {
  return withMeta(html, [
    "default-src 'none'",
    ["script-src 'self'", ...hashes(html, inlineScript)].join(' '),
    ["style-src 'self'", ...hashes(html, inlineStyle)].join(' '),
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    ...always,
  ]);
}

/** The same for a page in one file: nothing beside what is in it, and no request at all. */
export function withPolicyOfOneFile(html: string): string {
  return withMeta(html, [
    "default-src 'none'",
    ['script-src', ...hashes(html, inlineScript)].join(' '),
    ['style-src', ...hashes(html, inlineStyle)].join(' '),
    'img-src data:',
    ...always,
    // It has no host. Most browsers don't know it yet.
    "webrtc 'block'",
  ]);
}

/** The same for a page of text: exactly the styles in it, and nothing else at all. */
export function withPolicyOfText(html: string): string {
  return withMeta(html, [
    "default-src 'none'",
    ['style-src', ...hashes(html, inlineStyle)].join(' '),
    ...always,
  ]);
}

const always = [
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // The name is that in `trustedScript.ts`.
  'trusted-types sportello',
];

function withMeta(html: string, directives: readonly string[]): string {
  // Behind the charset, which browsers look for in the first 1024 bytes only.
  if (!charset.test(html)) throw new Error('index.html has no <meta charset> to put the policy behind');
  return html.replace(
    charset,
    (meta) => `${meta}\n    <meta http-equiv="Content-Security-Policy" content="${directives.join('; ')}">`,
  );
}

function hashes(html: string, inline: RegExp): string[] {
  return [...html.matchAll(inline)].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
}
