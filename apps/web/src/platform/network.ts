import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

/** Whether the browser believes there is a network. `true` proves nothing; `false` can be trusted. */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribe, () => navigator.onLine);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

interface Returns {
  /** The network may be back, or a phone that slept has woken up. */
  readonly back: () => void;
  /** The page is put away, and may not come back. */
  readonly leaving: () => void;
}

/** Runs something when it is worth trying again, and when it is the last moment to try. */
export function useReturn(returns: Returns): void {
  const back = useEffectEvent(returns.back);
  const leaving = useEffectEvent(returns.leaving);
  useEffect(() => {
    const online = () => back();
    const seen = () => (document.visibilityState === 'visible' ? back() : leaving());
    window.addEventListener('online', online);
    window.addEventListener('pageshow', online);
    document.addEventListener('visibilitychange', seen);
    return () => {
      window.removeEventListener('online', online);
      window.removeEventListener('pageshow', online);
      document.removeEventListener('visibilitychange', seen);
    };
  }, []);
}
