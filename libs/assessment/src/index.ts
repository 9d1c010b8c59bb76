export { eligibleSeats, enoughAnswered, type SeatForARound } from './eligibility.js';
export { may, type Permission, permissions } from './permissions.js';
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
