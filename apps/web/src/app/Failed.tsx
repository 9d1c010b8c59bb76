import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { ProblemPage } from '../ui/ProblemPage.js';

/** A screen that failed. Trying again also forgets that its reading failed, or a suspended query would only fail again. */
export function Failed({ error, reset }: { error: unknown; reset: () => void }) {
  const queries = useQueryErrorResetBoundary();
  const again = () => {
    queries.reset();
    reset();
  };
  return <ProblemPage error={error} again={again} />;
}
