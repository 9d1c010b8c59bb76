import { useQuery } from '@tanstack/react-query';
import { api, read } from '../../platform/api.js';
import { paths } from '../../platform/paths.js';
import { isProblem } from '../../platform/problem.js';
import { useFragmentToken } from '../../platform/use-fragment-token.js';
import { ButtonLink } from '../../ui/Button.js';
import { Page } from '../../ui/Page.js';
import { ProblemPage } from '../../ui/ProblemPage.js';
import { Waiting } from '../../ui/Waiting.js';
import { RoomForm } from './RoomForm.js';

/** Where a room link leads: into one meeting, in one seat, without an account. */
export function Room() {
  const token = useFragmentToken();
  const link = useQuery({
    queryKey: ['room-link', token],
    queryFn: () => read(api.POST('/api/room-links/look-up', { body: { token: token ?? '' } })),
    enabled: token !== null,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (token === null || isProblem(link.error, 'link-ended', 'invalid-request')) return <Ended />;
  if (link.error) return <ProblemPage error={link.error} again={() => void link.refetch()} />;
  if (!link.data) return <Waiting words="Looking up your link" />;
  return <RoomForm token={token} link={link.data} />;
}

/** Closed, replaced, shut, too old or mistyped: all in the same words, for a guess must learn nothing. */
function Ended() {
  return (
    <Page title="Your link has ended">
      <p>
        A link into a meeting works until the meeting closes, or until a newer one is made for you. What you answered is kept and
        counts.
      </p>
      <p>Is the meeting still going on? Ask whoever runs it for a new link. If you have an account, you can simply sign in.</p>
      <ButtonLink to={paths.signIn()}>Sign in</ButtonLink>
    </Page>
  );
}
