import type { ReactNode } from 'react';
import { paths } from '../../platform/paths.js';
import { Link } from '../../ui/Link.js';

interface ItemBarProps {
  readonly assessmentId: string;
  readonly number: number;
  readonly of: number;
  /** Whether the answer is saved, in words; read out when it changes. */
  readonly saved: string;
  readonly trouble: boolean;
  /** Where to do something about it. */
  readonly remedy: ReactNode;
}

/** What stays in sight above an item: the way to all items, how far one is, and whether the answer is saved. */
export function ItemBar({ assessmentId, number, of, saved, trouble, remedy }: ItemBarProps) {
  return (
    <div className="c-itembar">
      <Link to={paths.scoringSummary(assessmentId)} className="nhsuk-back-link c-itembar__all">
        All items
      </Link>
      <span className="c-itembar__place">
        {number} of {of}
      </span>
      <p className={`c-itembar__saved${trouble ? ' c-itembar__saved--trouble' : ''}`} role="status">
        {saved} {remedy}
      </p>
    </div>
  );
}
