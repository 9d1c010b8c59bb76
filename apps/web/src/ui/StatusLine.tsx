import { useEffect, useState } from 'react';
import { useStatus } from '../platform/status.js';

/** The one polite live region: what `say()` said last, read out and shown for six seconds. It never takes the focus. */
export function StatusLine() {
  const { words, count } = useStatus();
  const [shown, setShown] = useState(0);
  useEffect(() => {
    if (count === 0) return undefined;
    setShown(count);
    const timer = setTimeout(() => setShown(0), 6000);
    return () => clearTimeout(timer);
  }, [count]);
  return (
    <div className="c-status" role="status" aria-live="polite">
      {shown === count && words ? (
        <p key={count} className="c-status__words">
          {words}
        </p>
      ) : null}
    </div>
  );
}
