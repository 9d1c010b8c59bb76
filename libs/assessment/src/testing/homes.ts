import type { AssessmentForHome } from '../waiting.js';

/** A Tuesday. */
export const today = '2027-01-12';

/** An assessment in private scoring, seen by a member who has answered half of it. */
export const aHome = (changes: Partial<AssessmentForHome> = {}): AssessmentForHome => ({
  assessmentId: '1',
  instrumentTitle: 'Digital board',
  organisationName: 'Harrow Vale NHS Trust',
  waveDate: '2027-01-20',
  state: 'scoring',
  method: 'both',
  roles: ['member'],
  hasSeat: true,
  answered: 9,
  items: 18,
  scoringClosed: false,
  scoringClosesOn: '2027-01-15',
  meetingOn: null,
  meetingTime: null,
  voteIsOpen: false,
  proposalOpen: false,
  itemsUnfinished: 0,
  daysSinceAgreed: null,
  decisionRecorded: false,
  paper: 'draft',
  paperReturned: false,
  gradesToConfirm: 0,
  actionsOverdue: 0,
  ...changes,
});
