export const assessmentStates = [
  'draft',
  'scoring',
  'meeting',
  'paused',
  'agreed',
  'sealed',
  'published',
  'withdrawn',
  'cancelled',
  'not-sealed',
] as const;
export type AssessmentState = (typeof assessmentStates)[number];

export const itemStates = [
  'waiting',
  'open',
  'locked',
  'revealed',
  'withheld',
  'agreed',
  'not-agreed',
  'not-applicable',
  'parked',
] as const;
export type ItemState = (typeof itemStates)[number];

export const roundStates = ['open', 'locked', 'revealed', 'withheld'] as const;
export type RoundState = (typeof roundStates)[number];

/** How an assessment is collected: private scoring before a meeting, in the meeting only, or both. */
export const methodsOfCollection = ['survey', 'room', 'both'] as const;
export type MethodOfCollection = (typeof methodsOfCollection)[number];

/** Where an assessment may go next. Only an assessment scored in the room goes from draft to the meeting. */
export const assessmentTransitions: Readonly<Record<AssessmentState, readonly AssessmentState[]>> = {
  draft: ['scoring', 'meeting', 'cancelled'],
  scoring: ['meeting', 'cancelled'],
  meeting: ['paused', 'agreed', 'cancelled'],
  paused: ['meeting', 'agreed', 'cancelled'],
  agreed: ['meeting', 'sealed', 'not-sealed'],
  sealed: ['published'],
  published: ['withdrawn'],
  withdrawn: [],
  cancelled: [],
  'not-sealed': [],
};

/** Where an item may go next. Opening again is always a further round, never the old one. */
export const itemTransitions: Readonly<Record<ItemState, readonly ItemState[]>> = {
  waiting: ['open', 'parked'],
  open: ['locked'],
  locked: ['revealed', 'withheld', 'parked'],
  revealed: ['open', 'agreed', 'not-agreed', 'not-applicable', 'parked'],
  withheld: ['open', 'agreed', 'not-agreed', 'not-applicable', 'parked'],
  agreed: ['open'],
  'not-agreed': ['open'],
  'not-applicable': ['open'],
  parked: ['open'],
};

/** A round never reopens. */
export const roundTransitions: Readonly<Record<RoundState, readonly RoundState[]>> = {
  open: ['locked'],
  locked: ['revealed', 'withheld'],
  revealed: [],
  withheld: [],
};

/** The states of an item with which an assessment can be sealed. */
export const itemEndStates = ['agreed', 'not-agreed', 'not-applicable', 'parked'] as const satisfies readonly ItemState[];

/** The states after which nothing of what the board saw changes any more. */
export const readOnlyStates = [
  'sealed',
  'published',
  'withdrawn',
  'cancelled',
  'not-sealed',
] as const satisfies readonly AssessmentState[];

export function isItemEndState(state: ItemState): boolean {
  return (itemEndStates as readonly ItemState[]).includes(state);
}

export function isReadOnly(state: AssessmentState): boolean {
  return (readOnlyStates as readonly AssessmentState[]).includes(state);
}

/** At most three rounds an item, reopening included. */
export const mostRoundsOfAnItem = 3;

const assessmentWords: Readonly<Record<AssessmentState, string>> = {
  draft: 'not started',
  scoring: 'in progress',
  meeting: 'in progress',
  paused: 'in progress',
  agreed: 'agreed',
  sealed: 'sealed',
  published: 'published',
  withdrawn: 'withdrawn',
  cancelled: 'cancelled',
  'not-sealed': 'not sealed',
};

const itemWords: Readonly<Record<ItemState, string>> = {
  waiting: 'not started',
  open: 'in progress',
  locked: 'in progress',
  revealed: 'in progress',
  withheld: 'in progress',
  agreed: 'agreed',
  'not-agreed': 'not agreed',
  'not-applicable': 'not applicable',
  parked: 'parked',
};

/** The state of an assessment as people read it; `waitsForYou` wins over everything that is not yet over. */
export function assessmentStateWords(state: AssessmentState, waitsForYou = false): string {
  return waitsForYou ? 'waiting for you' : assessmentWords[state];
}

/** The state of an item as people read it. */
export function itemStateWords(state: ItemState, waitsForYou = false): string {
  return waitsForYou ? 'waiting for you' : itemWords[state];
}
