import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, read } from '../../platform/api.js';
import { isProblem } from '../../platform/problem.js';
import { useFragmentToken } from '../../platform/use-fragment-token.js';
import { Page } from '../../ui/Page.js';
import { ProblemPage } from '../../ui/ProblemPage.js';
import { Waiting } from '../../ui/Waiting.js';
import { SayForm } from './SayForm.js';

/** Where a link for the teams leads: the board's own questions, asked about the board. No account, no name, once. */
export function Say() {
  const token = useFragmentToken();
  const [done, setDone] = useState(false);
  const asked = useQuery({
    queryKey: ['teams-link', token],
    queryFn: () => read(api.POST('/api/teams-links/look-up', { body: { token: token ?? '' } })),
    enabled: token !== null && !done,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (done) return <Thanks />;
  if (token === null || isProblem(asked.error, 'teams-link-ended', 'invalid-request')) return <Spent />;
  if (asked.error) return <ProblemPage error={asked.error} again={() => void asked.refetch()} />;
  if (!asked.data) return <Waiting words="Looking up your link" />;
  return <SayForm token={token} asked={asked.data} onDone={() => setDone(true)} />;
}

/** Used, closed or mistyped: all in the same words. */
function Spent() {
  return (
    <Page title="This link does not work any more">
      <p>Each link works once, and until a closing date. If you have answered already, there is nothing more to do.</p>
      <p>If you have not, ask whoever gave you the link for another one.</p>
    </Page>
  );
}

function Thanks() {
  return (
    <Page title="Thank you">
      <p className="nhsuk-lede-text">What you said has been added to what others say. Your link is used up.</p>
      <p>Nothing is kept that belongs to you alone. You can close this page.</p>
    </Page>
  );
}
