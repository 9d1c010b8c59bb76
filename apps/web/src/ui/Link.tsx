import { Link as RouterLink } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A link inside the app. `to` comes from `platform/paths.ts`. */
export function Link({
  to,
  children,
  className,
  current,
  search,
}: {
  to: string;
  children: ReactNode;
  className?: string;
  current?: boolean;
  /** What stands behind the question mark of the address. */
  search?: Readonly<Record<string, string>>;
}) {
  return (
    <RouterLink
      to={to}
      search={search}
      className={className ?? 'nhsuk-link'}
      aria-current={current ? 'page' : undefined}
      activeOptions={{ exact: true }}
    >
      {children}
    </RouterLink>
  );
}

/** The link back to where this screen hangs, above its heading. */
export function BackLink({ to, children = 'Back' }: { to: string; children?: ReactNode }) {
  return (
    <Link to={to} className="nhsuk-back-link">
      {children}
    </Link>
  );
}
