import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withPolicy, withPolicyOfOneFile, withPolicyOfText } from '../../src/build/policy';

const page = (inside: string) => `<html><head><meta charset="utf-8">${inside}</head></html>`;
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The policy of a page by directive. */
function policyOf(html: string): Record<string, string[]> {
  const [, content = ''] = withPolicy(html).match(/Content-Security-Policy" content="([^"]*)"/) ?? [];
  return Object.fromEntries(
    content.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values];
    }),
  );
}

describe('The policy of the built page', () => {
  it('allows its own files, and nothing that is not named', () => {
    expect(policyOf(page(''))).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'connect-src': ["'self'"],
      'manifest-src': ["'self'"],
      'worker-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': ['sportello'],
    });
  });

  it('names no other origin, and nothing unsafe', () => {
    const html = page('<script>1</script><style>a{}</style>');
    const words = Object.values(policyOf(html)).flat();
    const harmless = /^(?:'self'|'none'|'script'|sportello|data:|'sha256-.{44}')$/;
    expect(words.filter((word) => !harmless.test(word))).toEqual([]);
    expect(policyOf(html)['script-src']).not.toContain('data:');
  });

  it('allows exactly the inline scripts that are there, character by character', () => {
    const one = '\n  console.log("à");\n';
    const html = page(`<script>${one}</script><script type="module" crossorigin>2</script>`);
    expect(policyOf(html)['script-src']).toEqual(["'self'", hash(one), hash('2')]);
    expect(policyOf(html)['script-src']).not.toContain(hash(one.trim()));
  });

  it('leaves scripts of their own file to "self"', () => {
    const html = page(
      '<script type="module" crossorigin src="./assets/index.js"></script><script src="a.js" defer></script>',
    );
    expect(policyOf(html)['script-src']).toEqual(["'self'"]);
  });

  it('allows exactly the inline styles that are there', () => {
    expect(policyOf(page('<style>a{}</style><style media="print">b{}</style>'))['style-src']).toEqual([
      "'self'",
      hash('a{}'),
      hash('b{}'),
    ]);
  });

  it('stands right behind the charset, within what browsers look through, and before any script', () => {
    const html = withPolicy(page('<script>1</script>'));
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(1024);
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
    expect(html).toMatch(/<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy"/);
  });

  it('allows a page of text its own styles, and no script at all', () => {
    const html = withPolicyOfText(page('<style>a{}</style><script>1</script>'));
    expect(html).toContain(`"default-src 'none'; style-src ${hash('a{}')}; base-uri`);
    expect(html).not.toContain('script-src');
  });

  it('allows a page in one file what is in it, and nothing else', () => {
    const html = withPolicyOfOneFile(page('<style>a{}</style><script type="module">1</script>'));
    expect(html).toContain(
      `"default-src 'none'; script-src ${hash('1')}; style-src ${hash('a{}')}; img-src data:; base-uri`,
    );
    expect(html).not.toMatch(/'self'|connect-src|worker-src/);
    expect(html).toContain("webrtc 'block'");
  });

  it('changes nothing else', () => {
    const html = page('<script>"$&$1"</script>');
    expect(withPolicy(html).replace(/\n\s*<meta http-equiv[^>]*>/, '')).toBe(html);
  });

  it('is refused to a page without a charset', () => {
    expect(() => withPolicy('<html><head></head></html>')).toThrow('charset');
  });

  it("fits the project's own page", () => {
    const html = readFileSync(join(import.meta.dirname, '../../index.html'), 'utf8');
    expect(policyOf(html)['default-src']).toEqual(["'none'"]);
    expect(html).not.toMatch(/\son\w+="|\sstyle="/);
  });
});
