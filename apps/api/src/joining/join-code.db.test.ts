import { joinCodeFrom } from '@candour/assessment';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { aClosedAssessment, aDraft, anOpenAssessment } from '../../test/assessments.js';
import { bodyOf, type Client } from '../../test/client.js';
import { allPresent, aMeeting, readMeeting } from '../../test/meetings.js';
import { anOperator, aSystem, aTrust, signedIn, type Trust } from '../../test/organisations.js';
import { Database } from '../platform/database/in-transaction-of.js';
import type { JoinCodeResponse, JoiningResponse } from './joining.dto.js';
import { livingCodeOf } from './living-code.view.js';

let api: TestApi;
let trust: Trust;
let neighbour: Trust;
beforeAll(async () => {
  api = await startApi();
  [trust, neighbour] = [await aTrust(api), await aTrust(api)];
});
afterAll(async () => await api.close());

const joiningOf = async (client: Client, id: string): Promise<JoiningResponse> =>
  bodyOf(await client.get(`/assessments/${id}/joining`));
const codeOf = async (id: string): Promise<string | null> => (await joiningOf(trust.facilitator, id)).code;
const lookUp = (code: string | null, client: Client = api.stranger) => client.post('/join-codes/look-up', { code });
const forgetTries = async () => await api.owner.query('delete from candour.attempt');

const move = async (id: string, what: string, more: object = {}, client = trust.facilitator) => {
  const { epoch } = await readMeeting(client, id);
  return bodyOf(await client.post(`/assessments/${id}/meeting/${what}`, { epoch, ...more }));
};

describe('a join code', () => {
  it('is there when private scoring has closed, so that people may join before the meeting opens, and stays as it opens and pauses', async () => {
    const { id, version } = await anOpenAssessment(trust);
    expect(await codeOf(id)).toBeNull();
    bodyOf(await trust.facilitator.post(`/assessments/${id}/close-scoring`, {}, { ifMatch: version }));
    const code = await codeOf(id);
    expect(joinCodeFrom(code ?? '')).toBe(code);
    bodyOf(await trust.facilitator.post(`/assessments/${id}/meeting/open`, { seats: allPresent(trust) }));
    await move(id, 'pause');
    expect(await codeOf(id)).toBe(code);
  });

  it('of a meeting scored in the room only is made when somebody asks for it, and at the opening at the latest', async () => {
    const { id } = await aDraft(trust, { method: 'room' });
    expect(await codeOf(id)).toBeNull();
    const made = bodyOf<JoiningResponse>(await trust.facilitator.post(`/assessments/${id}/joining/code`));
    expect(made.code).toHaveLength(6);
    const { id: other } = await aDraft(trust, { method: 'room' });
    bodyOf(await trust.facilitator.post(`/assessments/${other}/meeting/open`, { seats: allPresent(trust) }));
    expect(await codeOf(other)).toHaveLength(6);
  });

  it('cannot be made for private scoring that goes on', async () => {
    const { id } = await anOpenAssessment(trust);
    expect((await trust.facilitator.post(`/assessments/${id}/joining/code`)).body.code).toBe('room-not-prepared');
  });

  it('finds the meeting for somebody of its board, however it is typed', async () => {
    const id = await aMeeting(trust, {});
    const code = (await codeOf(id))!;
    for (const typed of [
      code,
      code.toLowerCase(),
      ` ${code.slice(0, 3)} ${code.slice(3)} `,
      `${code.slice(0, 3)}-${code.slice(3)}`,
    ]) {
      expect(bodyOf(await lookUp(typed, trust.members[3]!.client))).toEqual({
        signInFirst: false,
        organisationId: trust.id,
        assessmentId: id,
      });
    }
  });

  it('finds it for somebody of the board who wears another hat', async () => {
    const id = await aMeeting(trust, {});
    const elsewhere = await signedIn(api, trust.members[2]!.personId, neighbour.id);
    expect(bodyOf<JoinCodeResponse>(await lookUp(await codeOf(id), elsewhere)).assessmentId).toBe(id);
  });

  it('tells a stranger that it is right, and nothing of the trust', async () => {
    const id = await aMeeting(trust, {});
    const { text } = await lookUp(await codeOf(id));
    expect(text).toBe('{"signInFirst":true,"organisationId":null,"assessmentId":null}');
  });

  it('is told to whoever is not of that board in the bytes of a code that never was, and so is a dead one', async () => {
    const id = await aMeeting(trust, {});
    const code = await codeOf(id);
    const unknown = await lookUp('HHHHHH', neighbour.facilitator);
    expect([unknown.status, unknown.body.code]).toEqual([422, 'join-code-unknown']);
    const others = [neighbour.facilitator, neighbour.chair, (await aSystem(api)).lead, await anOperator(api)];
    const told = await Promise.all(others.map((client) => lookUp(code, client)));
    const dead = async () => [await lookUp(code), await lookUp(code, trust.chair)];
    await move(id, 'close');
    for (const one of [...told, ...(await dead()), await lookUp('0', api.stranger)]) {
      expect([one.status, one.text, Object.keys(one.headers)]).toEqual([422, unknown.text, Object.keys(unknown.headers)]);
    }
    await forgetTries();
  });

  it('dies when the meeting closes and comes back as another one when the board is called back', async () => {
    const id = await aMeeting(trust, {});
    const code = await codeOf(id);
    await move(id, 'close');
    expect(await codeOf(id)).toBeNull();
    await move(id, 'reconvene', { reason: 'A report came in' }, trust.chair);
    const reborn = await codeOf(id);
    expect(reborn).toHaveLength(6);
    expect(reborn).not.toBe(code);
    expect((await lookUp(code)).status).toBe(422);
  });

  it('dies when the assessment is cancelled', async () => {
    const { id, version } = await aClosedAssessment(api, trust);
    const code = await codeOf(id);
    expect((await lookUp(code)).status).toBe(200);
    bodyOf(await trust.secretary.post(`/assessments/${id}/cancel`, { reason: 'The trust merges' }, { ifMatch: version }));
    expect((await lookUp(code)).status).toBe(422);
  });

  it('is replaced by whoever runs the meeting; a chair has to hold it', async () => {
    const id = await aMeeting(trust, {});
    const code = await codeOf(id);
    const renew = (client: Client) => client.post(`/assessments/${id}/joining/code`);
    expect((await renew(trust.chair)).body.code).toBe('not-your-meeting');
    expect((await renew(trust.members[3]!.client)).status).toBe(403);
    const { sequence } = await readMeeting(trust.chair, id);
    const renewed = bodyOf<JoiningResponse>(await renew(trust.facilitator));
    expect(renewed.code).not.toBe(code);
    expect((await lookUp(code)).status).toBe(422);
    // The wall is told to read again.
    expect((await readMeeting(trust.chair, id)).sequence).toBe(sequence + 1);
    await api.owner.query(`update candour.assessment set holder_seen_at = now() - interval '1 day' where id = $1`, [id]);
    await move(id, 'take', {}, trust.chair);
    expect((await joiningOf(trust.chair, id)).allowed).toEqual(['renew-code']);
    expect((await renew(trust.chair)).status).toBe(200);
  });

  it('is not to be read or replaced by a neighbour, in the bytes of an unknown assessment', async () => {
    const id = await aMeeting(trust, {});
    const unknown = '0199a000-dead-7000-8000-000000000000';
    for (const call of [
      (at: string) => neighbour.facilitator.get(`/assessments/${at}/joining`),
      (at: string) => neighbour.facilitator.post(`/assessments/${at}/joining/code`),
    ]) {
      const [theirs, none] = [await call(id), await call(unknown)];
      expect([theirs.status, theirs.text]).toEqual([404, none.text]);
    }
  });

  it('is read for the wall within a transaction of its own organisation alone', async () => {
    const id = await aMeeting(trust, {});
    const readAs = async (organisationId: string) =>
      await api.app
        .get(Database)
        .inTransactionOf({ organisationId, organisationKind: 'trust', roles: [], seatId: null, personId: null }, (manager) =>
          livingCodeOf(manager, trust.id, id),
        );
    expect(await readAs(trust.id)).toBe(await codeOf(id));
    expect(await readAs(neighbour.id)).toBeNull();
  });

  it('is one of 47 million, drawn with no character likelier than another, and no two living ones are alike', async () => {
    const { rows } = await api.owner.query<{ letter: string; n: number }>(
      `select letter, count(*)::int as n from generate_series(1, 3000), lateral (select candour.draw_join_code() as code, generate_series) d,
              lateral unnest(string_to_array(d.code, null)) letter group by letter`,
    );
    expect(rows).toHaveLength(19);
    const expected = (3000 * 6) / 19;
    // Chi-squared with 18 degrees of freedom: above 60 once in two million runs.
    expect(rows.reduce((sum, { n }) => sum + (n - expected) ** 2 / expected, 0)).toBeLessThan(60);
    const id = await aMeeting(trust, {});
    const double = api.owner.query(
      `insert into candour.join_code select organisation_id, id, (select code from candour.join_code where assessment_id = $1)
         from candour.assessment where id <> $1 and not exists (select from candour.join_code c where c.assessment_id = assessment.id) limit 1`,
      [id],
    );
    await expect(double).rejects.toMatchObject({ code: '23505' });
  });
});

describe('wrong codes', () => {
  it('are limited by address; a right one is not counted, and nobody is kept out for longer than the minute', async () => {
    await forgetTries();
    const code = await codeOf(await aMeeting(trust, {}));
    for (let times = 0; times < 3; times++) expect((await lookUp(code)).status).toBe(200);
    const tries = await Promise.all(Array.from({ length: 64 }, () => lookUp('HHHHHH')));
    expect(tries.filter(({ status }) => status === 422)).toHaveLength(60);
    const late = await lookUp(code);
    expect([late.status, late.body.code, late.headers['retry-after']]).toEqual([429, 'too-many-attempts', '60']);
    await api.owner.query(`update candour.attempt set at = at - interval '61 seconds'`);
    expect((await lookUp(code)).status).toBe(200);
    await forgetTries();
  });

  it('are limited over all addresses too', async () => {
    await forgetTries();
    await lookUp('HHHHHH');
    await api.owner.query(
      `insert into candour.attempt (kind, subject_hash, at)
       select kind, subject_hash, at from candour.attempt, generate_series(1, 3000) where kind = 'join-code-everywhere'`,
    );
    expect((await lookUp('HHHHHH')).status).toBe(429);
    await forgetTries();
  });

  it('keep none of twenty people out who join from one address at the same moment, each after two slips', async () => {
    await forgetTries();
    const room = await aTrust(api, { seats: 20 });
    const { id } = await aClosedAssessment(api, room);
    const { code } = bodyOf<JoiningResponse>(await room.facilitator.get(`/assessments/${id}/joining`));
    const begun = Date.now();
    const joined = await Promise.all(
      room.members.map(async ({ client }) => {
        const slips = [(await lookUp('HHHHHH', client)).status, (await lookUp('K', client)).status];
        const first = await lookUp(code); // before signing in
        const then = await lookUp(code, client);
        return [...slips, first.status, then.status, (await client.get(`/assessments/${id}/meeting`)).status];
      }),
    );
    expect(new Set(joined.map(String))).toEqual(new Set(['422,422,200,200,200']));
    expect(Date.now() - begun).toBeLessThan(30_000);
    await forgetTries();
  });
});
