// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type NoVoice, plainName, watchVoices } from '../../src/platform/voices';
import { type FakeVoice, fakeSpeech } from '../support/fakeSpeech';

let told: { names: string[]; why: NoVoice | undefined }[];
let stop: () => void = () => undefined;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['it-IT', 'it']);
  told = [];
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
  Reflect.deleteProperty(window, 'speechSynthesis');
});

function watch(language: string): void {
  stop = watchVoices(language, (voices, why) => told.push({ names: voices.map(({ name }) => name), why }));
}
const last = () => told.at(-1);
const names = (language: string, voices: readonly FakeVoice[]) => {
  fakeSpeech(voices);
  watch(language);
  return last()?.names;
};

const alice: FakeVoice = { name: 'Alice', lang: 'it-IT' };
const daniel: FakeVoice = { name: 'Daniel', lang: 'en-GB' };

describe('The voices of this device', () => {
  it('are those in the language, however its tag is written', () => {
    const italian = ['it', 'it-IT', 'it_IT', 'IT-it', 'ita-ITA', 'it-CH'].map((lang) => ({
      name: `voice ${lang}`,
      lang,
    }));
    const english = ['en', 'en-US', 'en_GB', 'eng-USA', 'en-GB-X-RP'].map((lang) => ({
      name: `voice ${lang}`,
      lang,
    }));
    const others = ['fr-FR', 'ith', 'enm', 'engine', 'es-IT', 'iti-IT', ''].map((lang) => ({
      name: `other ${lang}`,
      lang,
    }));
    const all = [...others, ...italian, ...english];
    expect(names('it', all)?.sort()).toEqual(italian.map(({ name }) => name).sort());
    expect(names('en', all)?.sort()).toEqual(english.map(({ name }) => name).sort());
  });

  it('are told at once, and again when the browser finds them late', () => {
    const { bring } = fakeSpeech([]);
    watch('it');
    expect(told).toEqual([{ names: [], why: 'absent' }]);
    bring([daniel]);
    expect(last()).toEqual({ names: [], why: 'absent' });
    bring([daniel, alice]);
    expect(last()).toEqual({ names: ['Alice'], why: undefined });
    bring([]);
    expect(last()).toEqual({ names: [], why: 'absent' });
  });

  it('are no more told once nobody wants to hear', () => {
    const { bring } = fakeSpeech([]);
    watch('it');
    stop();
    bring([alice]);
    expect(told).toHaveLength(1);
  });

  it('are looked for again where the browser never tells', () => {
    const speech = fakeSpeech([]);
    Reflect.deleteProperty(window.speechSynthesis, 'onvoiceschanged');
    watch('it');
    speech.bring([alice]);
    expect(last()?.names).toEqual([]);
    vi.advanceTimersByTime(5000);
    expect(last()?.names).toEqual(['Alice']);
  });

  it('are none, and that is said, where the browser can not speak', () => {
    watch('it');
    expect(told).toEqual([{ names: [], why: 'unsupported' }]);
  });

  it('are never those that need the network, whatever they say of themselves', () => {
    const remote = [
      { name: 'Google italiano', lang: 'it-IT', localService: false },
      { name: 'Google italiano', lang: 'it-IT' },
      { name: 'Microsoft Elsa Online (Natural) - Italian (Italy)', lang: 'it-IT' },
      { name: 'Anna', lang: 'it-IT', localService: false },
    ];
    expect(names('it', remote)).toEqual([]);
    expect(last()?.why).toBe('remote');
    expect(names('it', [...remote, { name: 'Microsoft Elsa - Italian (Italy)', lang: 'it-IT' }])).toEqual([
      'Microsoft Elsa - Italian (Italy)',
    ]);
    expect(last()?.why).toBeUndefined();
  });

  it("begin with the person's own region, there with the device's choice", () => {
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['it-IT', 'en-IE']);
    const voices = [
      { name: 'Caribbean', lang: 'en-029' },
      { name: 'American', lang: 'en-US' },
      { name: 'Chosen', lang: 'en-ZA', default: true },
      { name: 'Moira', lang: 'en_IE' },
      { name: 'Cara', lang: 'en-IE', default: true },
    ];
    expect(names('en', voices)).toEqual(['Cara', 'Moira', 'Chosen', 'American', 'Caribbean']);
  });

  it('are a short list even where there are thousands', () => {
    const regions = ['America', 'Caribbean', 'Great Britain', 'Lancaster'].map(
      (region) => `English (${region})`,
    );
    const variants = [
      '',
      '+Alex',
      '+Auntie',
      '+Mr serious',
      ...Array.from({ length: 96 }, (_, index) => `+f${index}`),
    ];
    const espeak = regions.flatMap((region) =>
      variants.map((variant) => ({ name: `${region}${variant} espeak-ng`, lang: 'en-US' })),
    );
    expect(names('en', espeak)).toEqual(regions.map((region) => `${region} espeak-ng`));
    const many = Array.from({ length: 3000 }, (_, index) => ({ name: `Voice ${index}`, lang: 'en-US' }));
    expect(names('en', many)?.length).toBe(16);
  });

  it('are named without their variant', () => {
    const nameOf = (name: string) => plainName({ name } as SpeechSynthesisVoice);
    expect(nameOf('Italian+Alex espeak-ng')).toBe('Italian espeak-ng');
    expect(nameOf('Italian+Mr serious')).toBe('Italian');
    expect(nameOf('Alice (Enhanced)')).toBe('Alice (Enhanced)');
  });
});
