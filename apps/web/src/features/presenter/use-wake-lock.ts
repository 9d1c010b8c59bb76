import { useEffect } from 'react';

/** Keeps the projector's computer from sleeping while this page is seen. Where the browser cannot, nothing happens. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let gone = false;
    // The browser lets go by itself whenever the page is hidden.
    const keepAwake = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      try {
        lock = await navigator.wakeLock.request('screen');
        if (gone) await lock.release();
      } catch {
        // Battery saving, or a policy of the trust: the screen sleeps as it always does.
      }
    };
    const seenAgain = () => void keepAwake();
    seenAgain();
    document.addEventListener('visibilitychange', seenAgain);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', seenAgain);
      lock?.release().catch(() => undefined);
    };
  }, []);
}
