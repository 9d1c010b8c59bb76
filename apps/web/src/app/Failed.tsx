import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ProblemPage } from '../ui/ProblemPage.js';

/** What stands in place of a screen that could not be read. Trying again reads everything on it anew. */
export function Failed({ error }: { error: unknown }) {
  const router = useRouter();
  const boundary = useQueryErrorResetBoundary();
  useEffect(() => boundary.reset(), [boundary]);
  return <ProblemPage error={error} again={() => void router.invalidate()} />;
}
