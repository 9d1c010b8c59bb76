import { useNavigate, useSearch } from '@tanstack/react-router';

/** One choice kept in the address (`?sort=disagreement`), so that a page can be reloaded, sent and gone back to as it was. */
export function useSearchParam(name: string): [value: string, choose: (value: string) => void] {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const found = search[name];
  const choose = (value: string) =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, [name]: value === '' ? undefined : value }),
      replace: true,
      resetScroll: false,
    });
  return [typeof found === 'string' || typeof found === 'number' ? String(found) : '', choose];
}
