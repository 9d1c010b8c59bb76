import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface FilterLinkProps {
  readonly to: string;
  /** Set in the address besides the filters; null takes it out. */
  readonly section?: string | null;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A link within the comparison that keeps the filters of the address. */
export function FilterLink({ to, section = null, className = 'nhsuk-link', children }: FilterLinkProps) {
  const search = ({ waveFrom, instrument }: Record<string, unknown>) => ({ waveFrom, instrument, section: section ?? undefined });
  return (
    <Link to={to} search={search} className={className}>
      {children}
    </Link>
  );
}
