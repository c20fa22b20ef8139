import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { putBackResults } from '../../src/guide/session/journal';
import { isUndoable, makesChange, stepIds } from '../../src/guide/steps';
import { filled, leavesOf, type Texts, wordsIn } from './texts';

const root = join(import.meta.dirname, '../..');
const read = (language: string, file: string) =>
  JSON.parse(readFileSync(join(root, 'locales', language, `${file}.json`), 'utf8'));
const each = (['it', 'en'] as const).map(
  (language) => [language, read(language, 'putBack') as Record<string, Texts>] as const,
);
const labels: Record<string, string[]>[] = ['it', 'en'].map((language) => read(language, 'guide').labels);

const undoable = stepIds.filter(isUndoable);
const lasting = stepIds.filter((step) => makesChange(step) && !isUndoable(step));

const keys = (texts: Texts | undefined) => Object.keys(texts ?? {});

describe('The texts of putting back', () => {
  it.each(each)('are there for every change, whether it can be put back or not: %s', (_, texts) => {
    expect(keys(texts.steps)).toEqual(undoable);
    expect(keys(texts.back)).toEqual(undoable);
    expect(keys(texts.left)).toEqual(undoable);
    expect(keys(texts.cannot)).toEqual(lasting);
    expect(keys(texts.results)).toEqual(putBackResults);
    expect(keys(texts.hints)).toEqual(putBackResults);
    for (const step of undoable) {
      const slots = keys((texts.steps as Record<string, Texts>)[step]);
      expect(slots.filter((slot) => slot !== 'warning' && slot !== 'before').sort(), step).toEqual(
        ['do', 'expect', 'otherwise', 'say', 'title'].sort(),
      );
    }
  });

  it.each(each)(
    'warn before the registry is changed again, and say what comes back with it: %s',
    (_, texts) => {
      const warning = (texts.steps as Record<string, Record<string, string>>).removeGuidBraces?.warning ?? '';
      expect(warning).toMatch(/problem/i);
      expect(warning).toMatch(/amministratore|administrator/);
    },
  );

  const source = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(join(root, 'src', path), 'utf8'))
    .join('\n');
  /** What src asks for: whole keys, and groups of which it takes one by an id, or all. */
  const asked = [...source.matchAll(/['`]putBack:([\w.]+?)(?:\.\$\{[^}]*\})?['`]/g)].map(
    ([, key = '']) => key,
  );
  const isAsked = (path: string) => {
    const key = path.replace(/_(?:zero|one|many|other)$/, '');
    return asked.some((one) => key === one || key.startsWith(`${one}.`));
  };

  it.each(each)('are all asked for, and all that is asked for is there: %s', (_, texts) => {
    const paths = leavesOf(texts).map(([path]) => path);
    expect(paths.filter((path) => !isAsked(path))).toEqual([]);
    const missing = asked.filter(
      (key) =>
        !paths.some((path) => path === key || path.startsWith(`${key}.`) || path.startsWith(`${key}_`)),
    );
    expect(missing).toEqual([]);
    expect(asked.length).toBeGreaterThan(20);
    expect(isAsked('end.never')).toBe(false);
  });

  /** What nobody can say on the phone, and what is too much to say. */
  const unspeakable =
    /[\\/_%<>{}|^~`$#@*=+&[\]]|\.\w|\bHKEY|\b(?:cmd|exe|msc|regedit|net stop|powershell)\b/i;
  const longest = (name: string) =>
    name === 'program'
      ? 'Lync o Skype for Business'
      : labels
          .map((one) => one[name.replace('w.', '')]?.join(' o ') ?? '')
          .reduce((one, other) => (wordsIn(other) > wordsIn(one) ? other : one));
  const faults = (texts: Texts) => {
    const sayings = leavesOf(texts).filter(([path]) => /\bsay\.\d+$/.test(path));
    return sayings.flatMap(([path, text]) => [
      ...(wordsIn(filled(text, longest)) > 20 ? [`${path} is too long`] : []),
      ...(unspeakable.test(filled(text, () => '')) ? [`${path} can't be said`] : []),
      ...(/say\.[4-9]$/.test(path) ? [`${path} is one too many`] : []),
    ]);
  };

  it.each(each)(
    'that are read aloud are at most four, of at most 20 words, and can be said: %s',
    (_, texts) => {
      expect(faults(texts)).toEqual([]);
      const say = (...some: string[]) => faults({ ...texts, extra: { say: some } });
      expect(say(Array(21).fill('word').join(' '))).toEqual(['extra.say.0 is too long']);
      expect(say('the folder sip_', 'services.msc')).toEqual([
        "extra.say.0 can't be said",
        "extra.say.1 can't be said",
      ]);
      expect(say('1', '2', '3', '4', '5')).toEqual(['extra.say.4 is one too many']);
    },
  );
});
