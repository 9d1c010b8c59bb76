import type { ReactNode } from 'react';

interface DetailsProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
  /** Where the summary is a heading of the page as well. */
  readonly level?: 2 | 3;
}

/** Words folded away until somebody wants them: *why this matters*, a comment, the data of a picture. */
export function Details({ summary, children, open, level }: DetailsProps) {
  const Summary = level ? (`h${level}` as const) : 'span';
  return (
    <details className="nhsuk-details" open={open}>
      <summary className="nhsuk-details__summary">
        <Summary className="nhsuk-details__summary-text">{summary}</Summary>
      </summary>
      <div className="nhsuk-details__text">{children}</div>
    </details>
  );
}
