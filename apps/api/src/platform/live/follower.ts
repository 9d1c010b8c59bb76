import type { Actor } from '../actor.js';
import { Problem } from '../http/problem.js';
import type { EventStream } from './event-stream.js';
import { returnAfterMs } from './return-after.js';

/** Screens of one sign-in at one process: more than anybody has open, too few to fill the program with. */
export const MOST_SCREENS = 12;
/** Screens of everybody at one process and of one kind: six times what twenty full meetings need. */
const MOST_SCREENS_IN_ALL = 2_000;
/** Between two signs of life. */
export const BEAT_MS = 15_000;
/** Looked at again at the first beat after this long, so that nobody follows for more than a minute what they may not see. */
export const CHECK_AFTER_MS = 44_000;

/** One screen that follows something live: whose it is, what proves it, and when that was last looked at. */
export interface Follower {
  readonly stream: EventStream;
  readonly actor: Actor;
  readonly token: string | undefined;
  checkedAt: number;
}

/**
 * Refuses one more screen of a sign-in that has as many as there may be, or of a program that has.
 *
 * @param what is followed, as its person calls it: *meeting*
 * @throws Problem `too-many-screens`, `too-busy`
 */
export function refuseTooManyScreens(followers: readonly Pick<Follower, 'actor'>[], { signInId }: Actor, what: string): void {
  if (followers.length >= MOST_SCREENS_IN_ALL) {
    throw new Problem('not-ready', 'Too many screens are open just now. This one shows what was true when you opened it.', {
      code: 'too-busy',
      retryAfter: 30,
    });
  }
  const open = followers.filter(({ actor }) => actor.signInId === signInId).length;
  if (open < MOST_SCREENS) return;
  throw new Problem('too-many-attempts', `Close the ${what} in another tab first.`, { code: 'too-many-screens', retryAfter: 60 });
}

/** Whether it is time to look again, whatever was announced. */
export const isDue = ({ checkedAt }: Pick<Follower, 'checkedAt'>, now: number): boolean => now - checkedAt >= CHECK_AFTER_MS;

/** Lets go of a screen that may not follow any more: it comes back, and is refused there in words. */
export const sendAway = ({ stream }: Pick<Follower, 'stream'>): void => stream.reconnect(0);

/** The program stops: returns are spread over a few seconds. */
export function sayGoodbye(followers: Iterable<Pick<Follower, 'stream'>>): void {
  for (const { stream } of followers) stream.reconnect(returnAfterMs());
}
