export { agreement, polarisation } from './agreement.js';
export { type Band, type BandReason, type BandResult, bandInWords, bandOf, bandReasonInWords } from './band.js';
export { cannotAssure } from './cannot-assure.js';
export { type Change, changeBetween, changeInWords, type Holder, type Standing, sameHolders } from './change.js';
export {
  type CountedChange,
  changeOfPublished,
  changesOfSystem,
  type PublishedChange,
  type PublishedStanding,
  publishedChangeInWords,
} from './change-of-published.js';
export { type Method, type NotComparable, notComparableInWords, type ResultBasis, whyNotComparable } from './comparability.js';
export { isAbovePrivateView } from './consensus.js';
export * from './constants.js';
export { type Coverage, coverageInWords, coverageOf, type Turnout, tooFewAnswered } from './coverage.js';
export { forSystem, type ItemForSystem, levelMayLeave, notSharedInWords, type Views, viewsOf } from './disclosure/for-system.js';
export { type EarlierRound, mayShowCountsAgain, mayShowMovement, type TookPart } from './disclosure/ledger.js';
export { type Conditions, type Figure, maySee, type Stage, type Viewer, WHO_SEES } from './disclosure/may-see.js';
export { type Shown, type Spread, type SpreadInput, shownFor, spreadToShow } from './disclosure/spread-to-show.js';
export { type ShownOfItem, type WholeItem, whatMayBeShown } from './disclosure/what-may-be-shown.js';
export {
  type EvidenceGrade,
  type EvidencePiece,
  evidenceGrade,
  inDate,
  type Proof,
  proofOf,
  supportedLevel,
} from './evidence.js';
export {
  type AmbitionsByDate,
  type BeliefAndProof,
  beliefAndProof,
  calledUs,
  gapNobodyPlansToClose,
  type PlanForGap,
  type PlannedBy,
  type Planning,
  passedAmbitions,
  planForGap,
  plannedMovement,
  type SharedStanding,
  sharedStanding,
} from './findings-of-system.js';
export { type GroupSeats, groupWord, groupWordInWords, groupWordMayBeSaid } from './group-word.js';
export { type GroupedCounts, type GroupGap, groupGap } from './groups.js';
export { type AgreedSign, holdsBack } from './holds-back.js';
export { ipras, onNinePoints, type PanelSpread, panelDisagrees, panelExtremes } from './ipras.js';
export { leftToOnePerson } from './left-to-one-person.js';
export {
  type CourseOfMeeting,
  type ItemOfMeeting,
  type MeetingShown,
  meetingQuality,
  QUALITIES,
  type Quality,
  type QualityLine,
  type VoteShown,
} from './meeting-quality.js';
export { isStable, type Movement, movementBetween, movementInWords, type OwnLevels } from './movement.js';
export {
  independentBoards,
  independentLevels,
  type Led,
  type PeerDistribution,
  type PeerFigure,
  type PeerLevel,
  peerDistribution,
  peerFigure,
  systemFigure,
} from './peers.js';
export { cliffsDelta, cliffsPermutation } from './research/cliff.js';
export { cumulativeLevel } from './research/cumulative-level.js';
export { gwetAC, gwetACOfCounts, gwetWeights, type Weights } from './research/gwet.js';
export { medianRankInterval, type RankInterval, wilson } from './research/intervals.js';
export { krippendorffAlpha, krippendorffAlphaOfCounts, type Metric, weightedAlpha } from './research/krippendorff.js';
export { type Matrix, type Ratings, transpose, type UnitCounts } from './research/metric.js';
export {
  complementOf,
  meanMayBeShown,
  type ReleaseDifference,
  releaseDifference,
  visibleGroups,
} from './research/suppression.js';
export {
  type Counted,
  countedFor,
  type HeldBackReason,
  isNotApplicable,
  type QuestionOutcome,
  type SectionQuestion,
} from './section-item.js';
export { type HeldBackBy, levelOfSection, type NoLevelReason, type SectionLevel } from './section-level.js';
export { type Counts, countLevels, lowerMedian, median, numberOf, quantile, quartiles } from './spread.js';
export { type Choice, type PollTaken, type Tally, type TallyShown, tallyToShow } from './tally.js';
export { type TeamsBeside, teamsBesideBoard, teamsBesideBoardInWords } from './teams-beside-board.js';
export { gapOfViews, type TwoViews, viewsInWords } from './two-views.js';
export { type WholeBoardAgreement, wholeBoardAgreement } from './whole-board.js';
export { capital, dayInFull, inWords, listed, lowerFirst, many, named } from './words.js';
