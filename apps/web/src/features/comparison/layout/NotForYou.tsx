import { rolesInWords, useHat, useMe } from '../../../platform/me.js';
import { paths } from '../../../platform/paths.js';
import type { Problem } from '../../../platform/problem.js';
import { ButtonGroup, ButtonLink } from '../../../ui/Button.js';
import { Page } from '../../../ui/Page.js';

/** What somebody reads who was sent an address of which they may see nothing: why, and where to go instead. */
export function NotForYou({ problem }: { problem: Problem }) {
  const hat = useHat();
  const others = (useMe()?.hats.length ?? 0) > 1;
  const { title, words } = wordsFor(problem);
  const nothingAtAll = problem.status === 403;
  return (
    <Page title={title}>
      <p className="nhsuk-lede-text">{words}</p>
      <p>
        You are signed in for {hat.organisationName} ({rolesInWords(hat.roles)}). Whoever sent you this address may see more than
        you, or other trusts.
      </p>
      <ButtonGroup>
        {nothingAtAll ? (
          <ButtonLink to={paths.home()}>Go to the start page</ButtonLink>
        ) : (
          <ButtonLink to={paths.system()}>See what is shared with you</ButtonLink>
        )}
        {others ? (
          <ButtonLink to={paths.hats()} rank="secondary">
            Change your hat
          </ButtonLink>
        ) : null}
      </ButtonGroup>
    </Page>
  );
}

/** The same words for a trust that shares nothing with this reader, for one that no longer does, and for one that never was. */
function wordsFor({ status, detail, code }: Problem): { title: string; words: string } {
  if (status === 403) {
    return {
      title: 'This view is not yours to open',
      words: 'What trusts share is read by their chairs, chief executives and company secretaries, and by the leads of systems.',
    };
  }
  if (status === 404) {
    return { title: 'Nothing here is shared with you', words: 'There is nothing at this address for you, now or any more.' };
  }
  if (code === 'scope-not-here' || code === 'not-a-trust') {
    return {
      title: 'This view is not there for you',
      words: 'It compares trusts from where somebody else stands: a system, a region, or a type of trust that yours is not.',
    };
  }
  return { title: 'A choice of this view is not there', words: detail || 'One of its choices is not yours to make.' };
}
