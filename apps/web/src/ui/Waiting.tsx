import { useEffect, useState } from 'react';

/** A wait. Silent for the first second, so that a fast page does not flicker; then a bar and words, once. */
export function Waiting({ words = 'Loading' }: { words?: string }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 1000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="c-waiting" role="status">
      {slow ? (
        <>
          <span className="c-waiting__bar" aria-hidden="true" />
          <span>{words}…</span>
        </>
      ) : null}
    </div>
  );
}
