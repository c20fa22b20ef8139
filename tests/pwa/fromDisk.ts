import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { builtSite, type SiteServer } from './server';

/** The built site as it lies on the disk. Nothing can come in place of its files: a test that wants that fails. */
export function fromDisk(): SiteServer {
  const refuse = () => {
    throw new Error('A file has no server');
  };
  return {
    url: `${pathToFileURL(resolve(builtSite)).href}/`,
    newer: Object.assign(new Map(), { set: refuse }),
    silent: Object.assign(new Set<string>(), { add: refuse }),
    faults: Object.assign(new Map(), { set: refuse }),
    start: async () => undefined,
    stop: async () => undefined,
  };
}

/**
 * Makes all pages of a context open the one file wherever a test says the start of the site, with whatever is behind it.
 * @param url of the folder
 */
export function openInOneFile(context: BrowserContext, url: string): void {
  context.on('page', (page: Page) => {
    const open = page.goto.bind(page);
    page.goto = (wanted, options) => {
      const address = new URL(wanted, url);
      if (address.href.startsWith(url)) address.pathname = address.pathname.replace(/\/$/, '/sportello.html');
      return open(address.href, options);
    };
  });
}
