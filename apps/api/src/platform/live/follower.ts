import type { Actor } from '../actor.js';
import { Problem } from '../http/problem.js';
import type { EventStream } from './event-stream.js';

/** Screens of one sign-in at one process: more than anybody has open, too few to fill the program with. */
export const MOST_SCREENS = 12;
/** Between two signs of life. */
export const BEAT_MS = 15_000;
/** Looked at again at the first beat after this long, so that nobody follows for more than a minute what they may not see. */
export const CHECK_AFTER_MS = 44_000;
const [SOONEST_RETURN_MS, LATEST_RETURN_MS] = [500, 5_000];

/** One screen that follows something live: whose it is, what proves it, and when that was last looked at. */
export interface Follower {
  readonly stream: EventStream;
  readonly actor: Actor;
  readonly token: string | undefined;
  checkedAt: number;
}

/**
 * Refuses one more screen of a sign-in that has as many as there may be.
 *
 * @param what is followed, as its person calls it: *meeting*
 * @throws Problem `too-many-screens`
 */
export function refuseTooManyScreens(followers: Iterable<Follower>, { signInId }: Actor, what: string): void {
  const open = [...followers].filter(({ actor }) => actor.signInId === signInId).length;
  if (open < MOST_SCREENS) return;
  throw new Problem('too-many-attempts', `Close the ${what} in another tab first.`, { code: 'too-many-screens', retryAfter: 60 });
}

/** The program stops: returns are spread over a few seconds, so that a room of twenty does not knock elsewhere at once. */
export function sayGoodbye(followers: Iterable<Follower>): void {
  for (const { stream } of followers) {
    stream.reconnect(Math.round(SOONEST_RETURN_MS + Math.random() * (LATEST_RETURN_MS - SOONEST_RETURN_MS)));
  }
}
