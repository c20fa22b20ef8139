import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandIds, commandInfo, hasLine } from '../../src/guide/commands/commands';

const here = import.meta.dirname;
const sources = readdirSync(here).filter((name) => name.endsWith('.test.ts'));
const text = sources.map((name) => readFileSync(`${here}/${name}`, 'utf8')).join('\n');

describe('Every command for cmd', () => {
  it('is proved to do what it says', () => {
    const proved = [...text.matchAll(/\bproves\(\s*'(\w+)'/g)].map(([, id]) => id);
    const withLine = commandIds.filter((id) => hasLine(id, 'cmd'));
    expect([...new Set(proved)].sort()).toEqual([...withLine].sort());
  });

  it('that takes an input is run with many', () => {
    const injected = readFileSync(`${here}/injection.test.ts`, 'utf8');
    const needing = commandIds.filter((id) => hasLine(id, 'cmd') && commandInfo(id).needs);
    expect(needing.filter((id) => !injected.includes(`'${id}'`))).toEqual([]);
  });
});
