import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { fetchAhead, type Later, later, useLater } from '../../src/ui/parts/useLater';

/** A part that is fetched as often as `failures` says in vain, then for good. */
function partAfter(failures: number) {
  const asked = { times: 0 };
  const load = async () => {
    asked.times += 1;
    if (asked.times <= failures) throw new TypeError('not fetched');
    return 'the part';
  };
  return { load, asked };
}

let root: HTMLElement;
let seen: Later<string>[];

beforeEach(() => {
  root = document.createElement('div');
  seen = [];
});

function Place({ load, wanted = true }: { load: () => Promise<string>; wanted?: boolean }) {
  seen.push(useLater(wanted, load));
  return null;
}

/** Does something, and waits until what is fetched because of it has come or failed. */
async function settled(does: () => void): Promise<void> {
  await act(does);
  await act(() => new Promise<void>((done) => setTimeout(done)));
}
const show = (load: () => Promise<string>, wanted = true) =>
  settled(() => render(<Place load={load} wanted={wanted} />, root));
const last = () => seen.at(-1) as Later<string>;

describe('A part that comes later', () => {
  it('is there once it was fetched, and not before', async () => {
    const { load, asked } = partAfter(0);
    await show(load);
    expect(seen[0]?.part).toBeUndefined();
    expect(last()).toMatchObject({ part: 'the part', hasFailed: false });
    expect(asked.times).toBe(1);
  });

  it('is there at the first look where it was fetched ahead, so that nothing moves', async () => {
    const { load, asked } = partAfter(0);
    const part = later(load);
    await fetchAhead();
    await show(part);
    expect(seen.map(({ part }) => part)).toEqual(['the part']);
    expect(asked.times).toBe(1);
  });

  it('is not asked for while nobody wants it', async () => {
    const { load, asked } = partAfter(0);
    await show(load, false);
    expect(asked.times).toBe(0);
    expect(last()).toMatchObject({ part: undefined, hasFailed: false });
  });

  it('tells that it failed, and can be asked for again as often as needed', async () => {
    const { load, asked } = partAfter(2);
    await show(load);
    expect(last()).toMatchObject({ part: undefined, hasFailed: true });
    await settled(() => last().again());
    expect(last()).toMatchObject({ part: undefined, hasFailed: true });
    await settled(() => last().again());
    expect(last()).toMatchObject({ part: 'the part', hasFailed: false });
    expect(asked.times).toBe(3);
  });

  it('that failed ahead of time is asked for once more when it is wanted', async () => {
    const { load, asked } = partAfter(1);
    const part = later(load);
    await fetchAhead();
    await show(part);
    expect(last()).toMatchObject({ part: 'the part', hasFailed: false });
    expect(asked.times).toBe(2);
  });
});
