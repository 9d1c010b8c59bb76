import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { CatchBoundary, useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { asProblem } from '../../../platform/problem.js';
import { ProblemPage } from '../../../ui/ProblemPage.js';
import { NotForYou } from './NotForYou.js';

/**
 * An address of a comparison is sent from one person to another, who may see less. What they may not see is said in place of the
 * page, with the way to what they may; every other fault is everybody's.
 */
export function ViewBoundary({ children }: { children: ReactNode }) {
  const { href } = useLocation();
  return (
    <CatchBoundary getResetKey={() => href} errorComponent={Refused}>
      {children}
    </CatchBoundary>
  );
}

function Refused({ error, reset }: { error: unknown; reset: () => void }) {
  const problem = asProblem(error);
  const boundary = useQueryErrorResetBoundary();
  // What was refused once is asked for anew when somebody comes back.
  useEffect(() => boundary.reset(), [boundary]);
  const refused = problem.status === 403 || problem.status === 404 || problem.status === 422 || problem.status === 400;
  return refused ? (
    <NotForYou problem={problem} />
  ) : (
    <ProblemPage
      error={error}
      again={() => {
        boundary.reset();
        reset();
      }}
    />
  );
}
