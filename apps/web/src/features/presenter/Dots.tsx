import type { CSSProperties } from 'react';
import './pictures.scss';

/** *9 of 11* as a row of dots that fill. Which dot is whose nobody can say. The words stand below, for everybody. */
export function Dots({ filled, of, small = false }: { readonly filled: number; readonly of: number; readonly small?: boolean }) {
  const names = Array.from({ length: of }, (_, place) => `dot ${place + 1}`);
  return (
    <div
      className={small ? 'w-dots w-dots--small' : 'w-room w-dots'}
      style={{ '--dots': Math.max(1, of) } as CSSProperties}
      aria-hidden="true"
    >
      {names.map((name, place) => (
        <span key={name} className={`w-dot${place < filled ? ' w-dot--filled' : ''}`} />
      ))}
    </div>
  );
}
