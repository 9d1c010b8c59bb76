import { useEffect, useEffectEvent, useState } from 'react';
import { eventFrom, type LiveEvent, placeOf, reconnectDelay, type Seen, seenAfter } from './live-sequence.js';

export interface LiveOptions {
  /** Called for each event that follows on from the last. Apply small things (progress) from it; for a change of state, read again. */
  readonly onEvent: (event: LiveEvent) => void;
  /** Something may have been missed (a gap, a new epoch, a reconnection): read the snapshot again. */
  readonly onGap: () => void;
}

/**
 * Follows a stream of server-sent events while the screen is open. The snapshot read over HTTP is the truth; events only say that
 * it has moved. The server sends unnamed messages whose data is JSON `{ sequence, kind, epoch?, … }`.
 *
 * @param url null to follow nothing (not yet known, or not allowed)
 * @returns whether the stream is connected now, for a sentence such as *Reconnecting*
 */
export function useLive(url: string | null, options: LiveOptions): 'connecting' | 'live' | 'lost' {
  const [state, setState] = useState<'connecting' | 'live' | 'lost'>('connecting');
  const onEvent = useEffectEvent(options.onEvent);
  const onGap = useEffectEvent(options.onGap);

  useEffect(() => {
    if (url === null) return undefined;
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let attempt = 0;
    let seen: Seen = null;

    const take = (message: MessageEvent<string>) => {
      const event = eventFrom(message.data);
      if (!event) return;
      const place = placeOf(event, seen);
      if (place === 'old') return;
      seen = seenAfter(event, seen);
      if (place === 'gap') onGap();
      else onEvent(event);
    };
    // We reconnect ourselves: the browser gives up for good on a 503, and does not spread a whole room's attempts.
    const connect = () => {
      source = new EventSource(url);
      source.onopen = () => {
        if (attempt > 0) onGap();
        attempt = 0;
        setState('live');
      };
      source.onmessage = take;
      source.onerror = () => {
        source?.close();
        setState('lost');
        timer = setTimeout(connect, reconnectDelay(attempt, Math.random()));
        attempt += 1;
      };
    };
    const hurry = () => {
      if (source?.readyState !== EventSource.CLOSED) return;
      clearTimeout(timer);
      connect();
    };
    connect();
    window.addEventListener('online', hurry);
    return () => {
      window.removeEventListener('online', hurry);
      clearTimeout(timer);
      source?.close();
    };
  }, [url]);

  return state;
}
