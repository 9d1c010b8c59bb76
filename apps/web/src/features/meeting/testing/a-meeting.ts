import type { AgendaLine, CurrentItem, Meeting } from '../snapshot.js';

/** A line of the agenda: waiting, unless told. */
export const aLine = (itemCode: string, changes: Partial<AgendaLine> = {}): AgendaLine => ({
  itemCode,
  title: `Title of ${itemCode}`,
  sectionTitle: 'A section',
  state: 'waiting',
  roundNumber: 0,
  band: null,
  level: null,
  levelSaid: null,
  ...changes,
});

/** The item in the room: a question with five levels whose first vote is open to nine, unless told. */
export const anItem = (changes: Partial<CurrentItem> = {}): CurrentItem => ({
  itemCode: 'Q2',
  kind: 'question',
  title: 'Title of Q2',
  question: 'Do we?',
  whyItMatters: 'Because',
  levels: [1, 2, 3, 4, 5].map((level) => ({ level, name: `Name ${level}`, statement: `Statement ${level}` })),
  state: 'open',
  roundNumber: 1,
  answered: 3,
  eligible: 9,
  standingAside: 0,
  youAreEligible: true,
  youStoodAside: false,
  spread: null,
  earlierSpread: null,
  movement: null,
  proposal: null,
  dissents: [],
  evidence: [],
  pitfallSigns: [],
  prompts: [],
  allowed: [],
  median: null,
  ...changes,
});

/** A meeting of three items that is open and in the hands of whoever looks at it, unless told. */
export const aMeeting = (changes: Partial<Meeting> = {}): Meeting => ({
  sequence: 7,
  epoch: 1,
  state: 'meeting',
  role: 'facilitator',
  youHold: true,
  heldBy: 'Samir Kaczmarek',
  quorum: { met: true, words: 'Quorate: 9 voting members are present.' },
  attendance: [],
  observers: [],
  current: null,
  currentSince: null,
  poll: null,
  agenda: [aLine('Q1'), aLine('Q2'), aLine('Q3')],
  startsAt: null,
  minutes: 120,
  openedAt: '2026-11-22T14:00:00Z',
  sittingSince: '2026-11-22T14:00:00Z',
  sentence: 'What the server says.',
  allowed: [],
  ...changes,
});

/** A proposal of level 3. */
export const aProposal = (changes: Partial<NonNullable<CurrentItem['proposal']>> = {}): NonNullable<CurrentItem['proposal']> => ({
  id: '01900000-0000-7000-8000-000000000001',
  outcome: 'level',
  level: 3,
  rationale: 'What we heard',
  otherReason: null,
  ambition: null,
  aboveThePrivateViewReason: null,
  heldLiftedReason: null,
  notYet: 0,
  yourNotYet: false,
  version: 1,
  ...changes,
});

/** A poll that is open to nine, of whom three have chosen. */
export const aPoll = (changes: Partial<NonNullable<Meeting['poll']>> = {}): NonNullable<Meeting['poll']> => ({
  pollId: 'P1',
  title: 'What we mean by digital',
  question: 'What do we mean by digital?',
  state: 'open',
  chosen: 3,
  eligible: 9,
  waitsForYou: true,
  ofThisMeeting: true,
  version: 1,
  ...changes,
});
