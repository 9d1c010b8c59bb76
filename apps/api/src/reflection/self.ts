/**
 * Whoever is signed in, with or without a hat: a reflection is theirs and of no organisation, also after their last seat has ended.
 * The first argument of every use case here, in place of an actor; an actor is one as well.
 */
export interface Self {
  readonly personId: string;
}
