import { useSyncExternalStore } from 'react';

const narrow = '(max-width: 40rem)';

/** Whether the screen is a phone's: for what style sheets cannot do, such as choosing the narrow shape of a chart. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(narrow).matches);
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(narrow);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
