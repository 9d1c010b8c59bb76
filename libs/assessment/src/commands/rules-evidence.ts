import { gradeIsKnown } from './checks.js';
import { notItsOwner } from './guards.js';
import { bySeatOr, type Rules } from './rule.js';

const untilSealed = ['scoring', 'meeting', 'paused', 'agreed'] as const;
const secretaryFacilitatorOrSeat = bySeatOr('secretary', 'facilitator');

/** What supports a level, and what the board will do. */
export const rulesOfEvidence: Rules<'add-evidence' | 'confirm-grade' | 'add-action' | 'record-action-outcome'> = {
  'add-evidence': {
    who: secretaryFacilitatorOrSeat,
    from: untilSealed,
    guards: [],
    checks: [],
    effects: () => [{ kind: 'is-recorded', what: 'evidence' }],
    event: 'evidence added',
  },
  'confirm-grade': {
    who: secretaryFacilitatorOrSeat,
    from: untilSealed,
    guards: [notItsOwner],
    checks: [gradeIsKnown],
    effects: () => [{ kind: 'is-recorded', what: 'grade' }],
    event: 'evidence grade confirmed',
  },
  'add-action': {
    who: secretaryFacilitatorOrSeat,
    from: untilSealed,
    guards: [],
    checks: [],
    effects: () => [{ kind: 'is-recorded', what: 'action' }],
    event: 'action added',
  },
  // Whether an action worked shows only after the seal: its words stay as sealed, its state and outcome are added beside them.
  'record-action-outcome': {
    who: secretaryFacilitatorOrSeat,
    from: [...untilSealed, 'sealed', 'published', 'withdrawn'],
    guards: [],
    checks: [],
    effects: () => [{ kind: 'is-recorded', what: 'action-outcome' }],
    event: 'action outcome recorded',
  },
};
