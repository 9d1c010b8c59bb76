import { redirect } from '@tanstack/react-router';
import { meQuery } from '../platform/me.js';
import { paths } from '../platform/paths.js';
import { queries } from './queries.js';

/** Who may open a screen at all. What somebody may do there is the API's decision; this only spares them a dead end. */
export type Access = 'anyone' | 'signed-in' | 'hat';

/** Sends a stranger to the sign-in page (and back afterwards), and somebody without a hat to choose one. */
export async function guard(access: Access, href: string): Promise<void> {
  if (access === 'anyone') return;
  const me = await queries.ensureQueryData(meQuery);
  if (!me) throw redirect({ to: paths.signIn(), search: href === '/' ? {} : { next: href } });
  const only = me.hat?.onlyAssessmentId;
  // A room link opens the meeting and what it puts to the room; every other page would be *not found*.
  if (only && !href.startsWith(paths.meeting(only)) && !href.startsWith(`${paths.polls()}/`)) {
    throw redirect({ to: paths.meeting(only), replace: true });
  }
  if (access === 'hat' && !me.hat) throw redirect({ to: paths.hats(), search: href === '/' ? {} : { next: href } });
}
