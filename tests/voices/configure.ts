import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The program that speaks in place of a synthesizer. */
export const recorder = resolve('tests/voices/recorder.sh');

/** A voice's name, which is what espeak-ng calls it, and its language. */
const voices = { it: 'it-IT', 'en-us': 'en-US' };

/** Writes what speech-dispatcher reads: one module, whose two voices are the recorder. */
export function configure(folder: string): void {
  const write = (name: string, ...lines: string[]) =>
    writeFileSync(join(folder, name), lines.map((line) => `${line}\n`).join(''));
  mkdirSync(join(folder, 'modules'));
  // The recorder needs no sound device, but without any the module doesn't load.
  write('asound.conf', 'pcm.!default { type null }');
  write(
    'speechd.conf',
    'LogLevel 3',
    'AudioOutputMethod "alsa"',
    'AddModule "recorder" "sd_generic" "recorder.conf"',
    'DefaultModule "recorder"',
  );
  write(
    'modules/recorder.conf',
    `GenericExecuteSynth "${recorder} $VOICE $RATE \\'$DATA\\'"`,
    'GenericCmdDependency "espeak-ng"',
    'GenericMaxChunkLength "2000"',
    ...Object.entries(voices).flatMap(([voice, language]) => [
      `GenericLanguage "${language.toLowerCase()}" "${voice}" "utf-8"`,
      `AddVoice "${language}" "MALE1" "${voice}"`,
    ]),
  );
}

/** Nothing of this machine's own speech or sound. */
export function environment(folder: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    LANG: 'C.UTF-8',
    HOME: folder,
    XDG_RUNTIME_DIR: folder,
    ALSA_CONFIG_PATH: join(folder, 'asound.conf'),
    SPORTELLO_VOICES_FOLDER: folder,
  };
}
