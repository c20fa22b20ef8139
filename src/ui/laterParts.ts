import { withTexts } from './useLater';

export const loadSettings = withTexts(() => import('./frame/Settings'));
export const loadGuard = () => import('./frame/KioskGuard');
export const loadReadAloud = withTexts(() => import('./aloud/ReadAloud'));

/** What is no part of the first load and any session may want: fetched once the first screen has settled. */
export const laterParts: readonly (() => Promise<unknown>)[] = [loadSettings, loadReadAloud];
