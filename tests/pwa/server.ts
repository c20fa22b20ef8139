import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain',
};

/** Where the built site lies; several builds can be tested side by side. */
export const builtSite = process.env.SPORTELLO_DIST ?? 'dist';

/** A running server; it comes back under the same address after it was stopped. */
export interface SiteServer {
  url: string;
  /** Files served instead of those in the folder, by name: what a later release would bring. */
  newer: Map<string, string>;
  /** Names of files that are asked for in vain: the network is there, and never answers. */
  silent: Set<string>;
  /** What comes in place of files, by name. */
  faults: Map<string, Fault>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Answers in place of a file: the network is there, and gives something else. */
export type Fault = (response: ServerResponse, content: Buffer) => void;

const portalPage = '<!doctype html><title>Wi-Fi</title><p>Welcome. Please sign in.';

/** Everything that a bad line, a bad host or a hotel's network gives in place of a file. */
export const faults: Record<string, Fault> = {
  'is not found': (response) => response.writeHead(404).end('not found'),
  'fails on the server': (response) => response.writeHead(500).end('<h1>500'),
  'is a portal’s page': (response) => response.setHeader('content-type', 'text/html').end(portalPage),
  'is a portal’s page that may be remembered': (response) =>
    response
      .setHeader('content-type', 'text/html')
      .setHeader('cache-control', 'max-age=3600')
      .end(portalPage),
  'is empty': (response) => response.writeHead(204).end(),
  'is half of it': (response, content) => response.end(content.subarray(0, content.length / 2)),
  'breaks off': (response, content) => {
    response.setHeader('content-length', content.length);
    response.write(content.subarray(0, content.length / 2), () => response.destroy());
  },
};

/**
 * Serves the built site as the plainest host would, under `path`, on a port of its own.
 * @param isCompressed as hosts do whose speed is measured: in brotli, except pictures
 */
export async function serveSite(path = '/', folder = builtSite, isCompressed = false): Promise<SiteServer> {
  const compressed = new Map<string, Buffer>();
  const newer = new Map<string, string>();
  const silent = new Set<string>();
  const faulty: SiteServer['faults'] = new Map();
  const server = createServer(async (request, response) => {
    const asked = new URL(`http://localhost${request.url}`).pathname;
    // As hosts do: two slashes are one, and a folder has one at its end.
    const pathname = asked.replace(/\/{2,}/g, '/');
    if (`${pathname}/` === path) {
      response.writeHead(301, { location: path }).end();
      return;
    }
    const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    try {
      if (!file.startsWith(path)) throw new Error(`outside ${path}`);
      const name = file.slice(path.length);
      if (silent.has(name)) return;
      const content = newer.get(name) ?? (await readFile(join(folder, name)));
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
      const fault = faulty.get(name);
      if (fault) {
        fault(response, Buffer.from(content));
        return;
      }
      if (!isCompressed || extname(file) === '.png') {
        response.end(content);
        return;
      }
      const short = compressed.get(name) ?? brotliCompressSync(content);
      compressed.set(name, short);
      response.setHeader('content-encoding', 'br');
      response.end(short);
    } catch {
      response.writeHead(404).end();
    }
  });
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${path}`,
    newer,
    silent,
    faults: faulty,
    start: () => listen(port),
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
