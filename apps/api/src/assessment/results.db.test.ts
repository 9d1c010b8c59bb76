import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import {
  aClosedAssessment,
  aDissent,
  anAgreedAssessment,
  anOpenAssessment,
  aPieceOfEvidence,
  isEnded,
  isRevealed,
  theMeetingIsOpen,
} from '../../test/assessments.js';
import { bodyOf, type Client } from '../../test/client.js';
import { aSystem, aTrust } from '../../test/organisations.js';
import type { ResultItem, ResultsResponse } from './results.dto.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const UNKNOWN = '0199a000-0000-7000-8000-000000000000';

async function resultsOf(client: Client, id: string): Promise<ResultsResponse> {
  return bodyOf(await client.get(`/assessments/${id}/results`));
}

function itemOf(results: ResultsResponse, code: string): ResultItem {
  return results.sections.flatMap(({ items }) => items).find(({ itemCode }) => itemCode === code)!;
}

describe('results of an assessment', () => {
  it('are not there before the meeting opens, whatever was answered', async () => {
    const trust = await aTrust(api);
    const { id } = await anOpenAssessment(trust);
    for (const client of [trust.chair, trust.facilitator, trust.chiefExecutive]) {
      const refused = await client.get(`/assessments/${id}/results`);
      expect([refused.status, refused.body.code]).toEqual([409, 'no-results-yet']);
    }
  });

  it('hold nothing of a spread before its reveal: two boards that answered differently read byte for byte the same', async () => {
    const [low, high] = [await aTrust(api), await aTrust(api)];
    const bodies = [];
    for (const [trust, level] of [
      [low, 1],
      [high, 5],
    ] as const) {
      const { id } = await aClosedAssessment(api, trust, { given: () => level });
      bodyOf(await trust.facilitator.get(`/assessments/${id}/plan`)); // works the spreads out and stores them
      await theMeetingIsOpen(api, id);
      bodies.push((await trust.chair.get(`/assessments/${id}/results`)).text.replaceAll(id, 'id'));
    }
    expect(bodies[0]).toBe(bodies[1]);
  });

  it('show the spread of what was revealed and of nothing else', async () => {
    const trust = await aTrust(api);
    const { id } = await aClosedAssessment(api, trust);
    await theMeetingIsOpen(api, id);
    await isRevealed(api, trust, id, ['DB-01']);
    const results = await resultsOf(trust.members[4]!.client, id);
    expect(itemOf(results, 'DB-01')).toMatchObject({
      state: 'revealed',
      spread: { shown: 'full', counts: [0, 4, 4, 0, 0], median: 2.5 },
    });
    expect(itemOf(results, 'DB-02')).toMatchObject({ state: 'locked', spread: null, bandWords: null, finding: null, rounds: [] });
    expect(results.sealed).toBe(false);
  });

  it('of a board of seven hold no counts, no quartiles and only a whole median', async () => {
    const trust = await aTrust(api, { seats: 7 });
    const { id } = await anAgreedAssessment(api, trust);
    const results = await resultsOf(trust.chair, id);
    for (const { spread } of results.sections.flatMap(({ items }) => items)) {
      expect(spread).toMatchObject({ shown: 'limited', counts: null, q1: null, q3: null, bandReason: null });
      expect(Number.isInteger(spread?.median)).toBe(true);
    }
  });

  it('say of five seats with one absent only that too few gave a level', async () => {
    const trust = await aTrust(api, { seats: 5 });
    const { id } = await anAgreedAssessment(api, trust, { given: (_, place) => (place === 0 ? null : 3) });
    const { spread } = itemOf(await resultsOf(trust.chair, id), 'DB-01');
    expect(spread).toMatchObject({ shown: 'too-few', n: null, median: null, band: null, answered: 4, eligible: 5 });
  });

  it('put agreed levels beside what evidence supports, and the level of a section beside what holds it back', async () => {
    const trust = await aTrust(api);
    const { id } = await anAgreedAssessment(api, trust, {
      endings: { 'DB-01': 4, 'DB-04': 1, 'DB-02': 2, 'DB-05': { state: 'not-agreed' }, 'DB-06': { state: 'parked' } },
    });
    await aPieceOfEvidence(api, id, { itemCode: 'DB-01', level: 2, grade: 2 });
    await aPieceOfEvidence(api, id, { itemCode: 'DB-01', level: 5, grade: null });
    await aPieceOfEvidence(api, id, { itemCode: 'DB-01', level: 4, grade: 3, reviewOn: '2026-08-01' });
    await aDissent(api, id, 'DB-01', 'I see it at 2', null);
    const results = await resultsOf(trust.chiefExecutive, id);

    expect(itemOf(results, 'DB-01')).toMatchObject({
      level: 4,
      supportedLevel: 2,
      overClaim: 2,
      proofForMore: false,
      evidenceCount: 3,
      heldAt: { level: 3, by: ['DB-04'] },
      dissents: [{ words: 'I see it at 2', signedName: null }],
      ambition: { level: 4, on: '2027-11-01' },
    });
    expect(itemOf(results, 'DB-05')).toMatchObject({
      level: null,
      rationale: 'What we saw and heard',
      otherReason: 'The other reason',
    });
    expect(itemOf(results, 'DB-06')).toMatchObject({
      parked: { owner: 'The secretary', until: '2027-03-01' },
      supportedLevel: null,
    });
    const [first, second] = results.sections;
    expect(first).toMatchObject({ level: { level: 2, heldBackBy: ['DB-02'], allOfThem: 2 } });
    expect(second).toMatchObject({ level: { level: null, reason: 'too-few-agreed' } });
    expect(results.paragraph).toContain('The board agreed 23 of 25 items; one is not agreed and one is parked.');
  });

  it('lift the hold where the chair confirmed a reason, and say agreed above the private view only where it is', async () => {
    const trust = await aTrust(api);
    const { id } = await anAgreedAssessment(api, trust, {
      endings: {
        'DB-01': { level: 5, heldLifted: 'The check is about last year', aboveThePrivateView: 'We were shown the plan' },
        'DB-02': { level: 3, aboveThePrivateView: 'Not asked for' },
        'DB-04': 1,
      },
    });
    const results = await resultsOf(trust.secretary, id);
    expect(itemOf(results, 'DB-01')).toMatchObject({
      heldAt: null,
      heldLifted: { by: ['DB-04'], reason: 'The check is about last year' },
      aboveThePrivateView: 'We were shown the plan',
    });
    expect(itemOf(results, 'DB-02').aboveThePrivateView).toBeNull();
  });

  it('say what a third could not judge, and that it is left to one portfolio', async () => {
    const trust = await aTrust(api);
    const { id } = await anAgreedAssessment(api, trust, {
      given: (code, place) => (code === 'DB-11' && place < 3 ? 'dont-know' : 3),
    });
    await aPieceOfEvidence(api, id, { itemCode: 'DB-11', level: 3, grade: 2, portfolio: 'Digital' });
    const results = await resultsOf(trust.facilitator, id);
    expect(itemOf(results, 'DB-11')).toMatchObject({ cannotAssure: true, leftToPortfolio: 'Digital' });
    expect(results.paragraph).toContain('one portfolio (Digital) holds all the evidence and actions of it');
  });

  it('keep shared words back until the last item of their section is revealed', async () => {
    const trust = await aTrust(api);
    const { id } = await aClosedAssessment(api, trust);
    await theMeetingIsOpen(api, id);
    await isRevealed(api, trust, id, ['DB-01']);
    expect(itemOf(await resultsOf(trust.chair, id), 'DB-01').comments).toBeNull();
    await isRevealed(api, trust, id);
    await isEnded(api, id);
    expect(itemOf(await resultsOf(trust.chair, id), 'DB-01').comments).toEqual([]);
  });

  it('are for the board alone: a neighbour finds nothing, a system’s lead may not ask', async () => {
    const [trust, neighbour, system] = [await aTrust(api), await aTrust(api), await aSystem(api)];
    const { id } = await anAgreedAssessment(api, trust);
    for (const client of [neighbour.chair, neighbour.secretary]) {
      const [refused, unknown] = [
        await client.get(`/assessments/${id}/results`),
        await client.get(`/assessments/${UNKNOWN}/results`),
      ];
      expect([refused.status, refused.text]).toEqual([404, unknown.text]);
    }
    expect((await system.lead.get(`/assessments/${id}/results`)).status).toBe(403);
    expect((await api.stranger.get(`/assessments/${id}/results`)).status).toBe(401);
  });
});
