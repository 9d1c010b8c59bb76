import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { aClosedAssessment, anAgreedAssessment, aSealedAssessment, isRevealed } from '../../test/assessments.js';
import { bodyOf, type Client } from '../../test/client.js';
import { allPresent, moves } from '../../test/meetings.js';
import { aTrust } from '../../test/organisations.js';
import type { ResultsResponse } from './results.dto.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

/** Every second seat is an executive's; they see it higher on every item. */
const executivesHigher = (_: string, place: number): number => [1, 4, 2, 4, 2, 5, 3, 3, 2, 4][place]!;

const resultsOf = async (client: Client, id: string): Promise<ResultsResponse> =>
  bodyOf(await client.get(`/assessments/${id}/results`));
const paperOf = async (client: Client, id: string): Promise<string> => (await client.get(`/assessments/${id}/paper`)).text;

const questions = async (id: string): Promise<string[]> => {
  const { rows } = await api.owner.query<{ item_code: string }>(
    'select item_code from candour.group_word_item where assessment_id = $1 order by item_code',
    [id],
  );
  return rows.map(({ item_code }) => item_code);
};

describe('the word on executives and non-executives', () => {
  it('comes with the reveal of the last question, for the board and nobody else', async () => {
    const [trust, neighbour] = [await aTrust(api, { seats: 10 }), await aTrust(api, { seats: 10 })];
    const { id } = await aClosedAssessment(api, trust, { given: executivesHigher });
    bodyOf(await trust.facilitator.post(`/assessments/${id}/meeting/open`, { seats: allPresent(trust) }));
    const [last, ...others] = await questions(id);
    expect(others.length).toBeGreaterThan(4);
    await isRevealed(api, trust, id, others);
    expect((await resultsOf(trust.chair, id)).groupWord).toBeNull();

    await moves(trust.facilitator, id, last!, 'reveal');
    expect((await resultsOf(trust.members[3]!.client, id)).groupWord).toBe('executives-higher');
    const [refused, unknown] = await Promise.all(
      [id, '0199a000-0000-7000-8000-000000000000'].map((one) => neighbour.chair.get(`/assessments/${one}/results`)),
    );
    expect([refused!.status, refused!.text.replaceAll(id, 'id')]).toEqual([
      404,
      unknown!.text.replaceAll('0199a000-0000-7000-8000-000000000000', 'id'),
    ]);
  });

  it('is sealed, printed in the paper of the board, and never published', async () => {
    const trust = await aTrust(api, { seats: 10 });
    const sealed = await aSealedAssessment(api, trust, { given: executivesHigher });
    expect((await resultsOf(trust.chair, sealed.id)).groupWord).toBe('executives-higher');
    const paper = await paperOf(trust.chair, sealed.id);
    expect(paper).toContain('executives see it higher than non-executives.');
    expect(paper).toContain('Gwet’s AC2');
    const decision = { on: '2026-11-20', minute: '12/26', words: 'The board adopted the result.' };
    bodyOf(await trust.chair.put(`/assessments/${sealed.id}/decision`, decision, { ifMatch: sealed.version }));
    const path = `/assessments/${sealed.id}/publication/preview?parts=items,evidence,ambition,notes`;
    const published = (await trust.chiefExecutive.get(path)).text;
    expect(published).toContain('evidenceGrade');
    expect(published).not.toMatch(/executives see|-higher|no-clear-difference|alpha|AC2|wholeBoard/);
  });

  it('is not said of a board of eight, whose paper has its coefficients all the same', async () => {
    const trust = await aTrust(api);
    const { id } = await anAgreedAssessment(api, trust);
    expect((await resultsOf(trust.chair, id)).groupWord).toBeNull();
    const paper = await paperOf(trust.chair, id);
    expect(paper).not.toContain('executives see it higher');
    expect(paper).toMatch(/Krippendorff’s alpha/);
  });

  it('and the coefficients are not there where no counts were shown', async () => {
    const trust = await aTrust(api, { seats: 7 });
    const { id } = await anAgreedAssessment(api, trust);
    expect(await paperOf(trust.chair, id)).not.toMatch(/Krippendorff/);
  });
});
