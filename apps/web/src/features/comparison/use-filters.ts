import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useMemo } from 'react';
import { type FilterName, type Filters, filtersOf } from './filters.js';

const useChosen = (): Filters => {
  const search: Record<string, unknown> = useSearch({ strict: false });
  return useMemo(() => filtersOf(search), [search]);
};

/** What the address says to look at. What was shown before stays until the new choice is there, and so does the focus. */
export const useFilters = (): Filters => useDeferredValue(useChosen());

/** The choices as the form shows them, at once; and how one is changed, in the address. */
export function useFilterForm(): [chosen: Filters, choose: (name: FilterName, value: string) => void] {
  const navigate = useNavigate();
  const choose = (name: FilterName, value: string) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, [name]: value === '' ? undefined : value }),
      replace: true,
      resetScroll: false,
    });
  return [useChosen(), choose];
}
