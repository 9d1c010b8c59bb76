import type { CSSProperties } from 'react';

/** *9 of 11* as a row of dots that fill. Which dot is whose nobody can say. The words stand below, for everybody. */
export function Dots({ filled, of }: { readonly filled: number; readonly of: number }) {
  const names = Array.from({ length: of }, (_, place) => `dot ${place + 1}`);
  return (
    <div className="w-room w-dots" style={{ '--dots': Math.max(1, of) } as CSSProperties} aria-hidden="true">
      {names.map((name, place) => (
        <span key={name} className={`w-dot${place < filled ? ' w-dot--filled' : ''}`} />
      ))}
    </div>
  );
}
