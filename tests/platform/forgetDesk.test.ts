import { describe, expect, it, vi } from 'vitest';
import { forgetDesk } from '../../src/platform/forgetDesk';
import { ownKey, prefix, setPrefix } from '../../src/platform/sessionKeys';
import { fleetingMemory } from '../../src/platform/storage';

describe('What a desk has left in a browser that becomes a kiosk', () => {
  it('goes, but for what another tab has open, what organisations have set, and what is not ours', async () => {
    const names = [`${prefix}open`, `${prefix}own`];
    vi.stubGlobal('navigator', {
      locks: { query: async () => ({ held: names.map((name) => ({ name })), pending: [] }) },
    });
    const set = [`${setPrefix}/`, `${setPrefix}/branch/`];
    const shared = fleetingMemory();
    const tab = fleetingMemory();
    for (const key of [...names, `${prefix}left`, 'sportello.preferences', ...set, 'others'])
      shared.write(key, '{}');
    tab.write(ownKey, 'own');
    await forgetDesk(shared, tab);
    vi.unstubAllGlobals();
    // Its own goes too, although the page before has not let go of it.
    expect(shared.keys()).toEqual([`${prefix}open`, ...set, 'others']);
    expect(tab.keys()).toEqual([]);
  });
});
