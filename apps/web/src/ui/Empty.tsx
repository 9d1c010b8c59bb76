import type { ReactNode } from 'react';

/** What an empty list shows: that there is nothing yet, and what to do about it (or that nothing is expected of this person). */
export function Empty({ heading, children, step }: { heading: string; children?: ReactNode; step?: ReactNode }) {
  return (
    <div className="c-empty">
      <p className="c-empty__heading">{heading}</p>
      {children ? <div>{children}</div> : null}
      {step ? <div className="c-empty__step">{step}</div> : null}
    </div>
  );
}
