import table from 'virtual:steps-left';
import { describe, expect, it } from 'vitest';
import { stepsLeft } from '../../src/build/stepsLeft';
import { stepsLeftTable } from '../../src/build/stepsLeftTable';

const { resolveId, load } = stepsLeft() as unknown as {
  resolveId(id: string): string | undefined;
  load(id: string): Promise<string | undefined>;
};

describe('virtual:steps-left', () => {
  it('is the table of the guide, also where the page imports it', () => {
    expect(table).toEqual(stepsLeftTable());
  });

  it('is found by its name alone', () => {
    expect(resolveId('virtual:steps-left')).toBe('\0virtual:steps-left');
    expect(resolveId('virtual:steps-right')).toBeUndefined();
    expect(resolveId('./steps-left')).toBeUndefined();
  });

  it('is a module of plain data, and no other module is touched', async () => {
    const code = await load('\0virtual:steps-left');
    expect(code).toMatch(/^export default \{/);
    expect(JSON.parse((code ?? '').replace('export default ', ''))).toEqual(stepsLeftTable());
    expect(await load('virtual:steps-left')).toBeUndefined();
    expect(await load('/src/main.tsx')).toBeUndefined();
  });
});
