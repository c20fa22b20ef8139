// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { silence } from '../../src/platform/silence';
import { type Ending, speak } from '../../src/platform/speech';
import { type FakeSpeech, fakeSpeech } from '../support/fakeSpeech';

let speech: FakeSpeech;
let events: (number | Ending)[];
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  speech = fakeSpeech([{ name: 'Alice', lang: 'it-IT' }]);
  events = [];
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

/** What the browser does next, it does soon. */
const soon = () => vi.advanceTimersByTimeAsync(0);

async function say(...sentences: string[]): Promise<void> {
  const [voice] = window.speechSynthesis.getVoices();
  if (!voice) throw new Error('No voice');
  stop = speak(sentences, {
    voice,
    rate: 0.8,
    onSentence: (index) => events.push(index),
    onEnd: (how) => events.push(how),
  });
  await soon();
}
async function finish(silently = false): Promise<void> {
  speech.finish(silently);
  await soon();
}
const texts = () => speech.said.map(({ text }) => text);

describe('Speaking', () => {
  it('says one sentence after the other, in that voice, its language and speed', async () => {
    await say('Uno.', 'Due.');
    expect(speech.said).toEqual([{ text: 'Uno.', lang: 'it-IT', voice: 'Alice', rate: 0.8 }]);
    expect(events).toEqual([0]);
    await finish();
    expect(texts()).toEqual(['Uno.', 'Due.']);
    await finish();
    expect(events).toEqual([0, 1, 'done']);
    expect(speech.isSpeaking()).toBe(false);
  });

  it('ends at once with nothing to say', async () => {
    await say();
    expect(events).toEqual(['done']);
    expect(speech.said).toEqual([]);
  });

  it('says a long sentence in several breaths, and names it once', async () => {
    const long = `${Array(12).fill('chiuda prima ogni programma che usa la cartella').join(', ')}.`;
    await say(long, 'Fine.');
    while (speech.isSpeaking()) await finish();
    expect(texts().length).toBeGreaterThan(3);
    expect(Math.max(...texts().map((text) => text.length))).toBeLessThanOrEqual(180);
    expect(texts().join('')).toBe(`${long}Fine.`);
    expect(events).toEqual([0, 1, 'done']);
  });

  it('first clears what an earlier page or a crash left waiting', async () => {
    window.speechSynthesis.speak(new SpeechSynthesisUtterance('Rimasto'));
    await soon();
    await say('Uno.');
    expect(texts()).toEqual(['Rimasto', 'Uno.']);
    expect(events).toEqual([0]);
    await finish();
    expect(events).toEqual([0, 'done']);
  });

  it('stops in the middle, says so once, and begins nothing new', async () => {
    await say('Uno.', 'Due.');
    stop();
    stop();
    await vi.advanceTimersByTimeAsync(100_000);
    expect(speech.isSpeaking()).toBe(false);
    expect(texts()).toEqual(['Uno.']);
    expect(events).toEqual([0, 'silenced']);
  });

  it('is stopped by whoever is told of a sentence', async () => {
    const [voice] = window.speechSynthesis.getVoices();
    if (!voice) throw new Error('No voice');
    const onEnd = vi.fn();
    let stopIt: () => void = () => undefined;
    stopIt = speak(['Uno.', 'Due.'], {
      voice,
      rate: 1,
      onSentence: (index) => index === 1 && stopIt(),
      onEnd,
    });
    await soon();
    await finish();
    expect(texts()).toEqual(['Uno.']);
    expect(onEnd.mock.calls).toEqual([['silenced']]);
  });

  it('falls silent when something else speaks, or wants silence, or the page goes', async () => {
    await say('Uno.');
    await say('Altro.');
    expect(texts()).toEqual(['Uno.', 'Altro.']);
    expect(events).toEqual([0, 'silenced', 0]);
    silence();
    await soon();
    expect(events).toEqual([0, 'silenced', 0, 'silenced']);
    expect(speech.isSpeaking()).toBe(false);
    await say('Ancora.');
    dispatchEvent(new Event('pagehide'));
    await soon();
    expect(events.slice(4)).toEqual([0, 'silenced']);
    expect(speech.isSpeaking()).toBe(false);
  });

  it('leaves another voice alone once it has ended itself', async () => {
    await say('Uno.');
    const stopFirst = stop;
    await finish();
    await say('Due.');
    stopFirst();
    await soon();
    expect(speech.isSpeaking()).toBe(true);
  });

  it('goes on where Chrome forgets to say that a text has ended', async () => {
    await say('Uno.', 'Due.');
    await finish(true);
    expect(texts()).toEqual(['Uno.']);
    await vi.advanceTimersByTimeAsync(3000);
    expect(texts()).toEqual(['Uno.', 'Due.']);
    await finish(true);
    await vi.advanceTimersByTimeAsync(3000);
    expect(events).toEqual([0, 1, 'done']);
  });

  it('waits for a slow voice, but not for ever for one that hangs', async () => {
    await say('Uno.', 'Due.');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(texts()).toEqual(['Uno.']);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(texts()).toEqual(['Uno.', 'Due.']);
  });

  it('fails where the browser takes a text and never says it', async () => {
    window.speechSynthesis.speak = () => undefined;
    await say('Uno.', 'Due.');
    await vi.advanceTimersByTimeAsync(3000);
    expect(events).toEqual([0, 'failed']);
  });

  it.each(['synthesis-failed', 'not-allowed', 'voice-unavailable', 'audio-busy', 'network'])(
    'fails with %s, and begins nothing new',
    async (error) => {
      await say('Uno.', 'Due.');
      speech.fail(error);
      await vi.advanceTimersByTimeAsync(100_000);
      expect(events).toEqual([0, 'failed']);
      expect(texts()).toEqual(['Uno.']);
    },
  );

  it.each(['interrupted', 'canceled'])('takes %s for a wish, not for a fault', async (error) => {
    await say('Uno.', 'Due.');
    speech.fail(error);
    await vi.advanceTimersByTimeAsync(100_000);
    expect(events).toEqual([0, 'silenced']);
    expect(texts()).toEqual(['Uno.']);
  });
});
