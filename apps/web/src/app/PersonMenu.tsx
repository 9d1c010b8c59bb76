import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../platform/api.js';
import { forgetDrafts } from '../platform/drafts.js';
import { type Me, meQuery } from '../platform/me.js';
import { paths } from '../platform/paths.js';
import { useAction } from '../platform/use-action.js';
import { Link } from '../ui/Link.js';

/** Who is signed in, the way to another hat where there is one, and the way out. */
export function PersonMenu({ me }: { me: Me }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const signOut = useAction({
    send: async () => {
      await api.DELETE('/api/sign-in');
    },
    said: 'You are signed out',
    done: async () => {
      // Nothing of the last person may be left for the next one at this screen.
      queries.clear();
      forgetDrafts();
      queries.setQueryData(meQuery.queryKey, null);
      await navigate({ to: paths.signIn() });
    },
  });
  return (
    <ul className="c-person">
      <li>{me.person.email === null ? me.person.name : <Link to={paths.account()}>{me.person.name}</Link>}</li>
      {me.hats.length > 1 ? (
        <li>
          <Link to={paths.hats()}>Change hat</Link>
        </li>
      ) : null}
      <li>
        <button
          type="button"
          className="c-linklike"
          onClick={() => signOut.start(undefined)}
          aria-disabled={signOut.waiting || undefined}
        >
          Sign out
        </button>
      </li>
    </ul>
  );
}
