import { useParams } from '@tanstack/react-router';

/** A part of the address by its name in the route: `useRouteParam('id')` under `/assessments/$id`. Throws where there is none. */
export function useRouteParam(name: string): string {
  const params: Record<string, string | undefined> = useParams({ strict: false });
  const found = params[name];
  if (found === undefined) throw new Error(`This screen's route has no $${name}.`);
  return found;
}
