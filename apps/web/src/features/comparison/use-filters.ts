import { useDeferredValue, useMemo } from 'react';
import { useSearchParam } from '../../platform/use-search-param.js';
import type { Filters } from './comparison.js';

/**
 * What the address says to look at. A date that is none is no choice, so that a mistyped address still shows something. What was
 * shown before stays until the new choice is there, and so does the focus.
 */
export function useFilters(): Filters {
  const [from] = useSearchParam('waveFrom');
  const [instrument] = useSearchParam('instrument');
  const waveFrom = /^\d{4}-\d{2}-\d{2}$/.test(from) ? from : '';
  return useDeferredValue(useMemo(() => ({ waveFrom, instrument }), [waveFrom, instrument]));
}
