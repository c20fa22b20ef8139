import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { type Engine, soon } from './engine';
import { endProgram, startProgram } from './program';
import { type Command, capabilities, type Send, WebDriverError, webDriverEngine } from './webDriver';

/** Where it is below the session's address. */
const paths: Record<Command, (id: unknown) => string> = {
  navigate: () => 'url',
  execute: () => 'execute/sync',
  find: () => 'element',
  click: (id) => `element/${id}/click`,
  type: (id) => `element/${id}/value`,
};

/** Starts WebKitGTK in its own small browser, on a display that nobody sees. What it keeps is gone once it ends. */
export async function startWebKit(miniBrowser: string): Promise<Engine> {
  const display = await startDisplay();
  const port = await freePort();
  const driver = startProgram('WebKitWebDriver', [`--port=${port}`], {
    env: { ...process.env, DISPLAY: display.name, LANG: 'C.UTF-8', LANGUAGE: 'it' },
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  const isThere = await soon(async () => (await fetch(`${url}/status`)).ok);
  if (!isThere) throw new Error('WebKitWebDriver never answered');
  const { sessionId, capabilities: given } = (await request('POST', `${url}/session`, {
    capabilities: {
      alwaysMatch: {
        ...capabilities,
        'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] },
      },
    },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const session = `${url}/session/${sessionId}`;
  const send: Send = (command, { id, ...body }) => request('POST', `${session}/${paths[command](id)}`, body);
  const close = async () => {
    await request('DELETE', session).catch(() => undefined);
    await endProgram(driver);
    await endProgram(display.server);
  };
  return webDriverEngine(`WebKitGTK ${given.browserVersion}`, send, close);
}

async function request(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: { error: string; message: string } };
  if (!response.ok) throw new WebDriverError(value.error, value.message);
  return value;
}

async function startDisplay(): Promise<{ name: string; server: ChildProcess }> {
  const server = startProgram(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const [number] = await once(server.stdio[3] as Readable, 'data');
  return { name: `:${String(number).trim()}`, server };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
