import { useEffect } from 'react';
import { api } from './api.js';

const everyMs = 30 * 60_000;

/** Keeps whoever sits in a meeting signed in: a sign-in of the morning would else end in the middle of an evening's. */
export function useStaySignedIn(): void {
  useEffect(() => {
    // Where it cannot be renewed there is nothing to say: the sign-in goes on as long as it would have.
    const renew = () => void api.POST('/api/sign-in/renewal').catch(() => undefined);
    renew();
    const timer = setInterval(renew, everyMs);
    return () => clearInterval(timer);
  }, []);
}
