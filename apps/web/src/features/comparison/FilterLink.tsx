import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { chosenOf, filtersOf } from './filters.js';

interface FilterLinkProps {
  readonly to: string;
  /** Set in the address besides the filters; null takes it out. */
  readonly section?: string | null;
  readonly className?: string;
  readonly current?: boolean;
  readonly children: ReactNode;
}

/** A link within the comparison that keeps the filters of the address. */
export function FilterLink({ to, section = null, className = 'nhsuk-link', current, children }: FilterLinkProps) {
  const search = (before: Record<string, unknown>) => ({
    ...chosenOf(filtersOf(before)),
    ...(section === null ? {} : { section }),
  });
  return (
    <Link
      to={to}
      search={search}
      className={className}
      aria-current={current ? 'page' : undefined}
      activeOptions={{ exact: true }}
    >
      {children}
    </Link>
  );
}
