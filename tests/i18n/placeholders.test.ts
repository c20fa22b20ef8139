import { describe, expect, it } from 'vitest';
import { type StepId, stepInfo } from '../../src/guide/steps';
import { broken, caused, each, files, it_, keys, type Locale, part } from './bothLocales';
import { leavesOf, placeholdersOf } from './texts';

/** Of a step's details also its own answers, called as they are there. */
function answersOf(path: string): RegExp {
  const step = path.split('.')[1] as StepId;
  return new RegExp(`^(?:program|w\\.\\w+|a\\.(?:${stepInfo(step).answers.join('|')}))$`);
}

describe('Placeholders', () => {
  /** Where a text gets values at all, and which. */
  function allowedAt(file: string, path: string): RegExp {
    if (file === 'guide' && /^acts\.runTo[CS]/.test(path)) return /^command$/;
    if (file === 'guide' && /^(?:steps|outcomes|acts)\./.test(path)) return /^(?:program|w\.\w+)$/;
    if (file === 'details' && path.startsWith('steps.')) return answersOf(path);
    if (file === 'details' || (file === 'commands' && path.startsWith('commands.')))
      return /^(?:program|w\.\w+)$/;
    if (file === 'commands' && path.startsWith('refusals.')) return /^characters$/;
    return file === 'guide' || file === 'commands' ? /^$/ : /^(?:w\.\w+|[a-z]+)$/;
  }

  const labelIds = (locale: Locale) => keys(part(locale.guide, 'labels'));

  function unknownPlaceholders(locale: Locale): string[] {
    const labels = labelIds(locale);
    return files.flatMap((file) =>
      leavesOf(locale[file]).flatMap(([path, text]) =>
        placeholdersOf(text)
          .filter((name) => {
            const isKnown = !name.startsWith('w.') || labels.includes(name.slice(2));
            return !isKnown || !allowedAt(file, path).test(name);
          })
          .map((name) => `${file}.${path}: ${name}`),
      ),
    );
  }

  it.each(each)('are all known where they stand: %s', (_, locale) => {
    expect(unknownPlaceholders(locale)).toEqual([]);
  });

  it('would be caught misspelt, or where nothing fills them', () => {
    const faults = (path: string, text: string) => caused(unknownPlaceholders, it_, path, text);
    expect(faults('guide.steps.flushDns.why', '{{program}} {{w.exit}}')).toEqual([]);
    expect(faults('guide.steps.flushDns.why', '{{w.quit}}')).toEqual(['guide.steps.flushDns.why: w.quit']);
    expect(faults('guide.steps.flushDns.why', '{{programme}}')).toHaveLength(1);
    expect(faults('guide.steps.flushDns.why', '{{ program }}')).toHaveLength(1);
    expect(faults('guide.sections.signIn', '{{program}}')).toEqual(['guide.sections.signIn: program']);
    expect(faults('commands.refusals.empty', '{{program}}')).toHaveLength(1);
  });

  it.each(each)('are well formed: %s', (_, locale) => {
    const halves = (text: string) => /[{}]{2}/.test(text.replace(/\{\{[\w.]+\}\}/g, ''));
    expect(files.flatMap((file) => leavesOf(locale[file]).filter(([, text]) => halves(text)))).toEqual([]);
    expect(['{{count}} {', '{{count}', '{{a b}}', 'count}}'].map(halves)).toEqual([false, true, true, true]);
  });

  function unusedLabels(locale: Locale): string[] {
    const used = files.flatMap((file) => leavesOf(locale[file]).flatMap(([, text]) => placeholdersOf(text)));
    return labelIds(locale).filter((id) => !used.includes(`w.${id}`));
  }

  it.each(each)('use every label: %s', (_, locale) => {
    expect(unusedLabels(locale)).toEqual([]);
  });

  it('would be caught with a label that no text uses', () => {
    expect(unusedLabels(broken(it_, 'guide.labels.never', ['Mai']))).toContain('never');
  });
});
