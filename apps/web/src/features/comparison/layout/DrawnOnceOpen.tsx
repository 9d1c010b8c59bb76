import { type ReactNode, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** As many as a system has: they are there at once, so that a browser finds words in what is folded. */
const FEW = 40;

interface DrawnOnceOpenProps {
  /** How many of its kind the page has. */
  readonly of: number;
  readonly children: () => ReactNode;
}

/** What stands in a folded part. Of a nation of trusts it is drawn when it is opened or printed: all of it would keep a phone busy. */
export function DrawnOnceOpen({ of: many, children }: DrawnOnceOpenProps) {
  const [drawn, setDrawn] = useState(many <= FEW);
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const fold = here.current?.closest('details');
    if (drawn || !fold) return;
    // The printer does not wait for the next frame.
    const draw = () => flushSync(() => setDrawn(true));
    fold.addEventListener('toggle', draw);
    window.addEventListener('beforeprint', draw);
    return () => {
      fold.removeEventListener('toggle', draw);
      window.removeEventListener('beforeprint', draw);
    };
  }, [drawn]);
  return <div ref={here}>{drawn ? children() : null}</div>;
}
