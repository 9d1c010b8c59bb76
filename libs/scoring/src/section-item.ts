import { HELD_AT } from './constants.js';

/** How the board left one question. `open` is a question that is still waiting, being scored or discussed. */
export type QuestionOutcome =
  | { readonly kind: 'agreed'; readonly level: number }
  | { readonly kind: 'not-agreed' }
  | { readonly kind: 'parked' }
  | { readonly kind: 'open' }
  | { readonly kind: 'not-applicable'; readonly rationale: string };

/** One question of a section. Checks, pitfalls and the other kinds never count in a level: leave them out. */
export interface SectionQuestion {
  readonly code: string;
  /** The section cannot stand above a gate. */
  readonly gate: boolean;
  readonly outcome: QuestionOutcome;
  /** The board cannot assure itself of it: it counts as not agreed, whatever level was agreed. */
  readonly cannotAssure: boolean;
  /** Codes of the linked checks and pitfalls that hold it back (`holdsBack`), whichever was agreed first. */
  readonly heldBy: readonly string[];
  /** The reason, confirmed by the chair, for which it is not held back after all; null where there is none. */
  readonly heldLiftedReason: string | null;
}

/** Why a question keeps its section from a level. */
export type HeldBackReason = 'not-agreed' | 'parked' | 'open' | 'cannot-assure' | 'no-rationale' | 'held' | 'below';

/** A question that applies, as it counts: a level, or why it counts below every level above 1. */
export type Counted =
  | { readonly code: string; readonly gate: boolean; readonly level: number; readonly held: boolean }
  | {
      readonly code: string;
      readonly gate: boolean;
      readonly level: null;
      readonly why: Exclude<HeldBackReason, 'held' | 'below'>;
    };

/** Whether a question is not applicable with a rationale; without one it counts as not agreed. */
export function isNotApplicable({ outcome }: SectionQuestion): boolean {
  return outcome.kind === 'not-applicable' && outcome.rationale.trim() !== '';
}

/**
 * A question as it counts for its section: the agreed level, or 3 where it is higher and a check or pitfall holds it and
 * no reason has lifted that; no level where it is not agreed, parked, still open, or cannot be assured.
 */
export function countedFor({ code, gate, outcome, cannotAssure, heldBy, heldLiftedReason }: SectionQuestion): Counted {
  if (outcome.kind === 'not-applicable') return { code, gate, level: null, why: 'no-rationale' };
  if (outcome.kind !== 'agreed') return { code, gate, level: null, why: outcome.kind };
  if (cannotAssure) return { code, gate, level: null, why: 'cannot-assure' };
  const lifted = heldLiftedReason !== null && heldLiftedReason.trim() !== '';
  const held = heldBy.length > 0 && !lifted && outcome.level > HELD_AT;
  return { code, gate, level: held ? HELD_AT : outcome.level, held };
}
