import { withTexts } from './useLater';

export const loadSettings = () => import('./frame/Settings');
export const loadGuard = () => import('./frame/KioskGuard');
export const loadDictation = withTexts(() => import('./dictation/Dictation'));
export const loadPresenter = withTexts(() => import('./dictation/Presenter'));

/** What is no part of the first load and any session may want: fetched once the first screen has settled. */
export const laterParts: readonly (() => Promise<unknown>)[] = [loadSettings, loadDictation, loadPresenter];
