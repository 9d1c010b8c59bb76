import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { forgetDrafts } from '../../platform/drafts.js';
import { type Me, meQuery } from '../../platform/me.js';
import { paths } from '../../platform/paths.js';
import { whereTo } from './where-to.js';

/** Goes on after signing in or choosing a hat: nothing that the last person or hat saw may stay in the cache. */
export function useArrive(): (me: Me) => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { search } = useLocation();
  return async (me) => {
    queries.clear();
    forgetDrafts({ personId: me.person.id });
    queries.setQueryData(meQuery.queryKey, me);
    const wanted = whereTo(search);
    if (me.hat) await navigate({ href: wanted ?? paths.home(), replace: true });
    else await navigate({ to: paths.hats(), search: wanted ? { next: wanted } : {}, replace: true });
  };
}
