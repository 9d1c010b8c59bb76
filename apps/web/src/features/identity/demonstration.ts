import type { paths } from '@candour/api-client';
import { queryOptions } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';
import { isProblem } from '../../platform/problem.js';

/** Who can be tried out, and with which password; null where this is not a demonstration. */
export type Demonstration = paths['/api/demonstration']['get']['responses'][200]['content']['application/json'];
export type DemonstrationPerson = Demonstration['people'][number];

export const demonstrationQuery = queryOptions({
  queryKey: ['demonstration'],
  queryFn: async ({ signal }): Promise<Demonstration | null> => {
    try {
      return await read(api.GET('/api/demonstration', { signal }));
    } catch (error) {
      if (isProblem(error) && error.status === 404) return null;
      throw error;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** The people by organisation, organisations and people in the order in which they came. */
export function byOrganisation(
  people: readonly DemonstrationPerson[],
): { organisation: string; people: DemonstrationPerson[] }[] {
  const groups = new Map<string, DemonstrationPerson[]>();
  for (const person of people) {
    const group = groups.get(person.organisation);
    if (group) group.push(person);
    else groups.set(person.organisation, [person]);
  }
  return [...groups].map(([organisation, found]) => ({ organisation, people: found }));
}
