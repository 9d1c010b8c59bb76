import type { ReactNode } from 'react';

/** A part of what stands beside the sheet, under its heading; folded where there is no room for it. */
export function Part({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details className="c-part" open={open}>
      <summary>
        <h2>{title}</h2>
      </summary>
      <div className="c-part__inside">{children}</div>
    </details>
  );
}
