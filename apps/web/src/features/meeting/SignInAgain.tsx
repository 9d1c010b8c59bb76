import { useLocation } from '@tanstack/react-router';
import { paths } from '../../platform/paths.js';

/** The way to sign in and back: a fresh load, so that nothing of before is left in memory. What waits on the device is sent then. */
export function SignInAgain() {
  const { pathname } = useLocation();
  return <a href={`${paths.signIn()}?next=${encodeURIComponent(pathname)}`}>Sign in again</a>;
}
