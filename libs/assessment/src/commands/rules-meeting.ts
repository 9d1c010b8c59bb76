import { quorumOf } from '../quorum.js';
import { hasReason, ofThisEpoch } from './checks.js';
import { holdsTheMeeting, mayTakeOver, noRoundIsOpen, quorumIsMet, readyForTheMeeting } from './guards.js';
import { by, type Guard, type Rules, whoRunsTheMeeting } from './rule.js';
import { setUpIsWhole } from './rules-assessment.js';

/** An assessment scored in the room freezes as its meeting opens: until then nothing of its set-up was looked at. */
const setUpOfARoom: readonly Guard[] = setUpIsWhole.map(
  (guard): Guard =>
    (situation) =>
      situation.assessment.state === 'draft' ? guard(situation) : null,
);

type Names =
  | 'open-meeting'
  | 'pause-meeting'
  | 'resume-meeting'
  | 'close-meeting'
  | 'reconvene'
  | 'record-attendance'
  | 'hand-over';

/** The meeting as a whole. */
export const rulesOfTheMeeting: Rules<Names> = {
  'open-meeting': {
    who: by('facilitator'),
    from: ['draft', 'scoring'],
    guards: [readyForTheMeeting, ...setUpOfARoom, quorumIsMet],
    checks: [],
    effects: (_, { assessment }) => [
      { kind: 'assessment-becomes', state: 'meeting' },
      ...(assessment.state === 'draft' ? [{ kind: 'freeze-set-up' } as const] : []),
      { kind: 'meeting-is-held-by-actor', epoch: assessment.epoch },
    ],
    event: 'meeting opened',
  },
  'pause-meeting': {
    who: whoRunsTheMeeting,
    from: ['meeting'],
    guards: [holdsTheMeeting],
    checks: [ofThisEpoch],
    effects: () => [{ kind: 'assessment-becomes', state: 'paused' }],
    event: 'meeting paused',
  },
  'resume-meeting': {
    who: whoRunsTheMeeting,
    from: ['paused'],
    guards: [holdsTheMeeting, quorumIsMet],
    checks: [ofThisEpoch],
    effects: () => [{ kind: 'assessment-becomes', state: 'meeting' }],
    event: 'meeting resumed',
  },
  // Also from a pause: a board that has lost its quorum must be able to go home.
  'close-meeting': {
    who: whoRunsTheMeeting,
    from: ['meeting', 'paused'],
    guards: [holdsTheMeeting, noRoundIsOpen],
    checks: [ofThisEpoch],
    effects: () => [{ kind: 'assessment-becomes', state: 'agreed' }],
    event: 'meeting closed',
  },
  reconvene: {
    who: by('chair'),
    from: ['agreed'],
    guards: [quorumIsMet],
    checks: [hasReason],
    effects: () => [
      { kind: 'assessment-becomes', state: 'meeting' },
      { kind: 'is-recorded', what: 'reason' },
    ],
    event: 'meeting reconvened',
  },
  // Before the meeting too, for it opens only with a quorum; below the quorum an open meeting pauses.
  'record-attendance': {
    who: whoRunsTheMeeting,
    from: ['draft', 'scoring', 'meeting', 'paused', 'agreed'],
    guards: [],
    checks: [],
    effects: (_, { assessment }) => [
      { kind: 'is-recorded', what: 'attendance' },
      ...(assessment.state === 'meeting' && !quorumOf(assessment.attendance, assessment.quorum).met
        ? [{ kind: 'assessment-becomes', state: 'paused' } as const]
        : []),
    ],
    event: 'attendance recorded',
  },
  'hand-over': {
    who: whoRunsTheMeeting,
    from: ['meeting', 'paused', 'agreed'],
    guards: [mayTakeOver],
    checks: [],
    effects: (_, { assessment }) => [{ kind: 'meeting-is-held-by-actor', epoch: assessment.epoch + 1 }],
    event: 'meeting handed over',
  },
};
