import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { nothingKnown } from '../../src/guide/facts';
import type { PictureId } from '../../src/guide/stepKinds';
import { stepIds, stepInfo } from '../../src/guide/steps';
import { scriptOf } from '../../src/i18n/script';
import { type Wording, wordingOf } from '../../src/i18n/wording';
import { type Page, PageContext } from '../../src/ui/context';
import { drawings } from '../../src/ui/pictures/drawings';
import { Picture } from '../../src/ui/pictures/Picture';
import { strictTexts as t } from '../i18n/strictTexts';
import { bothLanguages } from '../i18n/texts';
import { circumstances } from '../support/circumstances';

const pictures = Object.keys(drawings) as PictureId[];

/** Without the labels of Windows in it, which may be in brackets and of another language. */
const sentenceOf = (of: PictureId, { t }: Wording) =>
  t(`pictures:${of}`, { w: new Proxy({}, { get: () => 'label' }) });

function drawn(of: PictureId, wording: Wording): SVGElement {
  const root = document.createElement('div');
  render(
    <PageContext.Provider value={{ wording } as Page}>
      <Picture of={of} />
    </PageContext.Provider>,
    root,
  );
  return root.firstElementChild as SVGElement;
}

const textsIn = (picture: SVGElement) =>
  [...picture.querySelectorAll('text')].map((text) => text.textContent);
const wordsIn = (picture: SVGElement) =>
  textsIn(picture)
    .join(' ')
    .match(/[\p{L}_][^\s]*/gu) ?? [];

describe('The pictures', () => {
  it('are those that acts name, no more and no fewer', () => {
    const named = stepIds.flatMap((id) => stepInfo(id).acts.flatMap(({ picture = [] }) => picture));
    expect(named.length).toBeGreaterThan(20);
    expect([...new Set(named)].sort()).toEqual([...pictures].sort());
  });

  it('come to the screen with their act, however the step is met', () => {
    const lost = circumstances.flatMap(({ key, step, facts }) => {
      const named = new Map(stepInfo(step).acts.map(({ id, picture }) => [id, picture]));
      const { acts } = scriptOf(step, wordingOf(t.it, t.it, facts), 'alone');
      return acts.filter(({ id, picture }) => picture !== named.get(id)).map(({ id }) => `${key} ${id}`);
    });
    expect(lost).toEqual([]);
  });

  it('show an act that several steps share in the same way everywhere', () => {
    const shown = new Map<string, Set<PictureId | undefined>>();
    for (const { id, picture } of stepIds.flatMap((step) => stepInfo(step).acts))
      shown.set(id, (shown.get(id) ?? new Set()).add(picture));
    expect([...shown].filter(([, each]) => each.size > 1).map(([id]) => id)).toEqual([]);
  });
});

describe.each(pictures)('The picture %s', (of) => {
  it.each(bothLanguages)('is one short sentence to whoever cannot see it: %s', (language) => {
    const wording = wordingOf(t[language], t[language], nothingKnown);
    const sentence = sentenceOf(of, wording);
    expect(sentence).toMatch(/^[^.!?]+\.$/);
    expect(sentence.split(' ').length).toBeLessThanOrEqual(20);
    const picture = drawn(of, wording);
    expect(picture.getAttribute('role')).toBe('img');
    expect(picture.getAttribute('aria-label')).toBe(wording.t(`pictures:${of}`, wording.values));
  });

  it.each(bothLanguages)('has at most five words and 1.6 kB, and one place lit: %s', (language) => {
    const picture = drawn(of, wordingOf(t[language], t[language], nothingKnown));
    expect(wordsIn(picture).length).toBeLessThanOrEqual(5);
    expect(picture.outerHTML.length).toBeLessThanOrEqual(1600);
    expect(picture.querySelectorAll('.lit')).toHaveLength(1);
    expect(textsIn(picture)).not.toContain('');
  });

  it('leaves all colours to the style sheet', () => {
    const picture = drawn(of, wordingOf(t.it, t.it, nothingKnown));
    expect(picture.outerHTML).not.toMatch(/(?:fill|stroke|style|color)=/);
  });
});

describe('The labels in a picture', () => {
  const mixed = wordingOf(t.it, t.en, nothingKnown);

  it("speak the language of the PC's Windows, the sentence that of the page", () => {
    const picture = drawn('exit', mixed);
    expect(textsIn(picture)).toEqual([...mixed.labels.file, ...mixed.labels.exit]);
    expect(mixed.labels.exit).toEqual(wordingOf(t.en, t.en, nothingKnown).labels.exit);
    expect(sentenceOf('exit', mixed)).toBe(sentenceOf('exit', wordingOf(t.it, t.it, nothingKnown)));
    expect(picture.getAttribute('aria-label')).toContain(mixed.values.w.exit);
  });

  it('are the likeliest ones where Windows is not known to have it so', () => {
    const { labels, ...wording } = mixed;
    const picture = drawn('exit', { ...wording, labels: { ...labels, exit: ['likely', 'perhaps'] } });
    expect(textsIn(picture)).toEqual([...labels.file, 'likely']);
  });
});

it('The colours of pictures are tokens, or those that the system forces', () => {
  const css = readFileSync('src/ui/pictures/picture.css', 'utf8');
  const colours = [...css.matchAll(/(?:fill|stroke): ([^;]+);/g)].map(([, value]) => value);
  expect(colours.length).toBeGreaterThan(8);
  expect(
    colours.filter((one = '') => !/^(?:var\(--\w+\)|none|currentcolor|Canvas|Highlight)$/.test(one)),
  ).toEqual([]);
});
