import type { AssessmentNow, ItemNow, ScribeNow, Situation } from '../commands/situation.js';
import type { Role } from '../roles.js';

/** Builders for tests: a situation in which everything is in order, so that a test names only what is not. */
const everybody: readonly Role[] = ['secretary', 'facilitator', 'member', 'chair', 'chief-executive'];

const present = { presence: 'present', voting: true } as const;

export const anAssessment = (changes: Partial<AssessmentNow> = {}): AssessmentNow => ({
  state: 'meeting',
  method: 'both',
  instrumentFixed: true,
  pledgeSet: true,
  threshold: 5,
  seats: 8,
  quorum: { number: 2, executives: 1, nonExecutives: 1 },
  attendance: [
    { ...present, executive: true },
    { ...present, executive: false },
  ],
  scoringClosed: true,
  epoch: 1,
  secondsWithoutFacilitator: 0,
  autoLock: false,
  anyReveal: false,
  openItemCode: null,
  itemStates: ['agreed', 'agreed', 'agreed'],
  decisionRecorded: true,
  daysSinceAgreed: 1,
  daysSinceEnd: 30,
  keepDays: 30,
  held: false,
  purged: false,
  ...changes,
});

export const anItem = (changes: Partial<ItemNow> = {}): ItemNow => ({
  code: 'DB-01',
  state: 'revealed',
  roundNumber: 1,
  scale: 5,
  actorEligible: true,
  actorStoodAside: false,
  actorAnswerVersion: 1,
  eligible: 8,
  answered: 8,
  secondsSinceLastAnswer: 10,
  enoughAnswered: true,
  shownMedian: null,
  proposal: null,
  ...changes,
});

export function aSituation(
  changes: { assessment?: Partial<AssessmentNow>; item?: Partial<ItemNow>; roles?: readonly Role[] } = {},
): Situation {
  return {
    actor: { roles: changes.roles ?? everybody, seat: { pledgeRead: true }, holdsMeeting: true },
    assessment: anAssessment(changes.assessment),
    item: anItem(changes.item),
    evidence: { ownedByActor: false, addedByActor: false },
  };
}

/** Another member, who writes for a seat that asked for it by telephone, as the scribe says. */
export const aScribe = (changes: Partial<ScribeNow> = {}): ScribeNow => ({
  roles: ['member'],
  holdsMeeting: false,
  ownSeat: false,
  answersKnown: 2,
  saidBy: 'the-scribe',
  writes: 'this-scribe',
  pledgeRead: true,
  answeredThemselves: false,
  ...changes,
});
