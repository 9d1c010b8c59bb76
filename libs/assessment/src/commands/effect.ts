import type { AssessmentState, ItemState } from '../states.js';

/** What a command that is allowed changes, as data: the caller writes it down, a test plays it. */
export type Effect =
  | { readonly kind: 'assessment-becomes'; readonly state: AssessmentState }
  /** Freezes pledge, threshold, section rule, quorum and seats. */
  | { readonly kind: 'freeze-set-up' }
  /** Private scoring opens round 1 of every item, and closing it locks them all. */
  | { readonly kind: 'every-round-opens' }
  | { readonly kind: 'every-round-locks' }
  | { readonly kind: 'item-becomes'; readonly state: ItemState }
  /** `copyAnswers`: each earlier answer stands in the new round. */
  | { readonly kind: 'round-opens'; readonly number: number; readonly copyAnswers: boolean }
  | { readonly kind: 'round-locks'; readonly missing: number }
  | { readonly kind: 'spread-is-stored' }
  | { readonly kind: 'meeting-is-held-by-actor'; readonly epoch: number }
  | { readonly kind: 'seat-leaves-round' }
  | { readonly kind: 'answer-is-written' }
  | { readonly kind: 'answer-is-cleared' }
  | { readonly kind: 'proposal-opens' }
  | { readonly kind: 'proposal-is-withdrawn' }
  | { readonly kind: 'consensus-is-recorded' }
  | { readonly kind: 'seal'; readonly incomplete: boolean }
  | { readonly kind: 'raw-answers-are-deleted' }
  /** A record beside the states: attendance, dissent, evidence, action, decision, correction, publication. */
  | { readonly kind: 'is-recorded'; readonly what: Recorded };

export type Recorded =
  | 'attendance'
  | 'stand-aside'
  | 'scribe'
  | 'end-of-scribe'
  | 'not-yet'
  | 'dissent'
  | 'evidence'
  | 'grade'
  | 'action'
  | 'action-outcome'
  | 'reason'
  | 'decision'
  | 'correction'
  | 'publication'
  | 'withdrawal'
  | 'cancellation'
  | 'parking';
