import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { bodyOf } from '../../test/client.js';
import type { Trust } from '../../test/organisations.js';
import { aDecidedAssessment, aPublishedAssessment, SHARED } from '../comparison/testing/published.js';
import { aMatch, helpOf, linesSeenBy } from './testing/two-trusts.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const withdraw = async (trust: Trust, assessmentId: string): Promise<void> => {
  const { version } = bodyOf<{ version: number }>(await trust.chair.get(`/assessments/${assessmentId}`));
  const path = `/assessments/${assessmentId}/publication/withdrawal`;
  bodyOf(await trust.chiefExecutive.post(path, { reason: 'A mistake' }, { ifMatch: version }));
};
const correct = async (trust: Trust, assessmentId: string, level: number): Promise<void> => {
  const { version } = bodyOf<{ version: number }>(await trust.chair.get(`/assessments/${assessmentId}`));
  const figure = { itemCode: 'DB-01', outcome: 'level', level, said: null, shouldRead: null };
  const correction = { ...figure, reason: 'Read out wrongly', minute: '1/26' };
  bodyOf(await trust.chair.post(`/assessments/${assessmentId}/corrections`, correction, { ifMatch: version }));
};

describe('a line of help and the result that it rests on', () => {
  it('is found no more once the publication that it rests on is withdrawn, and the trust is told why', async () => {
    const { system, strong, wanting, published } = await aMatch(api);
    await withdraw(strong, published.id);
    expect([await linesSeenBy(wanting.chair), await linesSeenBy(system.lead)]).toEqual([[], [['wish', wanting.name]]]);
    expect((await helpOf(system.lead)).matches).toEqual([]);
    expect((await helpOf(strong.chair)).own[0]?.ended).toMatch(/was withdrawn/);
  });

  it('is found no more once the trust shares that result no longer', async () => {
    const { strong, wanting } = await aMatch(api);
    await api.owner.query(`update candour.publication_sharing set until = current_date - 1 where organisation_id = $1`, [
      strong.id,
    ]);
    expect(await linesSeenBy(wanting.chair)).toEqual([]);
    expect((await helpOf(strong.chair)).own[0]?.ended).toMatch(/with the published result/);
  });

  it('is found no more where it is a strength that a correction has put right to less, or a wish that it says is fulfilled', async () => {
    const { strong, wanting, published, wished } = await aMatch(api);
    await correct(strong, published.id, 3);
    expect(await linesSeenBy(wanting.chair)).toEqual([['strength', strong.name]]);
    await correct(strong, published.id, 2);
    expect(await linesSeenBy(wanting.chair)).toEqual([]);
    const { offering } = await helpOf(strong.chiefExecutive);
    expect(offering?.strengths.map(({ itemCode }) => itemCode)).not.toContain('DB-01');

    await correct(wanting, wished.id, 3);
    expect(await linesSeenBy(strong.chair)).toEqual([['wish', wanting.name]]);
    await correct(wanting, wished.id, 4); // its ambition
    expect(await linesSeenBy(strong.chair)).toEqual([]);
    expect((await helpOf(wanting.chair)).own[0]?.ended).toMatch(/a correction says another level/);
  });

  it('goes over to a newer result that bears it out, and ends with one that does not', async () => {
    const { system, strong, wanting, strength, wish } = await aMatch(api);
    const newer = async (trust: Trust, level: number) =>
      await aPublishedAssessment(api, trust, 'items', { endings: { 'DB-01': level }, setUp: { waveDate: '2099-11-01' } });
    await newer(strong, 3);
    expect((await helpOf(system.lead)).strengths[0]).toMatchObject({ id: strength.id, waveDate: '2099-11-01' });
    await newer(wanting, 4);
    expect((await helpOf(strong.chair)).wishes).toEqual([]);
    expect((await helpOf(wanting.chair)).own.find(({ id }) => id === wish.id)?.ended).toMatch(/newer published result/);
  });

  it('is told of no wave whose result it may not read', async () => {
    const { system, strong, wanting } = await aMatch(api); // the trusts share with their system, not with each other
    expect((await helpOf(wanting.chair)).strengths[0]).toMatchObject({ organisationName: strong.name, waveDate: null });
    expect((await helpOf(system.lead)).strengths[0]).toMatchObject({ organisationName: strong.name, waveDate: '2026-11-01' });
  });

  it.each([4, 2])('learns nothing of a newer result with level %i that is not shared with them, until it is', async (level) => {
    const { system, elsewhere, strong, wanting } = await aMatch(api);
    await api.owner.query(
      `insert into candour.system_membership (trust_id, system_id, valid_from) values ($1, $2, '2020-01-01')`,
      [strong.id, elsewhere.id],
    );
    const everything = async () => [(await system.lead.get('/help')).text, (await wanting.chair.get('/help')).text];
    const before = await everything();
    const options = { endings: { 'DB-01': level }, setUp: { waveDate: '2099-11-01' } };
    const { id, version } = await aDecidedAssessment(api, strong, options);
    const sharing = { systems: [elsewhere.id], region: false, peers: false, until: null };
    const path = `/assessments/${id}/publication`;
    bodyOf(await strong.chiefExecutive.post(path, { parts: SHARED.items, sharing }, { ifMatch: version }));
    expect(await everything()).toEqual(before);

    const wider = { ...sharing, systems: [elsewhere.id, system.id] };
    bodyOf(await strong.chiefExecutive.put(`${path}/sharing`, wider, { ifMatch: 1 }));
    const waves = (await helpOf(system.lead)).strengths.map(({ waveDate }) => waveDate);
    expect(waves).toEqual(level === 4 ? ['2099-11-01'] : []);
  });
});
