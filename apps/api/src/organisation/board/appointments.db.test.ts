import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../../test/api.js';
import { aSetUp } from '../../../test/assessments.js';
import { bodyOf, type Client } from '../../../test/client.js';
import { registerOf } from '../../../test/organisation/made-up-register.js';
import { addSeat, anAppointmentRequest, join, refusal, tokenOf } from '../../../test/organisation/people.js';
import { anOperator, aSystem, aTrust } from '../../../test/organisations.js';
import type { AppointedResponse, AppointmentResponse, BoardResponse } from './board.dto.js';

describe('appointments', () => {
  let api: TestApi;
  let operator: Client;

  beforeAll(async () => {
    api = await startApi();
    operator = await anOperator(api);
  });
  afterAll(async () => await api.close());

  it('give a trust of the register its first secretary, who comes in by the link and sets up the board', async () => {
    await operator.post('/register/imports', registerOf([{ code: 'XT1' }], [{ code: 'XA1' }]));
    const found = bodyOf<{ rows: { id: string }[] }>(await operator.get('/organisations?search=XT1'));
    const path = `/organisations/${found.rows[0]?.id}/appointments`;

    const appointed = bodyOf<AppointedResponse>(await operator.post(path, anAppointmentRequest()));
    const { client } = await join(api, tokenOf(appointed.invitation));

    expect(appointed).toMatchObject({ role: 'secretary', joined: false, invitation: { sentTo: appointed.email, mailed: false } });
    const board = bodyOf<BoardResponse>(await client.get('/board'));
    expect(board).toMatchObject({ organisation: { name: 'Trust XT1' }, seats: [], appointments: [{ joined: true }] });
    const { invitation: _, ...appointment } = appointed;
    expect(bodyOf(await operator.get(path))).toEqual({ rows: [{ ...appointment, joined: true }] });
  });

  it('are made once for a key; the link itself is stored nowhere, so a repeat does not show it again', async () => {
    const { id } = await aTrust(api, { seats: 1 });
    const [request, idempotencyKey, path] = [anAppointmentRequest(), crypto.randomUUID(), `/organisations/${id}/appointments`];

    const first = bodyOf<AppointedResponse>(await operator.post(path, request, { idempotencyKey }));
    const again = bodyOf<AppointedResponse>(await operator.post(path, request, { idempotencyKey }));

    expect(again).toEqual({ ...first, invitation: { ...first.invitation, link: null } });
    const { rows } = await api.owner.query<{ all: string }>('select string_agg(i::text, $1) as all from candour.idempotency i', [
      ' ',
    ]);
    expect(rows[0]?.all).toContain(first.id);
    expect(rows[0]?.all).not.toContain(tokenOf(first.invitation));
  });

  it('by an operator can be invited again when a link was lost', async () => {
    const { id } = await aTrust(api, { seats: 1 });
    const first = bodyOf<AppointedResponse>(await operator.post(`/organisations/${id}/appointments`, anAppointmentRequest()));

    const again = bodyOf<AppointedResponse['invitation']>(
      await operator.post(`/organisations/${id}/appointments/${first.id}/invitation`),
    );

    const lost = await api.stranger.post('/personal-links/look-up', { token: tokenOf(first.invitation) });
    expect(refusal(lost)).toEqual([422, 'link-ended']);
    expect((await join(api, tokenOf(again))).hats).toMatchObject([{ organisationId: id, roles: ['secretary'] }]);
  });

  it('by an operator are those an organisation begins with, and never a role that belongs elsewhere', async () => {
    const [trust, system] = [await aTrust(api, { seats: 1 }), await aSystem(api)];
    const trying = async (id: string, role: AppointmentResponse['role']) =>
      refusal(await operator.post(`/organisations/${id}/appointments`, anAppointmentRequest({ role })));

    expect(await trying(trust.id, 'chief-executive')).toEqual([201, undefined]);
    expect(await trying(system.id, 'ics-lead')).toEqual([201, undefined]);
    expect(await trying(trust.id, 'operator')).toEqual([422, 'role-not-here']);
    expect(await trying(trust.id, 'facilitator')).toEqual([422, 'role-not-here']);
    expect(await trying(system.id, 'secretary')).toEqual([201, undefined]);
    expect(await trying(system.id, 'facilitator')).toEqual([422, 'role-not-here']);
    expect(await trying(crypto.randomUUID(), 'secretary')).toEqual([404, 'not-found']);
  });

  it('give the board of a system a secretary, so that it can answer for itself beside its trusts', async () => {
    const system = await aSystem(api);
    const appointed = bodyOf<AppointedResponse>(
      await operator.post(`/organisations/${system.id}/appointments`, anAppointmentRequest()),
    );
    const { client } = await join(api, tokenOf(appointed.invitation));
    for (let place = 0; place < 6; place++) await addSeat(client);
    const setUp = aSetUp({ instrumentCode: 'system-alignment' });
    const draft = bodyOf<{ id: string; version: number }>(await client.post('/assessments', setUp));
    const open = await client.post(`/assessments/${draft.id}/open-scoring`, {}, { ifMatch: draft.version });
    expect(bodyOf<{ state: string }>(open).state).toBe('scoring');
    expect((await system.lead.get(`/assessments/${draft.id}`)).status).toBe(403);
  });

  it('by an operator never show or touch the seats of a board', async () => {
    const { id, members } = await aTrust(api, { seats: 1 });

    const { rows } = bodyOf<{ rows: AppointmentResponse[] }>(await operator.get(`/organisations/${id}/appointments`));

    expect(rows.map(({ role }) => role).sort()).toEqual(['chief-executive', 'facilitator', 'secretary']);
    expect((await operator.get('/board')).status).toBe(403);
    expect((await operator.put(`/board/seats/${members[0]?.seatId}`, {}, { ifMatch: 1 })).status).toBe(403);
  });

  it('stop at an organisation that has closed', async () => {
    const { id } = await aTrust(api, { seats: 1 });
    await api.owner.query(`update candour.organisation set closed = '2024-01-01' where id = $1`, [id]);

    const refused = await operator.post(`/organisations/${id}/appointments`, anAppointmentRequest());

    expect(refusal(refused)).toEqual([422, 'organisation-closed']);
  });

  it('are made and changed by the trust’s secretary; a neighbour finds nothing, a lead of the system may not try', async () => {
    const [trust, neighbour, system] = [await aTrust(api, { seats: 1 }), await aTrust(api, { seats: 1 }), await aSystem(api)];
    const request = anAppointmentRequest({ role: 'facilitator' });
    const made = bodyOf<AppointmentResponse>(await trust.secretary.post('/board/appointments', request));
    const [path, unknown] = [`/board/appointments/${made.id}`, `/board/appointments/${crypto.randomUUID()}`];
    const change = { ...request, to: '2031-12-31' };

    const other = await neighbour.secretary.put(path, change, { ifMatch: 1 });

    expect(other.status).toBe(404);
    expect(other.text).toBe((await neighbour.secretary.put(unknown, change, { ifMatch: 1 })).text);
    expect((await neighbour.secretary.post(`${path}/invitation`)).status).toBe(404);
    expect(refusal(await system.lead.get('/board'))).toEqual([403, 'not-permitted']);
    expect(refusal(await trust.chiefExecutive.put(path, change, { ifMatch: 1 }))).toEqual([403, 'not-permitted']);
    expect((await trust.secretary.put(path, change, { ifMatch: 1 })).body).toMatchObject({ to: '2031-12-31', version: 2 });
    expect(refusal(await trust.secretary.put(path, change, { ifMatch: 1 }))).toEqual([412, 'changed-meanwhile']);
  });

  it('keep the role they were made with, and exist once', async () => {
    const { secretary } = await aTrust(api, { seats: 1 });
    const request = anAppointmentRequest({ role: 'facilitator' });
    const made = bodyOf<AppointmentResponse>(await secretary.post('/board/appointments', request));

    const other = await secretary.put(`/board/appointments/${made.id}`, { ...request, role: 'secretary' }, { ifMatch: 1 });

    expect(refusal(other)).toEqual([422, 'role-fixed']);
    expect(refusal(await secretary.post('/board/appointments', request))).toEqual([409, 'appointed-already']);
  });

  it.each(['operator', 'ics-lead'] as const)('never make an %s of somebody at a trust', async (role) => {
    const { secretary } = await aTrust(api, { seats: 1 });

    expect(refusal(await secretary.post('/board/appointments', anAppointmentRequest({ role })))).toEqual([422, 'role-not-here']);
  });

  it('keep a secretary from locking themselves out by a slip, and let another secretary end them', async () => {
    const { secretary } = await aTrust(api, { seats: 1 });
    const { appointments } = bodyOf<BoardResponse>(await secretary.get('/board'));
    const { id, joined, version, ...own } = appointments.find(({ role }) => role === 'secretary')!;
    const ended = { ...own, to: '2020-06-30' };
    const second = bodyOf<AppointmentResponse>(await secretary.post('/board/appointments', anAppointmentRequest()));
    const invitation = bodyOf<AppointedResponse['invitation']>(
      await secretary.post(`/board/appointments/${second.id}/invitation`),
    );
    const { client } = await join(api, tokenOf(invitation));

    expect(joined).toBe(true);
    expect(refusal(await secretary.put(`/board/appointments/${id}`, ended, { ifMatch: version }))).toEqual([
      422,
      'own-appointment',
    ]);
    bodyOf(await client.put(`/board/appointments/${id}`, ended, { ifMatch: version }));
    expect(refusal(await secretary.get('/board'))).toEqual([403, 'no-hat']);
  });
});
