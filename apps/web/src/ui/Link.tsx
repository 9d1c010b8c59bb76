import { Link as RouterLink } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A link inside the app. `to` comes from `platform/paths.ts`. */
export function Link({
  to,
  children,
  className,
  current,
}: {
  to: string;
  children: ReactNode;
  className?: string;
  current?: boolean;
}) {
  return (
    <RouterLink
      to={to}
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
