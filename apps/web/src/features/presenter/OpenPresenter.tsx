import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { api, read } from '../../platform/api.js';
import { paths } from '../../platform/paths.js';
import { isProblem } from '../../platform/problem.js';
import { useFragmentToken } from '../../platform/use-fragment-token.js';
import { ProblemPage } from '../../ui/ProblemPage.js';
import { Waiting } from '../../ui/Waiting.js';
import { Ended } from './Ended.js';

/** Where a presenter's link leads: it is exchanged for a cookie, so that the secret leaves the page and a reload finds the screen. */
export function OpenPresenter() {
  const token = useFragmentToken();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery({
    queryKey: ['presenter', 'open', token],
    queryFn: () => read(api.POST('/api/presenter/open', { body: { token: token ?? '' } })),
    enabled: token !== null,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    if (data) void navigate({ to: paths.presenter(data.linkId), replace: true });
  }, [data, navigate]);
  if (token === null || isProblem(error, 'presenter-ended', 'invalid-request')) return <Ended />;
  if (error) return <ProblemPage error={error} again={() => void refetch()} />;
  return <Waiting words="Opening the presenter’s screen" />;
}
