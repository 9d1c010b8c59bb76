import { hasReason } from './checks.js';
import {
  enoughSeats,
  instrumentIsFixed,
  mayCancel,
  pledgeIsSet,
  scoredBeforeTheMeeting,
  scoringIsOpen,
  thresholdIsHighEnough,
} from './guards.js';
import { by, type Rules } from './rule.js';

/** What freezes when the first answer can be given, whether alone or in the room. */
export const setUpIsWhole = [instrumentIsFixed, enoughSeats, pledgeIsSet, thresholdIsHighEnough] as const;

/** Before the meeting, and calling it all off. */
export const rulesOfTheAssessment: Rules<'open-scoring' | 'close-scoring' | 'cancel'> = {
  'open-scoring': {
    who: by('secretary', 'facilitator'),
    from: ['draft'],
    guards: [scoredBeforeTheMeeting, ...setUpIsWhole],
    checks: [],
    effects: () => [{ kind: 'assessment-becomes', state: 'scoring' }, { kind: 'freeze-set-up' }, { kind: 'every-round-opens' }],
    event: 'scoring opened',
  },
  'close-scoring': {
    who: by('facilitator'),
    from: ['scoring'],
    guards: [scoringIsOpen],
    checks: [],
    effects: () => [{ kind: 'every-round-locks' }],
    event: 'scoring closed',
  },
  cancel: {
    who: by('secretary', 'chair'),
    from: ['draft', 'scoring', 'meeting', 'paused'],
    guards: [mayCancel],
    checks: [hasReason],
    effects: () => [
      { kind: 'assessment-becomes', state: 'cancelled' },
      { kind: 'is-recorded', what: 'cancellation' },
    ],
    event: 'assessment cancelled',
  },
};
