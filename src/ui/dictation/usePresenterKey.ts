import { useKeys } from '../useKeys';

/**
 * The key P, for presenter.
 * @param enabled whether the person wants single keys
 */
export function usePresenterKey(enabled: boolean, onPress: () => void): void {
  useKeys(enabled, (key) => {
    const isOurs = key.toLowerCase() === 'p';
    if (isOurs) onPress();
    return isOurs;
  });
}
