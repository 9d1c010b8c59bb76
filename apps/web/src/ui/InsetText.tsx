import type { ReactNode } from 'react';

/** Something to know before going on, set apart from the text around it. */
export function InsetText({ children }: { children: ReactNode }) {
  return <div className="nhsuk-inset-text">{children}</div>;
}
