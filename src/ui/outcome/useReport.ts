import { useMemo } from 'preact/hooks';
import type { Journal } from '../../guide/session/journal';
import { type Report, reportOf } from '../../guide/session/report';
import { useCarriers } from './useCarriers';

/** The report of a journal; without the code that it is gone on with elsewhere, where that may not be taken along. */
export function useReport(journal: Journal): Report {
  const { code } = useCarriers();
  return useMemo(() => {
    const report = reportOf(journal, Date.now());
    return code ? report : { ...report, code: undefined };
  }, [journal, code]);
}
