import { withTexts } from './useLater';

export const loadSettings = withTexts(() => import('./frame/Settings'));
export const loadGuard = () => import('./frame/KioskGuard');
export const loadReadAloud = withTexts(() => import('./aloud/ReadAloud'));
export const loadPasteField = withTexts(() => import('./readings/PasteField'));
export const loadGatherDialog = withTexts(() => import('./readings/GatherDialog'));
export const loadKeptCard = withTexts(() => import('./readings/KeptCard'));
export const loadDictation = withTexts(() => import('./dictation/Dictation'));
export const loadReport = withTexts(() => import('./outcome/ReportView'));
export const loadRecap = withTexts(() => import('../i18n/recap'));
export const loadLedger = withTexts(() => import('./putBack/Ledger'));
export const loadLedgerDialog = withTexts(() => import('./putBack/LedgerDialog'));
export const loadPutBack = withTexts(() => import('./putBack/PutBackScreen'));
export const loadPresenter = withTexts(() => import('./dictation/Presenter'));

/** What is no part of the first load and any session may want: fetched once the first screen has settled. */
export const laterParts: readonly (() => Promise<unknown>)[] = [
  loadReport,
  loadSettings,
  loadReadAloud,
  loadPasteField,
  loadGatherDialog,
  loadKeptCard,
  loadDictation,
  loadPresenter,
  loadRecap,
  loadLedger,
  loadLedgerDialog,
  loadPutBack,
];
