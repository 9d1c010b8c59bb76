import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { aClosedAssessment, anAgreedAssessment } from '../../test/assessments.js';
import { bodyOf, type Client } from '../../test/client.js';
import { aSystem, aTrust } from '../../test/organisations.js';
import type { AnswerRead, ReadAcrossResponse } from './read-across.dto.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

async function answersSeenBy(client: Client): Promise<AnswerRead[]> {
  const { frameworks } = bodyOf<ReadAcrossResponse>(await client.get('/read-across'));
  return frameworks.flatMap(({ parts }) => parts.flatMap(({ answers }) => answers));
}

describe('read-across', () => {
  it('points at what a board agreed, for everybody of that board and for nobody of the trust beside it', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const { id } = await anAgreedAssessment(api, trust);
    for (const client of [trust.chair, trust.secretary, trust.members[3]!.client]) {
      const answers = await answersSeenBy(client);
      expect(answers.length).toBeGreaterThan(10);
      expect(new Set(answers.map(({ assessmentId }) => assessmentId))).toEqual(new Set([id]));
    }
    expect(await answersSeenBy(neighbour.chair)).toEqual([]);
  });

  it('says nothing before a level is agreed, whatever was answered in private', async () => {
    const trust = await aTrust(api);
    await aClosedAssessment(api, trust);
    expect(await answersSeenBy(trust.chair)).toEqual([]);
  });

  it('points at the newest wave of an item, and at none that was cancelled', async () => {
    const trust = await aTrust(api);
    const newer = await anAgreedAssessment(api, trust);
    const older = await anAgreedAssessment(api, trust, { setUp: { waveDate: '2025-11-01' } });
    expect(new Set((await answersSeenBy(trust.chair)).map(({ assessmentId }) => assessmentId))).toEqual(new Set([newer.id]));
    await api.owner.query(
      `update candour.assessment set state = 'cancelled', cancel_reason = 'The board changes' where id = $1`,
      [newer.id],
    );
    expect(new Set((await answersSeenBy(trust.chair)).map(({ assessmentId }) => assessmentId))).toEqual(new Set([older.id]));
  });

  it('is the board’s own: a system reads publications and is refused here', async () => {
    const trust = await aTrust(api);
    await anAgreedAssessment(api, trust);
    const system = await aSystem(api);
    expect((await system.lead.get('/read-across')).status).toBe(403);
  });
});
