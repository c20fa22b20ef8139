import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Engine, soon } from './engine';
import { endProgram, startProgram } from './program';
import { type Command, capabilities, type Send, WebDriverError, webDriverEngine } from './webDriver';

const names: Record<Command, string> = {
  navigate: 'WebDriver:Navigate',
  execute: 'WebDriver:ExecuteScript',
  find: 'WebDriver:FindElement',
  click: 'WebDriver:ElementClick',
  type: 'WebDriver:ElementSendKeys',
};

/** Any free port for the driver, and nobody asked on the network. */
const preferences = {
  'marionette.port': 0,
  'intl.accept_languages': 'it-IT',
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.region.network.url': '',
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.provider.google4.updateURL': '',
  'browser.safebrowsing.provider.mozilla.updateURL': '',
  'captivedetect.canonicalURL': '',
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.offline-localhost': false,
  // As for everybody; its driver would be laxer.
  'security.fileuri.strict_origin_policy': true,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.server': 'data:,',
};

/** Starts Firefox with a profile of its own, by Marionette: the driver that is built into it. */
export async function startFirefox(program: string): Promise<Engine> {
  const profile = await mkdtemp(join(tmpdir(), 'sportello-firefox-'));
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const firefox = startProgram(program, ['--marionette', '--headless', '--no-remote', '--profile', profile], {
    stdio: 'ignore',
  });
  const socket = await connectTo(join(profile, 'MarionetteActivePort'));
  const ask = asking(socket);
  const session = (await ask('WebDriver:NewSession', { capabilities: { alwaysMatch: capabilities } })) as {
    capabilities: { browserVersion: string };
  };
  const send: Send = async (command, given) => {
    const answer = (await ask(names[command], given)) as { value: unknown };
    return answer.value;
  };
  const close = async () => {
    await endProgram(firefox, () => void ask('Marionette:Quit', { flags: ['eForceQuit'] }));
    socket.destroy();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return webDriverEngine(`Firefox ${session.capabilities.browserVersion}`, send, close);
}

/** @param portFile where Firefox says on which port it listens, once it does */
async function connectTo(portFile: string): Promise<Socket> {
  let port = 0;
  const isThere = await soon(async () => {
    port = Number(await readFile(portFile, 'utf8'));
    return port > 0;
  }, 60_000);
  if (!isThere) throw new Error('Firefox never said on which port it listens');
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

/** What Firefox sends: the length of a message in bytes, a colon, and the message as JSON. */
type Answer = [type: 1, id: number, error: { error: string; message: string } | null, result: unknown];

function asking(socket: Socket): (name: string, given: object) => Promise<unknown> {
  const waiting = new Map<number, (answer: Answer) => void>();
  let unread = Buffer.alloc(0);
  let last = 0;
  const read = (): boolean => {
    const colon = unread.indexOf(':');
    const end = colon + 1 + Number(unread.subarray(0, colon));
    if (colon < 0 || unread.length < end) return false;
    const message: unknown = JSON.parse(unread.subarray(colon + 1, end).toString());
    unread = unread.subarray(end);
    // Its first message is a greeting.
    if (Array.isArray(message)) waiting.get(message[1])?.(message as Answer);
    return true;
  };
  socket.on('data', (bytes) => {
    unread = Buffer.concat([unread, bytes]);
    while (read());
  });
  return (name, given) =>
    new Promise((done, fail) => {
      const id = ++last;
      waiting.set(id, ([, , error, result]) => {
        waiting.delete(id);
        if (error) fail(new WebDriverError(error.error, error.message));
        else done(result);
      });
      const message = JSON.stringify([0, id, name, given]);
      socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
}
