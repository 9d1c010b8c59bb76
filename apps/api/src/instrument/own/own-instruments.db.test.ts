import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { startApi, type TestApi } from '../../../test/api.js';
import { aDraft, anOpenAssessment, answers, aSetUp } from '../../../test/assessments.js';
import { bodyOf, type Client } from '../../../test/client.js';
import { anOperator, aTrust } from '../../../test/organisations.js';
import type { LibraryResponse } from '../library.dto.js';
import { ownFile, secondOwnFile } from '../testing/own-file.js';
import type { InstrumentCheckedResponse, OwnInstrumentResponse, OwnInstrumentsResponse } from './own-instrument.dto.js';

let api: TestApi;
let operator: Client;
beforeAll(async () => {
  api = await startApi();
  operator = await anOperator(api);
});
afterAll(async () => {
  await api.close();
});

let codes = 0;
const aCode = () => `our-own-${++codes}`;

const publish = async (organisationId: string, text: string): Promise<Response> =>
  await operator.post(`/organisations/${organisationId}/instruments`, { text });
const check = async (organisationId: string, text: string): Promise<InstrumentCheckedResponse> =>
  bodyOf(await operator.post(`/organisations/${organisationId}/instruments/check`, { text }));
const libraryOf = async (client: Client) => bodyOf<LibraryResponse>(await client.get('/instruments')).rows;
const ownOf = async (client: Client) => (await libraryOf(client)).filter(({ own }) => own);

describe('checking a file', () => {
  it('names each mistake by its line, and keeps nothing', async () => {
    const trust = await aTrust(api);
    const text = ownFile({ code: aCode() })
      .replace('links: [WS-01]', 'links: [WS-77]')
      .replace('minutesToScore: 5', 'minutesToScore: never');
    const { mistakes, instrument } = await check(trust.id, text);
    const at = (words: string) => text.split('\n').findIndex((line) => line.includes(words)) + 1;
    expect(mistakes.map(({ line }) => line)).toEqual([at('minutesToScore'), at('links:')]);
    expect(mistakes[1]).toMatchObject({ message: 'There is no item "WS-77" to link to.' });
    expect(instrument).toBeNull();
    expect(await ownOf(trust.secretary)).toEqual([]);
  });

  it('leaves the lines where they are, though the text begins with blank ones', async () => {
    const trust = await aTrust(api);
    const { mistakes } = await check(trust.id, `\n\n${ownFile({ code: 'Not a code' })}`);
    expect(mistakes).toMatchObject([{ line: 3, path: 'code' }]);
  });

  it('shows what members would meet, and gives advice that does not stand in the way', async () => {
    const trust = await aTrust(api);
    const hard =
      'Do we possess comprehensive organisational understanding of interoperability considerations across multidisciplinary operational environments, notwithstanding constitutional accountability for administrative responsibilities and technological possibilities?';
    const text = ownFile({ code: aCode(), question: hard });
    const { mistakes, instrument, advice, follows } = await check(trust.id, text);
    expect({ mistakes, follows }).toEqual({ mistakes: [], follows: null });
    expect(instrument?.sections[0]?.items.map(({ code, levels }) => [code, levels.length])).toEqual([
      ['WS-01', 5],
      ['WS-02', 3],
    ]);
    const messages = advice.map(({ message }) => message).join(' ');
    expect(messages).toContain('WS-01 reads at school grade');
    expect(messages).toContain('No item says that it draws on “A paper that nothing draws on”');
    expect(text.split('\n')[advice.at(-1)!.line - 1]).toContain('NEVER');
  });

  it('refuses the code of a built-in instrument and of another organisation, and another language', async () => {
    const [trust, neighbour, taken] = [await aTrust(api), await aTrust(api), aCode()];
    bodyOf(await publish(neighbour.id, ownFile({ code: taken })));
    const said = async (text: string) => (await check(trust.id, text)).mistakes.map(({ message }) => message);
    expect(await said(ownFile({ code: 'digital-board' }))).toEqual([
      '"digital-board" is the code of a built-in instrument: choose another.',
    ]);
    expect(await said(ownFile({ code: taken }))).toEqual([`"${taken}" belongs to another organisation: choose another.`]);
    expect(await said(ownFile({ code: aCode() }).replace('en-GB', 'cy'))).toHaveLength(1);
  });

  it('does not read more than a file may have, nor more files than a person can write', async () => {
    const trust = await aTrust(api);
    const long = await operator.post(`/organisations/${trust.id}/instruments/check`, { text: 'x'.repeat(200_001) });
    expect(long.status).toBe(400);
    const binary = await operator.post(`/organisations/${trust.id}/instruments/check`, { text: 'code: a\0b' });
    expect(binary.status).toBe(400);
    const eager = await anOperator(api);
    const tries = Array.from({ length: 121 }, () => eager.post(`/organisations/${trust.id}/instruments/check`, { text: 'a' }));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });

  it('knows no organisation that is not there', async () => {
    const text = ownFile({ code: aCode() });
    const nobody = '0199a000-dead-7000-8000-000000000000';
    expect((await operator.post(`/organisations/${nobody}/instruments/check`, { text })).status).toBe(404);
    expect((await publish(nobody, text)).status).toBe(404);
  });
});

describe('an own instrument', () => {
  it('is in the library of its organisation alone; for the neighbour its address is one of nothing', async () => {
    const [trust, neighbour, code] = [await aTrust(api), await aTrust(api), aCode()];
    bodyOf(await publish(trust.id, ownFile({ code })));
    expect(await ownOf(trust.members[2]!.client)).toMatchObject([{ code, version: '1.0', own: true, items: 2 }]);
    expect(await ownOf(neighbour.secretary)).toEqual([]);
    for (const rest of ['/1.0', '/1.0/items/WS-01', '/compare?from=1.0&to=1.0']) {
      const here = await trust.secretary.get(`/instruments/${code}${rest}`);
      const there = await neighbour.secretary.get(`/instruments/${code}${rest}`);
      const nowhere = await neighbour.secretary.get(`/instruments/no-such-thing${rest}`);
      expect([here.status, there.status, there.text === nowhere.text]).toEqual([200, 404, true]);
    }
    const found = (client: Client) => client.get('/instruments/items?q=wards need tools');
    expect((await found(trust.secretary)).text).toContain(code);
    expect((await found(neighbour.secretary)).text).not.toContain(code);
  });

  it('is refused with its mistakes by line when published, and then nothing is kept', async () => {
    const trust = await aTrust(api);
    const { status, body } = await publish(trust.id, ownFile({ code: aCode() }).replace('kind: check', 'kind: cheque'));
    expect([status, body.code]).toEqual([422, 'instrument-has-mistakes']);
    expect((body as { errors: { path: string }[] }).errors[0]?.path).toMatch(/^line \d+$/);
    expect(await ownOf(trust.secretary)).toEqual([]);
  });

  it('is published once however often it is sent, and never twice under one number', async () => {
    const [trust, code] = [await aTrust(api), aCode()];
    const path = `/organisations/${trust.id}/instruments`;
    const idempotencyKey = crypto.randomUUID();
    const one = await operator.post(path, { text: ownFile({ code }) }, { idempotencyKey });
    const two = await operator.post(path, { text: ownFile({ code }) }, { idempotencyKey });
    expect([one.status, two.status, two.body]).toEqual([201, 201, one.body]);
    const again = await publish(trust.id, ownFile({ code, question: 'Something else altogether?' }));
    expect(again.body.errors).toEqual([
      { path: 'line 2', message: 'Version 1.0 is published: a new one needs a higher number.' },
    ]);
  });

  it('is followed by a version whose note tells truly what changed', async () => {
    const [trust, code] = [await aTrust(api), aCode()];
    bodyOf(await publish(trust.id, ownFile({ code })));
    const silent = await check(trust.id, secondOwnFile({ code, changes: '[]' }));
    expect(silent.mistakes).toMatchObject([{ message: expect.stringContaining('WS-01 changed') }]);
    const orphan = await check(trust.id, secondOwnFile({ code, follows: '0.9' }));
    expect(orphan.mistakes.map(({ path }) => path)).toContain('release.follows');
    expect(bodyOf<OwnInstrumentResponse>(await publish(trust.id, secondOwnFile({ code })))).toMatchObject({
      instrumentVersion: '1.1',
    });
    expect((await ownOf(trust.secretary))[0]?.versions.map(({ version }) => version)).toEqual(['1.1', '1.0']);
    const compared = bodyOf<{ items: { code: string; levelsStillCompare: boolean }[] }>(
      await trust.secretary.get(`/instruments/${code}/compare?from=1.0&to=1.1`),
    );
    expect(compared.items).toMatchObject([{ code: 'WS-01', levelsStillCompare: true }]);
  });

  it('never changes and is never deleted, not even by whoever owns the tables', async () => {
    const [trust, code] = [await aTrust(api), aCode()];
    bodyOf(await publish(trust.id, ownFile({ code })));
    const asOwner = async (sql: string) =>
      await api.owner.query(`${sql} where instrument_code = $1`, [code]).catch((error: { message: string }) => error.message);
    expect(await asOwner(`update candour.own_instrument set title = 'Another'`)).toContain('own-instrument-never-changes');
    expect(await asOwner('delete from candour.own_instrument')).toContain('own-instrument-never-changes');
  });

  it('leaves its mark in the audit of whoever brought it in', async () => {
    const [trust, code] = [await aTrust(api), aCode()];
    bodyOf(await publish(trust.id, ownFile({ code })));
    const { rows } = await api.owner.query(
      `select actor_label, detail from candour.audit where event = 'own instrument published' and detail ->> 'code' = $1`,
      [code],
    );
    expect(rows).toMatchObject([{ actor_label: 'operator', detail: { organisation: trust.id, version: '1.0' } }]);
  });

  it('is chosen, scored and agreed on like any other', async () => {
    const [trust, code] = [await aTrust(api), aCode()];
    bodyOf(await publish(trust.id, ownFile({ code })));
    const { id } = await anOpenAssessment(trust, { instrumentCode: code, instrumentVersion: '1.0' });
    await answers(trust.members[0]!.client, id, 'WS-01', 3);
    const { body } = await trust.secretary.get(`/assessments/${id}`);
    expect(body).toMatchObject({ instrumentTitle: 'Safe wards, our own questions', state: 'scoring' });
    const listed = bodyOf<{ rows: { instrumentTitle: string }[] }>(await trust.secretary.get('/assessments'));
    expect(listed.rows.map(({ instrumentTitle }) => instrumentTitle)).toEqual(['Safe wards, our own questions']);
  });

  it('cannot be chosen by the neighbour, nor where no board scores it', async () => {
    const [trust, neighbour, code, cards] = [await aTrust(api), await aTrust(api), aCode(), aCode()];
    bodyOf(await publish(trust.id, ownFile({ code })));
    bodyOf(await publish(trust.id, ownFile({ code: cards, answeredBy: 'person' })));
    const theirs = await neighbour.secretary.post('/assessments', aSetUp({ instrumentCode: code }));
    const unknown = await neighbour.secretary.post('/assessments', aSetUp({ instrumentCode: 'no-such-thing' }));
    expect([theirs.status, theirs.text === unknown.text]).toEqual([422, true]);
    expect((await trust.secretary.post('/assessments', aSetUp({ instrumentCode: cards }))).status).toBe(422);
    expect((await ownOf(trust.secretary)).map(({ versions }) => versions[0]?.choosable)).toEqual([true, false]);
  });
});

describe('withdrawing an own instrument', () => {
  const withdrawalOf = (organisationId: string, code: string) =>
    `/organisations/${organisationId}/instruments/${code}/1.0/withdrawal`;

  it('takes it out of what can be chosen, leaves what was made with it, and can be taken back', async () => {
    const [trust, code] = [await aTrust(api), aCode()];
    bodyOf(await publish(trust.id, ownFile({ code })));
    const draft = await aDraft(trust, { instrumentCode: code, instrumentVersion: '1.0' });
    const path = withdrawalOf(trust.id, code);
    const withdrawn = await operator.post(path, { reason: 'A question misleads' }, { ifMatch: 1 });
    expect(bodyOf<OwnInstrumentResponse>(withdrawn)).toMatchObject({ withdrawn: { reason: 'A question misleads' }, version: 2 });
    const refused = await trust.secretary.post('/assessments', aSetUp({ instrumentCode: code }));
    expect([refused.status, (await ownOf(trust.secretary))[0]?.versions[0]]).toMatchObject([
      422,
      { withdrawn: true, choosable: false },
    ]);
    const same = aSetUp({ instrumentCode: code, facilitatorId: trust.facilitatorId, threshold: 6 });
    expect((await trust.secretary.put(`/assessments/${draft.id}`, same, { ifMatch: draft.version })).status).toBe(200);
    expect(bodyOf<OwnInstrumentResponse>(await operator.delete(path, { ifMatch: 2 })).withdrawn).toBeNull();
    expect((await trust.secretary.post('/assessments', aSetUp({ instrumentCode: code }))).status).toBe(201);
  });

  it('is refused twice over, and to whoever has not seen the last change', async () => {
    const [trust, code] = [await aTrust(api), aCode()];
    bodyOf(await publish(trust.id, ownFile({ code })));
    const path = withdrawalOf(trust.id, code);
    expect((await operator.delete(path, { ifMatch: 1 })).body.code).toBe('instrument-not-withdrawn');
    bodyOf(await operator.post(path, { reason: 'For now' }, { ifMatch: 1 }));
    expect((await operator.post(path, { reason: 'Again' }, { ifMatch: 1 })).status).toBe(412);
    expect((await operator.post(path, { reason: 'Again' }, { ifMatch: 2 })).body.code).toBe('instrument-withdrawn');
  });

  it('is the operator’s business, who can read each file back to begin the next from', async () => {
    const [trust, code] = [await aTrust(api), aCode()];
    bodyOf(await publish(trust.id, ownFile({ code })));
    const path = `/organisations/${trust.id}/instruments`;
    expect((await trust.secretary.get(path)).status).toBe(403);
    expect(bodyOf<OwnInstrumentsResponse>(await operator.get(path)).rows).toMatchObject([
      { code, publishedBy: expect.any(String) },
    ]);
    expect(bodyOf<{ text: string }>(await operator.get(`${path}/${code}/1.0`)).text).toBe(ownFile({ code }));
  });
});
