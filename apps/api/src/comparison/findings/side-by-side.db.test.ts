import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api.js';
import { aSetUp, type Ending } from '../../../test/assessments.js';
import { bodyOf, type Client } from '../../../test/client.js';
import { anAppointmentRequest, aSeatRequest } from '../../../test/organisation/people.js';
import { anAppointed, anOperator, aSystem, aTrust, type Trust, withABoard } from '../../../test/organisations.js';
import type { HomeResponse } from '../../assessment/home.dto.js';
import type { PublicationResponse } from '../publication/publication.dto.js';
import { aDecidedAssessment, aPublishedAssessment } from '../testing/published.js';
import type { SideBySideResponse } from './side-by-side.dto.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const setUp = { instrumentCode: 'system-alignment', instrumentVersion: '1.0' };
const endingAt = (endings: Record<string, Ending>) => ({ setUp, endings });
const read = async (client: Client): Promise<SideBySideResponse> => bodyOf(await client.get('/comparison/side-by-side'));

/** Published by the board of a system, for the trusts of its system or for itself alone. */
async function publishesFor(board: Trust, trusts: readonly Trust[], endings: Record<string, Ending> = {}) {
  const { id, version } = await aDecidedAssessment(api, board, endingAt(endings));
  const sharing = { systems: trusts.map((trust) => trust.id), region: false, peers: false, until: null };
  const publication = bodyOf<PublicationResponse>(
    await board.chiefExecutive.post(`/assessments/${id}/publication`, { parts: ['items'], sharing }, { ifMatch: version }),
  );
  return { id, version: version + 1, publication };
}

async function aSystemWithItsBoard() {
  const system = await aSystem(api);
  return { system, board: await withABoard(api, system) };
}

describe('the board of a system', () => {
  it('is made like any other: an operator appoints its secretary, who appoints a facilitator, adds seats and sets up', async () => {
    const system = await aSystem(api);
    const operator = await anOperator(api);
    const appointed = (role: 'secretary' | 'chief-executive') =>
      operator.post(`/organisations/${system.id}/appointments`, anAppointmentRequest({ role }));
    expect([(await appointed('secretary')).status, (await appointed('chief-executive')).status]).toEqual([201, 201]);
    const secretary = (await anAppointed(api, system.id, 'secretary')).client;
    const facilitator = bodyOf<{ id: string }>(
      await secretary.post('/board/appointments', anAppointmentRequest({ role: 'facilitator' })),
    );
    for (const office of ['chair', 'none'] as const) bodyOf(await secretary.post('/board/seats', aSeatRequest({ office })));
    const draft = await secretary.post('/assessments', aSetUp({ ...setUp, facilitatorId: facilitator.id }));
    expect(draft.status).toBe(201);
    expect((await system.lead.post('/board/seats', aSeatRequest())).status).toBe(403);
    const neighbour = await aSystemWithItsBoard();
    expect((await neighbour.board.secretary.get(`/assessments/${draft.body.id}`)).status).toBe(404);
  });

  it('scores by the same process as a trust, and publishes for itself and for the trusts that it chose', async () => {
    const { system, board } = await aSystemWithItsBoard();
    const [trust, other] = [await aTrust(api, { systemId: system.id }), await aTrust(api, { systemId: system.id })];
    const { publication } = await publishesFor(board, [trust], { 'SA-01': 4 });
    expect(publication.sharing.systems).toEqual([{ id: trust.id, name: trust.name }]);

    const [pair] = (await read(trust.chair)).pairs;
    expect(pair?.system).toMatchObject({ organisationId: system.id, waveDate: '2026-11-01', method: 'both' });
    expect(pair?.trust.words).toBe('Not yet published');
    expect((await read(other.chair)).pairs[0]?.system).toMatchObject({ words: 'Nothing shared with you', waveDate: null });
  });

  it('may publish for nobody but itself', async () => {
    const { system, board } = await aSystemWithItsBoard();
    const trust = await aTrust(api, { systemId: system.id });
    const { publication } = await publishesFor(board, []);
    expect(publication.sharing.words).toBe('Read by your own integrated care board alone, until you withdraw it.');
    expect((await read(system.lead)).pairs[0]?.system.waveDate).toBe('2026-11-01');
    expect((await read(trust.chair)).pairs[0]?.system.words).toBe('Nothing shared with you');
  });

  it('finds at home what waits for each of its people, and a lead what the trusts share', async () => {
    const { system, board } = await aSystemWithItsBoard();
    const trust = await aTrust(api, { systemId: system.id });
    await aPublishedAssessment(api, trust);
    await aDecidedAssessment(api, board, endingAt({}));
    const kinds = async (client: Client) => bodyOf<HomeResponse>(await client.get('/home')).waiting.map(({ kind }) => kind);
    expect(await kinds(system.lead)).toContain('comparison');
    expect(await kinds(board.members[3]!.client)).not.toContain('comparison');
    expect((await kinds(board.chiefExecutive)).length).toBeGreaterThan(1);
  });
});

describe('a trust beside the board of its system', () => {
  it('is seen by the lead and by the trust with both levels, and by nobody else', async () => {
    const { system, board } = await aSystemWithItsBoard();
    const trust = await aTrust(api, { systemId: system.id });
    const neighbour = await aTrust(api, { systemId: system.id });
    const { board: otherBoard, system: otherSystem } = await aSystemWithItsBoard();
    const stranger = await aTrust(api, { systemId: otherSystem.id });
    await publishesFor(board, [trust, neighbour], { 'SA-01': 4, 'SA-02': 2 });
    await aPublishedAssessment(api, trust, 'items', endingAt({ 'SA-01': 2 }));

    const ofLead = await read(system.lead);
    expect(ofLead.pairs.map((pair) => pair.trust.name).sort()).toEqual([trust.name, neighbour.name].sort());
    const pair = ofLead.pairs.find((one) => one.trust.organisationId === trust.id);
    expect(pair?.items[0]).toMatchObject({ code: 'SA-01', gap: -2, system: { level: 4 }, trust: { level: 2 }, whyNot: null });
    expect(pair?.items[1]).toMatchObject({ code: 'SA-02', gap: 1 });

    const ofTrust = await read(trust.chiefExecutive);
    expect(ofTrust.pairs).toHaveLength(1);
    expect(ofTrust.pairs[0]?.items[0]).toMatchObject({ gap: -2, system: { level: 4 }, trust: { level: 2 } });

    // The neighbour sees the board of the system, and itself: nothing of the other trust.
    expect(JSON.stringify(await read(neighbour.chair))).not.toContain(trust.id);
    for (const outsider of [stranger.chair, otherSystem.lead, otherBoard.secretary]) {
      const seen = JSON.stringify(await read(outsider));
      expect([seen.includes(trust.id), seen.includes(system.id)]).toEqual([false, false]);
    }
    for (const client of [trust.members[3]!.client, trust.facilitator, board.members[3]!.client])
      expect((await client.get('/comparison/side-by-side')).status).toBe(403);
    expect((await api.stranger.get('/comparison/side-by-side')).status).toBe(401);
  });

  it('is of the trusts and the waves that were chosen', async () => {
    const { system, board } = await aSystemWithItsBoard();
    const trust = await aTrust(api, { systemId: system.id });
    const other = await aTrust(api, { systemId: system.id, trustType: 'Ambulance trust' });
    await publishesFor(board, [trust]);
    await aPublishedAssessment(api, trust, 'items', endingAt({}));
    const trustsIn = async (query: string) =>
      bodyOf<SideBySideResponse>(await system.lead.get(`/comparison/side-by-side${query}`)).pairs.map((pair) => pair.trust.name);
    expect(await trustsIn('?type=Ambulance%20trust')).toEqual([other.name]);
    expect(await trustsIn('?type=Acute%20trust&waveFrom=2026-11-01')).toEqual([trust.name]);
    expect((await read(system.lead)).filters.types).toEqual(['Acute trust', 'Ambulance trust']);

    const later = bodyOf<SideBySideResponse>(await system.lead.get('/comparison/side-by-side?waveFrom=2026-11-02'));
    const ofTrust = later.pairs.find((pair) => pair.trust.organisationId === trust.id);
    for (const side of [ofTrust?.system, ofTrust?.trust])
      expect(side).toMatchObject({ words: 'Nothing published in the waves that were chosen', waveDate: null });

    const refused = async (query: string) => {
      const { status, body } = await system.lead.get(`/comparison/side-by-side?${query}`);
      return [status, body.code];
    };
    expect(await refused('type=Mental%20health')).toEqual([422, 'type-unknown']);
    expect(await refused('waveFrom=2026-11-02&waveTo=2026-11-01')).toEqual([422, 'waves-the-wrong-way-round']);
    expect((await refused('scope=england'))[0]).toBe(400);
  });

  it('goes as soon as either withdraws, and both read in their ledger who looked', async () => {
    const { system, board } = await aSystemWithItsBoard();
    const trust = await aTrust(api, { systemId: system.id });
    const { id, version } = await publishesFor(board, [trust]);
    await aPublishedAssessment(api, trust, 'items', endingAt({}));
    await read(trust.chair);
    await read(system.lead);
    const { rows } = await api.owner.query(
      `select organisation_id, reader_organisation_id, what from candour.publication_look where organisation_id = any ($1) order by what`,
      [[system.id, trust.id]],
    );
    expect(rows).toHaveLength(2);
    expect(rows).toContainEqual({ organisation_id: system.id, reader_organisation_id: trust.id, what: 'sides' });
    expect(rows).toContainEqual({ organisation_id: trust.id, reader_organisation_id: system.id, what: 'sides' });

    bodyOf(
      await board.chiefExecutive.post(`/assessments/${id}/publication/withdrawal`, { reason: 'A mistake' }, { ifMatch: version }),
    );
    const [pair] = (await read(trust.chair)).pairs;
    expect(pair).toMatchObject({ items: [], system: { words: expect.stringMatching(/^Withdrawn on/), waveDate: null } });
    expect((await read(system.lead)).pairs[0]?.system.waveDate).toBeNull();
  });
});
