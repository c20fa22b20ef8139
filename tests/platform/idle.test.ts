// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchIdle } from '../../src/platform/idle';

const quiet = 1000;

describe('Nobody there', () => {
  const onIdle = vi.fn();
  let stop: () => void;

  beforeEach(() => {
    vi.useFakeTimers();
    onIdle.mockClear();
    stop = watchIdle(quiet, onIdle);
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  it('is told once the quiet time has passed, not before', () => {
    vi.advanceTimersByTime(quiet - 1);
    expect(onIdle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onIdle).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(10 * quiet);
    expect(onIdle).toHaveBeenCalledTimes(1);
  });

  it.each(['pointerdown', 'keydown', 'wheel', 'touchstart'])('is put off by a %s anywhere', (type) => {
    vi.advanceTimersByTime(quiet - 1);
    document.body.dispatchEvent(new Event(type, { bubbles: true }));
    vi.advanceTimersByTime(quiet - 1);
    expect(onIdle).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onIdle).toHaveBeenCalledTimes(1);
  });

  it('is not put off by what nobody does', () => {
    vi.advanceTimersByTime(quiet - 1);
    for (const type of ['scroll', 'resize', 'visibilitychange']) dispatchEvent(new Event(type));
    vi.advanceTimersByTime(1);
    expect(onIdle).toHaveBeenCalledTimes(1);
  });

  it('is told again after somebody came and left', () => {
    vi.advanceTimersByTime(quiet);
    dispatchEvent(new Event('keydown'));
    vi.advanceTimersByTime(quiet);
    expect(onIdle).toHaveBeenCalledTimes(2);
  });

  it('is told no more once it is stopped, whatever is pressed', () => {
    stop();
    dispatchEvent(new Event('keydown'));
    vi.advanceTimersByTime(10 * quiet);
    expect(onIdle).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
