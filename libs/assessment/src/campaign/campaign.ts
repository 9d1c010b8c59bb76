import type { AssessmentState, MethodOfCollection } from '../states.js';

/** A campaign runs until its ICS closes it, or calls it off with a reason. */
export const campaignStates = ['open', 'closed', 'cancelled'] as const;
export type CampaignState = (typeof campaignStates)[number];

/** What a trust has said to an invitation. */
export const campaignReplies = ['none', 'accepted', 'declined'] as const;
export type CampaignReply = (typeof campaignReplies)[number];

/** How far a trust that accepted has come. Nothing else of its assessment is ever told. */
export const campaignStages = [
  'accepted',
  'set-up',
  'scoring',
  'scored',
  'met',
  'sealed',
  'published',
  'withdrawn',
  'ended',
] as const;
export type CampaignStage = (typeof campaignStages)[number];

export const campaignStageWords: Readonly<Record<CampaignStage, string>> = {
  accepted: 'Accepted; no assessment yet',
  'set-up': 'Being set up',
  scoring: 'Private scoring is open',
  scored: 'Private scoring is closed',
  met: 'The board has met',
  sealed: 'Sealed by the chair',
  published: 'Published',
  withdrawn: 'Published, then withdrawn',
  ended: 'Ended without a result',
};

/** Of an assessment what its stage follows from: where it stands, and nothing that anybody answered. */
export interface AssessmentOfCampaign {
  readonly state: AssessmentState;
  readonly scoringClosed: boolean;
  readonly method: MethodOfCollection;
}

/** While a meeting is open nothing moves: that a board sits, and how long, is not its system's business. */
const beforeTheMeetingEnds = ({ method }: AssessmentOfCampaign): CampaignStage => (method === 'room' ? 'set-up' : 'scored');

const stages: Readonly<Record<AssessmentState, (one: AssessmentOfCampaign) => CampaignStage>> = {
  draft: () => 'set-up',
  scoring: ({ scoringClosed }) => (scoringClosed ? 'scored' : 'scoring'),
  meeting: beforeTheMeetingEnds,
  paused: beforeTheMeetingEnds,
  agreed: () => 'met',
  sealed: () => 'sealed',
  published: () => 'published',
  withdrawn: () => 'withdrawn',
  cancelled: () => 'ended',
  'not-sealed': () => 'ended',
};

/** The stage of a trust that accepted. @param assessment what it chose for the campaign; null before it has */
export function campaignStageOf(assessment: AssessmentOfCampaign | null): CampaignStage {
  return assessment === null ? 'accepted' : stages[assessment.state](assessment);
}

/** The dates that an ICS asks for, each `YYYY-MM-DD` in London. */
export interface Timetable {
  readonly scoreFrom: string;
  readonly scoreBy: string;
  readonly meetBy: string;
  readonly publishBy: string;
}

export const campaignDates = ['scoreFrom', 'scoreBy', 'meetBy', 'publishBy'] as const;
export const campaignDateWords: Readonly<Record<(typeof campaignDates)[number], string>> = {
  scoreFrom: 'Score from',
  scoreBy: 'Score by',
  meetBy: 'Meet by',
  publishBy: 'Publish by',
};

export interface TimetableMistake {
  readonly path: (typeof campaignDates)[number];
  readonly message: string;
}

/** What is wrong with a timetable: an order that cannot be kept, or an end that has passed already. */
export function wrongWithTimetable(timetable: Timetable, today: string): readonly TimetableMistake[] {
  const mistakes: TimetableMistake[] = [];
  for (const [place, path] of campaignDates.entries()) {
    const before = campaignDates[place - 1];
    if (before && timetable[path] < timetable[before]) {
      const earlier = campaignDateWords[before].toLowerCase();
      mistakes.push({ path, message: `${campaignDateWords[path]} must not be earlier than ${earlier}.` });
    }
  }
  if (mistakes.length === 0 && timetable.scoreBy < today) {
    mistakes.push({ path: 'scoreBy', message: 'Score by must not lie in the past.' });
  }
  return mistakes;
}

/** What a trust has to do by a date of the timetable. */
export const campaignSteps = ['score', 'meet', 'publish'] as const;
export type CampaignStep = (typeof campaignSteps)[number];

export const dateOfStep: Readonly<Record<CampaignStep, 'scoreBy' | 'meetBy' | 'publishBy'>> = {
  score: 'scoreBy',
  meet: 'meetBy',
  publish: 'publishBy',
};

const reachedAt: Readonly<Record<CampaignStep, readonly CampaignStage[]>> = {
  score: ['scored', 'met', 'sealed', 'published', 'withdrawn'],
  meet: ['met', 'sealed', 'published', 'withdrawn'],
  publish: ['published', 'withdrawn'],
};

/** What is still ahead of a trust at this stage, the next first. Of what ended without a result nothing is expected any more. */
export function stepsAhead(stage: CampaignStage, roomOnly = false): readonly CampaignStep[] {
  if (stage === 'ended') return [];
  return campaignSteps.filter((step) => !(reachedAt[step].includes(stage) || (roomOnly && step === 'score')));
}

/** The first step whose day has passed undone; null for a trust that is in time. */
export function lateStep(stage: CampaignStage, timetable: Timetable, today: string, roomOnly = false): CampaignStep | null {
  return stepsAhead(stage, roomOnly).find((step) => timetable[dateOfStep[step]] < today) ?? null;
}

/**
 * Whether the tracker is told anew how far private scoring has come: once a day, not on the day on which scoring opened, only
 * while it is open, and only where the members were told before their first answer that it would be.
 */
export function completionIsDue(
  now: {
    readonly stage: CampaignStage;
    readonly membersTold: boolean;
    readonly openedOn: string | null;
    readonly toldOn: string | null;
  },
  today: string,
): boolean {
  return (
    now.stage === 'scoring' &&
    now.membersTold &&
    now.openedOn !== null &&
    now.openedOn < today &&
    (now.toldOn === null || now.toldOn < today)
  );
}
