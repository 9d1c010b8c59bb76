import { paths } from '../../platform/paths.js';
import { ButtonLink } from '../../ui/Button.js';
import { Page } from '../../ui/Page.js';

/** The code is right; who comes in is still to be said. After signing in the meeting opens by itself. */
export function SignInFirst({ code }: { code: string }) {
  return (
    <Page title="The meeting is found">
      <p className="nhsuk-lede-text">Sign in, and you are in the meeting.</p>
      <ButtonLink to={paths.signIn()} search={{ next: `${paths.meet()}#${code}` }}>
        Sign in
      </ButtonLink>
      <h2>You have no account, or forgot the password?</h2>
      <p>
        Ask whoever runs the meeting for a sheet of your own. It has a QR code that lets you in on this phone: point the camera at
        it, or open the address that stands below it.
      </p>
    </Page>
  );
}
