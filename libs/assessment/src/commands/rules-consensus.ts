import {
  ambitionIsWhole,
  dissentHasWords,
  ofThisEpoch,
  parkingIsWhole,
  proposalIsWhole,
  reasonAboveThePrivateView,
} from './checks.js';
import type { ConsensusOutcome } from './command.js';
import { aProposalIsOpen, holdsTheMeeting, noProposalIsOpen } from './guards.js';
import { aSeat, by, type Rules, whoRunsTheMeeting } from './rule.js';
import { itemOf } from './situation.js';

const stateOf = { level: 'agreed', 'not-agreed': 'not-agreed', 'not-applicable': 'not-applicable' } as const satisfies Readonly<
  Record<ConsensusOutcome, string>
>;

type Names = 'propose' | 'withdraw-proposal' | 'confirm' | 'not-yet' | 'dissent' | 'park';

/** From the reveal to what the board agrees. */
export const rulesOfConsensus: Rules<Names> = {
  propose: {
    who: whoRunsTheMeeting,
    from: ['meeting'],
    items: ['revealed', 'withheld'],
    guards: [holdsTheMeeting, noProposalIsOpen],
    checks: [ofThisEpoch, proposalIsWhole, ambitionIsWhole, reasonAboveThePrivateView],
    effects: () => [{ kind: 'proposal-opens' }],
    event: 'consensus proposed',
  },
  'withdraw-proposal': {
    who: whoRunsTheMeeting,
    from: ['meeting', 'paused'],
    items: ['revealed', 'withheld'],
    guards: [holdsTheMeeting, aProposalIsOpen],
    checks: [ofThisEpoch],
    effects: () => [{ kind: 'proposal-is-withdrawn' }],
    event: 'proposal withdrawn',
  },
  // The chair, or who presides instead: `chair` is held by the seats of chair, vice-chair and senior independent director.
  confirm: {
    who: by('chair'),
    from: ['meeting'],
    items: ['revealed', 'withheld'],
    guards: [aProposalIsOpen],
    checks: [],
    effects: (_, situation) => {
      const { proposal } = itemOf(situation);
      if (proposal === null) throw new TypeError('a proposal was confirmed that is not open');
      return [{ kind: 'consensus-is-recorded' }, { kind: 'item-becomes', state: stateOf[proposal.outcome] }];
    },
    event: 'consensus confirmed',
  },
  // Says something, stops nothing: the chair sees how many, never who.
  'not-yet': {
    who: aSeat,
    from: ['meeting'],
    items: ['revealed', 'withheld'],
    guards: [aProposalIsOpen],
    checks: [],
    effects: () => [{ kind: 'is-recorded', what: 'not-yet' }],
    event: null,
  },
  dissent: {
    who: aSeat,
    from: ['meeting'],
    items: ['revealed', 'withheld'],
    guards: [aProposalIsOpen],
    checks: [dissentHasWords],
    effects: () => [{ kind: 'is-recorded', what: 'dissent' }],
    event: 'a seat recorded dissent',
  },
  // Also after the meeting was closed: what there was no time for is parked before the seal.
  park: {
    who: whoRunsTheMeeting,
    from: ['meeting', 'paused', 'agreed'],
    items: ['waiting', 'locked', 'revealed', 'withheld'],
    guards: [holdsTheMeeting],
    checks: [ofThisEpoch, parkingIsWhole],
    effects: (_, situation) => [
      ...(itemOf(situation).proposal === null ? [] : [{ kind: 'proposal-is-withdrawn' } as const]),
      { kind: 'item-becomes', state: 'parked' },
      { kind: 'is-recorded', what: 'parking' },
    ],
    event: 'item parked',
  },
};
