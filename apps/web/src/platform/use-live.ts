import { useEffect, useEffectEvent, useState } from 'react';
import { type LineState, LiveLine } from './live-line.js';
import type { LiveEvent } from './live-sequence.js';
import { streamAt } from './open-stream.js';

export interface LiveOptions {
  /** Called for each event that follows on from the last. Apply small things (progress) from it; for a change of state, read again. */
  readonly onEvent: (event: LiveEvent) => void;
  /** Something was missed (a gap, a new epoch, a time without the line), or the line was refused: read the snapshot again. */
  readonly onGap: () => void;
}

/**
 * Follows a stream of server-sent events while the screen is open. The snapshot read over HTTP is the truth; events only say that
 * it has moved. The server sends unnamed messages whose data is JSON `{ sequence, kind, epoch?, … }`.
 *
 * A hidden page keeps its line: whoever runs the meeting counts as there. A page that is left lets go of it.
 *
 * @param url null to follow nothing (not yet known, or not allowed)
 * @returns whether the stream is connected now, for a sentence such as *Reconnecting*
 */
export function useLive(url: string | null, options: LiveOptions): LineState {
  const [state, setState] = useState<LineState>('connecting');
  const onEvent = useEffectEvent(options.onEvent);
  const onGap = useEffectEvent(options.onGap);

  useEffect(() => {
    if (url === null) return undefined;
    const line = new LiveLine(
      {
        open: streamAt(url),
        later: (milliseconds, run) => {
          const timer = setTimeout(run, milliseconds);
          return () => clearTimeout(timer);
        },
        now: () => Date.now(),
        chance: () => Math.random(),
      },
      { onEvent: (event) => onEvent(event), onGap: () => onGap(), onState: setState },
    );
    const wake = () => line.wake();
    const seen = () => {
      if (document.visibilityState === 'visible') line.wake();
    };
    const rest = () => line.rest();
    const lose = () => line.lose();
    line.connect();
    for (const name of waking) window.addEventListener(name, wake);
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('offline', lose);
    window.addEventListener('pagehide', rest);
    return () => {
      for (const name of waking) window.removeEventListener(name, wake);
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('offline', lose);
      window.removeEventListener('pagehide', rest);
      line.rest();
    };
  }, [url]);

  return state;
}

/** When it is worth looking whether the line still stands. */
const waking = ['online', 'pageshow', 'focus'] as const;
