// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { isKiosk } from '../../src/platform/kiosk';

afterEach(() => history.replaceState(null, '', '/'));

describe('Kiosk mode', () => {
  it.each([
    ['/', false],
    ['/?kiosk', true],
    ['/?lang=it&kiosk=1', true],
    ['/?lang=kiosk', false],
    ['/#kiosk', false],
  ])('at %s is %s', (address, kiosk) => {
    history.replaceState(null, '', address);
    expect(isKiosk()).toBe(kiosk);
  });
});
