import type { Role } from '@candour/assessment';
import type { Assessment } from '../../platform/assessment.js';
import { paths } from '../../platform/paths.js';

/** Something this person can do next: another screen, or a command that this page confirms first. */
export type NextStep =
  | { readonly kind: 'go'; readonly words: string; readonly to: string }
  | { readonly kind: 'open-scoring' | 'close-scoring' | 'seal' | 'record-decision' };

type Known = Pick<Assessment, 'id' | 'state' | 'method' | 'scoringClosed' | 'allowed' | 'decision'> & {
  readonly seats: readonly { readonly seatId: string }[];
};

interface Who {
  readonly roles: readonly Role[];
  readonly seatId: string | null;
}

/** What this person can do next, the most pressing first: only what is possible now. The first is the one large button. */
export function nextSteps(assessment: Known, { roles, seatId }: Who): NextStep[] {
  const { id, state, allowed, scoringClosed, decision, method } = assessment;
  const is = (role: Role) => roles.includes(role);
  const seated = assessment.seats.some((seat) => seat.seatId === seatId);
  const go = (when: boolean, words: string, to: string): NextStep[] => (when ? [{ kind: 'go', words, to }] : []);
  const command = (kind: Exclude<NextStep['kind'], 'go'>, when = true): NextStep[] =>
    when && allowed.includes(kind) ? [{ kind }] : [];
  const inMeeting = state === 'meeting' || state === 'paused';
  const scoring = state === 'scoring' && !scoringClosed;
  const meetingIsNext = (state === 'scoring' && scoringClosed) || (state === 'draft' && method === 'room');
  return [
    ...go(inMeeting, 'Go to the meeting', paths.meeting(id)),
    ...go(scoring && seated, 'Score', paths.scoring(id)),
    ...command('open-scoring'),
    ...command('close-scoring'),
    ...go(
      meetingIsNext && is('facilitator'),
      state === 'draft' ? 'Open the meeting' : 'Plan and open the meeting',
      paths.meeting(id),
    ),
    ...command('seal'),
    ...go(state === 'agreed' && is('facilitator') && !allowed.includes('seal'), 'Go back to the items', paths.meeting(id)),
    ...command('record-decision', decision === null),
    ...go(state === 'sealed' && decision !== null && is('chief-executive'), 'Publish to the system', paths.publication(id)),
    ...go(state === 'draft' && is('secretary'), 'Change the set-up', paths.setUp(id)),
  ];
}

/**
 * Where else one can go from an assessment: what is there to read or to keep.
 *
 * @param asksTeams whether the instrument is made for the teams as well
 */
export function otherPlaces(
  { id, state }: Known,
  { roles }: Who,
  asksTeams = false,
): { readonly words: string; readonly to: string }[] {
  const begun = state !== 'draft' && state !== 'cancelled';
  const shown = begun && state !== 'scoring';
  const ended = state === 'sealed' || state === 'published' || state === 'withdrawn';
  const reads = roles.some((role) => ['secretary', 'member', 'chair', 'chief-executive'].includes(role));
  return [
    ...(shown ? [{ words: 'Results', to: paths.results(id) }] : []),
    ...(begun ? [{ words: 'Evidence', to: paths.evidence(id) }] : []),
    ...(begun ? [{ words: 'Actions', to: paths.actions(id) }] : []),
    ...(state === 'scoring' || state === 'meeting' || state === 'paused'
      ? [{ words: 'Answers on behalf', to: paths.scribes(id) }]
      : []),
    ...(asksTeams && begun ? [{ words: 'What our teams say', to: paths.teamsView(id) }] : []),
    ...(reads && (ended || state === 'agreed') ? [{ words: 'Board paper', to: paths.paper(id) }] : []),
    ...(ended || state === 'agreed' ? [{ words: 'Decision record', to: paths.decisionRecord(id) }] : []),
    ...(ended && roles.includes('chief-executive') ? [{ words: 'Publication', to: paths.publication(id) }] : []),
    ...(state === 'published' && roles.includes('secretary') ? [{ words: 'Explanations', to: paths.explanations(id) }] : []),
  ];
}
