import { paths } from '../platform/paths.js';
import { asProblem, type Problem } from '../platform/problem.js';
import { Button, ButtonGroup, ButtonLink } from './Button.js';
import { Page } from './Page.js';

/** A whole screen that could not be shown: not there, not allowed, no network, or our fault. Says what to do next. */
export function ProblemPage({ error, again }: { error: unknown; again?: () => void }) {
  const problem = asProblem(error);
  const { title, words } = wordsFor(problem);
  if (problem.status === 401) return <SignInAgain />;
  const mayChange = ![400, 403, 404].includes(problem.status);
  return (
    <Page title={title}>
      <p className="nhsuk-lede-text">{words}</p>
      <ButtonGroup>
        {again && mayChange ? <Button onPress={again}>Try again</Button> : null}
        <ButtonLink to={paths.home()} rank={again && mayChange ? 'secondary' : 'primary'}>
          Go to the start page
        </ButtonLink>
      </ButtonGroup>
    </Page>
  );
}

/** The sign-in ended while the page was open. A fresh load, so that nothing of before is left in memory. */
function SignInAgain() {
  return (
    <Page title="Please sign in again">
      <p className="nhsuk-lede-text">Your sign-in has ended. What was saved is safe, and you come back to this page.</p>
      <a className="nhsuk-button" href={`${paths.signIn()}?next=${encodeURIComponent(window.location.pathname)}`}>
        Sign in
      </a>
    </Page>
  );
}

/** Another organisation's thing is *not found*, in the same words as an address that never was. */
function wordsFor(problem: Problem): { title: string; words: string } {
  if (problem.code === 'offline') return { title: problem.title, words: problem.detail };
  // A part of the address that cannot be right, as when a mail has cut it in two, is an address that never was.
  if (problem.status === 404 || problem.status === 400) {
    return { title: 'Page not found', words: 'There is nothing at this address for you. Check it, or ask who sent it to you.' };
  }
  if (problem.status === 403) {
    return { title: 'This is not yours to open', words: problem.detail || 'Your role here does not include this page.' };
  }
  return { title: problem.title, words: problem.detail || 'This is our fault, not yours. Try again in a minute.' };
}
