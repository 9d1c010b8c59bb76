import type { Decision, Refusal, RefusalKind } from '@candour/assessment';
import { Problem, type ProblemKind } from './problem.js';

const KIND_OF: Record<RefusalKind, ProblemKind> = {
  'not-permitted': 'not-permitted',
  'wrong-state': 'wrong-state',
  'in-the-way': 'wrong-state',
  input: 'refused',
  'changed-meanwhile': 'changed-meanwhile',
};

/** A refusal of the rules as the API says it: its own code, the status of its kind. */
export function asProblem(refusal: Refusal): Problem {
  return new Problem(KIND_OF[refusal.kind], refusal.message, { code: refusal.code });
}

/** The decision where it allows. @throws Problem with the rule's own code and words where it refuses. */
export function allowed(decision: Decision): Extract<Decision, { ok: true }> {
  if (!decision.ok) throw asProblem(decision.refusal);
  return decision;
}
