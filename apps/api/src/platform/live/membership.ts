import type { Actor } from '../actor.js';

/**
 * What the database itself announces (migration …25) when somebody's rights may have changed: a sign-in that ended or put on another
 * hat, a seat or an appointment that began, ended or went to somebody else. Whoever follows with it is looked at again at once.
 */
export type MembershipAnnouncement =
  | { readonly kind: 'sign-in-moved'; readonly signInId: string }
  | { readonly kind: 'board-moved'; readonly organisationId: string };

/** Whether it may touch this actor's rights. */
export const concerns = (moved: MembershipAnnouncement, actor: Actor): boolean =>
  moved.kind === 'sign-in-moved' ? moved.signInId === actor.signInId : moved.organisationId === actor.organisationId;
