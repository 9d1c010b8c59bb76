import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { forgetDrafts } from '../../platform/drafts.js';
import { type Me, meQuery } from '../../platform/me.js';
import { paths } from '../../platform/paths.js';

/** Goes into the meeting as whoever is signed in now. Nothing that another person or hat saw may stay in the cache. */
export function useComeIn(): (me: Me, assessmentId: string) => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (me, assessmentId) => {
    queries.clear();
    forgetDrafts({ personId: me.person.id });
    queries.setQueryData(meQuery.queryKey, me);
    await navigate({ to: paths.meeting(assessmentId), replace: true });
  };
}
