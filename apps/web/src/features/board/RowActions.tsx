import type { ReactNode } from 'react';
import { Link } from '../../ui/Link.js';
import './board.scss';

/** What can be done about one row: to change it, and whatever else comes with it. */
export function RowActions({ to, about, children }: { to: string; about: string; children: ReactNode }) {
  return (
    <div className="c-board__actions">
      <Link to={to}>
        Change<span className="nhsuk-u-visually-hidden"> {about}</span>
      </Link>
      {children}
    </div>
  );
}
