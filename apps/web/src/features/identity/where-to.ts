/** Any origin will do: only a path of the same site leaves it as it is. */
const ours = 'https://candour.invalid';

/**
 * The address in `?next=` that somebody wanted before they had to sign in, or null. Only an address of our own: a path, never
 * another site (`//elsewhere`, `/\elsewhere`), so that a link to our sign-in page cannot send anybody away.
 */
export function whereTo(search: unknown): string | null {
  if (typeof search !== 'object' || search === null || !('next' in search) || typeof search.next !== 'string') return null;
  const { next } = search;
  return next.startsWith('/') && new URL(next, ours).origin === ours ? next : null;
}
