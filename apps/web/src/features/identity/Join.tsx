import { useQuery } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';
import { paths } from '../../platform/paths.js';
import { isProblem } from '../../platform/problem.js';
import { useFragmentToken } from '../../platform/use-fragment-token.js';
import { ButtonLink } from '../../ui/Button.js';
import { Page } from '../../ui/Page.js';
import { ProblemPage } from '../../ui/ProblemPage.js';
import { Waiting } from '../../ui/Waiting.js';
import { JoinForm } from './JoinForm.js';

/** Where a personal link leads: an invitation to an organisation, or a new password. It works once. */
export function Join() {
  const token = useFragmentToken();
  const link = useQuery({
    queryKey: ['personal-link', token],
    queryFn: () => read(api.POST('/api/personal-links/look-up', { body: { token: token ?? '' } })),
    enabled: token !== null,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (token === null || isProblem(link.error, 'link-ended', 'invalid-request')) return <Spent />;
  if (link.error) return <ProblemPage error={link.error} again={() => void link.refetch()} />;
  if (!link.data) return <Waiting words="Looking up your link" />;
  return <JoinForm token={token} link={link.data} />;
}

/** Used, withdrawn, too old or mistyped: all in the same words, for a guess must learn nothing. */
function Spent() {
  return (
    <Page title="This link does not work any more">
      <p>A personal link works once, and for a short time only. Perhaps you have used it already: then you can simply sign in.</p>
      <p>Otherwise ask your company secretary for a new one, or ask for a new password yourself.</p>
      <ButtonLink to={paths.signIn()}>Sign in</ButtonLink>
      <p>
        <ButtonLink to={paths.resetPassword()} rank="secondary">
          Ask for a new password
        </ButtonLink>
      </p>
    </Page>
  );
}
