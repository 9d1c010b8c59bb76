import { useEffect, useState } from 'react';

/**
 * The token of a personal link, from the part of the address after `#`: browsers never send that part, so it reaches no log.
 * It is taken out of the address bar at once, so that it stays in no history and on no shared screen.
 */
export function useFragmentToken(): string | null {
  const [token] = useState(() => decodeURIComponent(window.location.hash.replace(/^#/, '')) || null);
  useEffect(() => {
    if (token) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, [token]);
  return token;
}
