import type { ReactNode } from 'react';
import { Link } from './Link.js';

export interface SummaryRow {
  readonly term: string;
  readonly value: ReactNode;
  readonly change?: { readonly to: string; readonly words?: string };
}

/** What is known about one thing, as terms and values. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="nhsuk-summary-list">
      {rows.map(({ term, value, change }) => (
        <div className={`nhsuk-summary-list__row${change ? '' : ' nhsuk-summary-list__row--no-actions'}`} key={term}>
          <dt className="nhsuk-summary-list__key">{term}</dt>
          <dd className="nhsuk-summary-list__value">{value}</dd>
          {change ? (
            <dd className="nhsuk-summary-list__actions">
              <Link to={change.to}>
                {change.words ?? 'Change'}
                <span className="nhsuk-u-visually-hidden"> {term.toLowerCase()}</span>
              </Link>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
