import type { AssessmentState, Role } from '@candour/assessment';
import { describe, expect, it } from '@jest/globals';
import { nextSteps, otherPlaces } from './next-steps.js';

const at = (
  state: AssessmentState,
  more: { scoringClosed?: boolean; allowed?: string[]; decided?: boolean; room?: boolean } = {},
) => ({
  id: 'a',
  state,
  method: more.room ? ('room' as const) : ('both' as const),
  scoringClosed: more.scoringClosed ?? false,
  allowed: more.allowed ?? [],
  decision: more.decided ? { on: '2027-03-01', minute: '1', words: 'Noted' } : null,
  seats: [{ seatId: 'mine' }],
});
const who = (role: Role, seatId: string | null = null) => ({ roles: [role], seatId });
const words = (steps: ReturnType<typeof nextSteps>) => steps.map((step) => (step.kind === 'go' ? step.words : step.kind));

describe('the next step of an assessment', () => {
  it('is scoring for whoever has a seat in it, while scoring is open', () => {
    expect(words(nextSteps(at('scoring'), who('member', 'mine')))).toEqual(['Score']);
    expect(words(nextSteps(at('scoring', { scoringClosed: true }), who('member', 'mine')))).toEqual([]);
    expect(words(nextSteps(at('scoring'), who('member', 'of somebody who joined later')))).toEqual([]);
  });

  it('is a command only where the API would take it from this person now', () => {
    expect(words(nextSteps(at('draft', { allowed: ['open-scoring', 'cancel'] }), who('secretary')))).toEqual([
      'open-scoring',
      'Change the set-up',
    ]);
    expect(words(nextSteps(at('draft'), who('secretary')))).toEqual(['Change the set-up']);
    expect(words(nextSteps(at('agreed', { allowed: ['seal'] }), who('chair', 'mine')))).toEqual(['seal']);
  });

  it('leads a facilitator to the meeting once scoring is closed, or at once where the room scores', () => {
    expect(words(nextSteps(at('scoring', { scoringClosed: true }), who('facilitator')))).toEqual(['Plan and open the meeting']);
    expect(words(nextSteps(at('draft', { room: true }), who('facilitator')))).toEqual(['Open the meeting']);
    expect(words(nextSteps(at('draft'), who('facilitator')))).toEqual([]);
  });

  it('leads everybody to a meeting that is open', () => {
    for (const role of ['member', 'secretary', 'chief-executive'] as const) {
      expect(words(nextSteps(at('meeting'), who(role)))[0]).toBe('Go to the meeting');
    }
  });

  it('offers publishing only after the decision of the board is recorded', () => {
    expect(words(nextSteps(at('sealed'), who('chief-executive')))).toEqual([]);
    expect(words(nextSteps(at('sealed', { decided: true }), who('chief-executive')))).toEqual(['Publish to the system']);
    expect(words(nextSteps(at('sealed', { allowed: ['record-decision'] }), who('chair')))).toEqual(['record-decision']);
  });

  it('shows no way to results before anything was revealed', () => {
    const names = (state: AssessmentState) => otherPlaces(at(state), who('chief-executive')).map((place) => place.words);
    expect(names('draft')).toEqual([]);
    expect(names('scoring')).toEqual(['Evidence', 'Actions', 'Answers on behalf']);
    expect(names('sealed')).toEqual(['Results', 'Evidence', 'Actions', 'Board paper', 'Decision record', 'Publication']);
  });

  it('leads to what the teams say only where the instrument is made for them, and once scoring has opened', () => {
    const teams = (state: AssessmentState, asks: boolean) =>
      otherPlaces(at(state), who('chair'), asks).some(({ words: said }) => said === 'What our teams say');
    expect([teams('scoring', true), teams('sealed', true)]).toEqual([true, true]);
    expect([teams('draft', true), teams('cancelled', true), teams('sealed', false)]).toEqual([false, false, false]);
  });
});
