import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const built = resolve('dist');
const [script = ''] = readdirSync(join(built, 'assets')).filter((name) => /^index-.*\.js$/.test(name));

/** A recipe of the README, for the built site and a port of this machine alone. */
function recipe(host: string, changes: Record<string, string>): string {
  const [, text = ''] = readme.match(new RegExp(`^\`\`\`${host}\n([\\s\\S]*?)^\`\`\``, 'm')) ?? [];
  for (const found of Object.keys(changes))
    if (!text.includes(found)) throw new Error(`${host} has no ${found}`);
  return Object.entries(changes).reduce((now, [from, to]) => now.replace(from, to), text);
}

const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });

const hosts: Record<string, (folder: string, port: number) => [string, string[]]> = {
  nginx(folder, port) {
    const site = recipe('nginx', { 'listen 80': `listen 127.0.0.1:${port}`, '/srv/sportello/': `${built}/` });
    const file = join(folder, 'nginx.conf');
    const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `${name}_temp_path ${folder};`,
    );
    writeFileSync(
      file,
      `daemon off; pid ${folder}/pid; error_log stderr; events {}
http { include /etc/nginx/mime.types; access_log off; ${own.join(' ')}\n${site}}`,
    );
    return ['nginx', ['-c', file, '-g', process.getuid?.() === 0 ? 'user root;' : '']];
  },
  caddy(folder, port) {
    const site = recipe('caddy', { ':80': `http://127.0.0.1:${port}`, '/srv/sportello': built });
    const file = join(folder, 'Caddyfile');
    writeFileSync(file, `{\n\tadmin off\n}\n${site}`);
    return ['caddy', ['run', '--adapter', 'caddyfile', '--config', file]];
  },
};

describe.each(Object.keys(hosts))('The recipe for %s', (name) => {
  let folder = '';
  let host: ChildProcess;
  let url = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sportello-host-'));
    const port = await freePort();
    const [program, options] = hosts[name]?.(folder, port) ?? ['', []];
    const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
    host = spawn(program, options, { env, stdio: 'ignore' });
    url = `http://127.0.0.1:${port}/sportello/`;
    for (let tries = 0; tries < 200; tries += 1) {
      if (await fetch(url).catch(() => undefined)) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`${name} never answered`);
  });
  afterAll(async () => {
    const ended = new Promise((done) => host.once('exit', done));
    host.kill();
    await ended;
    rmSync(folder, { recursive: true });
  });

  it.each(['', 'index.html', 'booklet.it.html', 'sw.js', 'kiosk.json', `assets/${script}`])(
    'gives %j with every header that a page can’t bring itself',
    async (file) => {
      const answer = await fetch(url + file);
      expect(answer.status).toBe(200);
      const { headers } = answer;
      expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'; webrtc 'block'");
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      const isBuilt = file.startsWith('assets/');
      expect(headers.get('cache-control')).toBe(isBuilt ? 'max-age=31536000, immutable' : 'no-cache');
      const content = Buffer.from(await answer.arrayBuffer());
      expect(content.equals(readFileSync(join(built, file || 'index.html')))).toBe(true);
    },
  );

  it('names each file as what it is, so that nothing is refused', async () => {
    const type = async (file: string) => (await fetch(url + file)).headers.get('content-type');
    expect(await type('')).toContain('text/html');
    for (const file of ['sw.js', `assets/${script}`]) expect(await type(file)).toContain('javascript');
    expect(await type('icon.svg')).toContain('image/svg+xml');
  });

  it('leads to the folder without its slash, and says of what is not there that it isn’t, for no longer than now', async () => {
    expect((await fetch(url.slice(0, -1))).url).toBe(url);
    for (const file of ['nowhere', 'assets/nowhere.js']) {
      const answer = await fetch(url + file);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('cache-control') ?? '').not.toMatch(/max-age/);
    }
  });
});

describe('The recipes for other hosts', () => {
  it.each(['xml', 'text'])('name the same headers: %s', (host) => {
    const text = recipe(host, {});
    for (const header of readme.matchAll(/add_header ([\w-]+) "([^"]+)"/g)) {
      expect(text).toContain(header[1]);
      expect(text).toContain(header[2]);
    }
  });
});
