import { bodyOf, type Client } from './client.js';
import type { Trust } from './organisations.js';

export interface MadeAssessment {
  readonly id: string;
  readonly version: number;
}

/** A set-up that opens: the newest instrument, threshold 5, a quorum of three. */
export function aSetUp(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    instrumentCode: 'digital-board',
    instrumentVersion: '1.0',
    waveDate: '2026-11-01',
    method: 'both',
    threshold: 5,
    quorum: { number: 3, executives: 1, nonExecutives: 1 },
    facilitatorId: null,
    scoringClosesOn: null,
    meetingStartsAt: null,
    meetingMinutes: 120,
    pledgeShowsProgress: true,
    autoLock: false,
    ...changes,
  };
}

/** A draft of the trust. */
export async function aDraft(trust: Trust, changes: Record<string, unknown> = {}): Promise<MadeAssessment> {
  return bodyOf(await trust.secretary.post('/assessments', aSetUp({ facilitatorId: trust.facilitatorId, ...changes })));
}

/** An assessment whose private scoring is open; everybody has read the pledge. */
export async function anOpenAssessment(trust: Trust, changes: Record<string, unknown> = {}): Promise<MadeAssessment> {
  const draft = await aDraft(trust, changes);
  const open = bodyOf<MadeAssessment>(
    await trust.secretary.post(`/assessments/${draft.id}/open-scoring`, {}, { ifMatch: draft.version }),
  );
  for (const { client } of trust.members) bodyOf(await client.post(`/assessments/${draft.id}/pledge-reading`));
  return open;
}

/** Gives one member's answer to one item, as a first answer of the round. */
export async function answers(client: Client, assessmentId: string, itemCode: string, level: number): Promise<void> {
  bodyOf(
    await client.put(`/assessments/${assessmentId}/items/${itemCode}/my-answer`, { kind: 'level', level, expectedVersion: null }),
  );
}
