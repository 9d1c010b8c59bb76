export { type AgendaLine, type AgendaReason, type ItemToPlan, minutesForOpeningAndClosing, planAgenda } from './agenda.js';
export {
  type AgendaLeft,
  type ItemLeft,
  type LineLeft,
  minutesLeftForItems,
  minutesOfEach,
  planLeft,
} from './agenda-left.js';
export {
  type CampaignReply,
  type CampaignStage,
  type CampaignState,
  type CampaignStep,
  campaignDates,
  campaignDateWords,
  campaignReplies,
  campaignStageOf,
  campaignStages,
  campaignStageWords,
  campaignStates,
  campaignSteps,
  completionIsDue,
  dateOfStep,
  lateStep,
  stepsAhead,
  type Timetable,
  wrongWithTimetable,
} from './campaign/campaign.js';
export {
  allowedOnInvitation,
  type CampaignCommand,
  type InvitationCommand,
  type InvitationNow,
  invitationCommands,
  refusalOnCampaign,
  refusalOnInvitation,
} from './campaign/commands.js';
export { campaignMailWords, type MailOfCampaign, type MailWords, timetableMailWords } from './campaign/mail-words.js';
export {
  type CampaignAskKind,
  type CampaignMailKind,
  campaignMailKinds,
  type DueMail,
  type MailAbout,
  mailsDue,
  remindableNow,
} from './campaign/reminders.js';
export { datesThatMoved, type TimetableChange } from './campaign/timetable-change.js';
export { toldToTheSystem, whatTheTrackerNeverShows, whatTheTrackerShows } from './campaign/told.js';
export {
  type CampaignCard,
  type CampaignForHome,
  campaignCard,
  type InvitationForHome,
  invitationCard,
} from './campaign/waiting.js';
export { type CareSetting, careSettingCodes, careSettings, usualCareSettings } from './care-settings.js';
export { commandsByRoomLink } from './commands/by-room-link.js';
export {
  type AnswerKind,
  type Command,
  type CommandName,
  type CommandNamed,
  type ConsensusOutcome,
  type ScribeConsent,
  scribeConsents,
} from './commands/command.js';
export {
  allowedCommands,
  commandNames,
  commandTable,
  type Decision,
  decide,
  nextCommand,
  standingInTheWay,
} from './commands/decide.js';
export type { Effect, Recorded } from './commands/effect.js';
export {
  daysBeforeClosingNotSealed,
  fewestSeats,
  leastKeepDays,
  leastThreshold,
  mostKeepDays,
  secondsBeforeLockingByItself,
  secondsBeforeTheChairMayTakeOver,
} from './commands/guards.js';
export { mostAnswersAScribeKnows } from './commands/guards-scribe.js';
export type { Refusal, RefusalKind } from './commands/refusal.js';
export { sealsAsIncomplete } from './commands/rules-seal.js';
export type { ActorHere, AssessmentNow, ItemNow, ScribeNow, Situation } from './commands/situation.js';
export { dayInWords, daysBetween, onDayInWords } from './dates.js';
export { eligibleSeats, type SeatForARound } from './eligibility.js';
export {
  allowedOnIntroduction,
  daysBeforeAskingForResult,
  decideIntroduction,
  type IntroductionCommand,
  type IntroductionDecision,
  type IntroductionNow,
  type IntroductionResult,
  type IntroductionSide,
  type IntroductionState,
  introductionCommands,
  introductionResults,
  introductionResultWords,
  introductionSides,
  introductionStates,
  introductionTable,
} from './introduction.js';
export { fewestTrustsThatShare, type InvestmentTheme, investmentThemeCodes, investmentThemes } from './investment-themes.js';
export {
  isRoomPrepared,
  joinCodeFrom,
  joinCodeLength,
  joinCodeLetters,
  shortestChosenCode,
  wrongWithChosenCode,
} from './joining.js';
export {
  allowedOnPaper,
  decidePaper,
  type PaperCommand,
  type PaperNow,
  type PaperState,
  type PaperStep,
  paperCommands,
  paperStates,
  paperStateWords,
  paperSteps,
  paperTable,
} from './paper-life.js';
export { may, type Permission, permissions, whoMay } from './permissions.js';
export { defaultPledge, type Pledge, type PledgeTerms } from './pledge.js';
export { type ItemToDiscuss, promptsFor, promptsOnScreen, whoSpeaksLast } from './prompts.js';
export { type Attendance, type Presence, presences, type Quorum, quorumOf } from './quorum.js';
export { type Office, offices, type Role, roles, rolesOfSeat, roleWords } from './roles.js';
export {
  type AssessmentState,
  assessmentStates,
  assessmentStateWords,
  assessmentTransitions,
  type ItemState,
  isItemEndState,
  isReadOnly,
  itemEndStates,
  itemStates,
  itemStateWords,
  itemTransitions,
  type MethodOfCollection,
  methodsOfCollection,
  mostRoundsOfAnItem,
  type RoundState,
  readOnlyStates,
  roundStates,
  roundTransitions,
} from './states.js';
export { type TokenScope, tokenScopes, tokenScopesFor, tokenScopeWords } from './token-scopes.js';
export {
  type AssessmentForHome,
  type NextLine,
  remindersToSealAfterDays,
  type WaitingCard,
  type WaitingKind,
  waitingKinds,
  whatHappensNext,
  whatWaits,
} from './waiting.js';
export { type IntroductionCard, type IntroductionForHome, introductionsWaiting } from './waiting-introduction.js';
export { daysBeforeSharingEnds, type SharingCard, type SharingForHome, sharingsThatEnd } from './waiting-sharing.js';
