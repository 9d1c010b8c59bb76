import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { startApi, type TestApi } from '../../test/api.js';
import { bodyOf, type Client } from '../../test/client.js';
import { anOperator, aSystem, aTrust, signedIn, type Trust } from '../../test/organisations.js';
import { ComputeSkillsPictures } from './compute-skills-pictures.js';
import type { DevelopmentPlanResponse, StepResponse } from './development-plan.dto.js';
import type { MyReflectionsResponse, ReflectionResponse, SkillsChoice } from './reflection.dto.js';
import type { SkillsPicturesResponse } from './skills-picture.dto.js';

const CODE = 'leader-reflection';
const UNKNOWN = '0199a000-0000-7000-8000-000000000000';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});
beforeEach(() => api.setNow('2026-11-02T09:00:00Z'));

const begun = async (client: Client): Promise<ReflectionResponse> =>
  bodyOf(await client.post('/my-reflections', { instrumentCode: CODE }));

const put = async (client: Client, id: string, itemCode: string, body: object): Promise<Response> =>
  await client.put(`/my-reflections/${id}/items/${itemCode}`, { level: null, offScale: null, note: null, ...body });

/** A finished reflection with the same level for the first two items, and no chance to show the third. */
async function finished(client: Client, level = 3): Promise<ReflectionResponse> {
  const { id } = await begun(client);
  for (const itemCode of ['LR-01', 'LR-02']) bodyOf(await put(client, id, itemCode, { level }));
  bodyOf(await put(client, id, 'LR-03', { offScale: 'No chance to show', note: 'A secret of mine' }));
  return bodyOf(await client.post(`/my-reflections/${id}/finish`));
}

const listOf = async (client: Client): Promise<MyReflectionsResponse> => bodyOf(await client.get('/my-reflections'));

const added = async (client: Client, changes: object = {}): Promise<StepResponse> =>
  bodyOf(
    await client.post('/my-development-plan/steps', {
      id: crypto.randomUUID(),
      words: 'Spend a morning on a ward',
      instrumentCode: CODE,
      itemCodes: ['LR-01'],
      due: '2027-01-31',
      ...changes,
    }),
  );

const asChange = ({ words, instrumentCode, itemCodes, due, doneOn, helped, outcome }: StepResponse, changes: object = {}) => ({
  words,
  instrumentCode,
  itemCodes,
  due,
  doneOn,
  helped,
  outcome,
  ...changes,
});

const picturesOf = async (client: Client): Promise<SkillsPicturesResponse> => bodyOf(await client.get('/skills-pictures'));

const opened = async ({ secretary }: Trust, closesOn = '2026-11-30'): Promise<string> =>
  bodyOf<SkillsPicturesResponse>(
    await secretary.post('/skills-pictures', { instrumentCode: CODE, purpose: 'To plan a seminar', closesOn }),
  ).rows[0]!.id;

const computed = async (): Promise<number> => {
  const today = new Date(Date.parse('2026-12-01')).toISOString().slice(0, 10);
  return await api.app.get(ComputeSkillsPictures).execute(today);
};

describe('a reflection', () => {
  it('is dated, saved item by item, changed until it is finished, and then shows its owner their picture', async () => {
    const me = (await aTrust(api)).members[1]!.client;
    const { id } = await begun(me);
    expect((await begun(me)).id).toBe(id); // a repeat goes on with the one there is
    bodyOf(await put(me, id, 'LR-01', { level: 2 }));
    bodyOf(await put(me, id, 'LR-01', { level: 4, note: 'The ward round' }));
    bodyOf(await put(me, id, 'LR-02', { offScale: 'No chance to show' }));
    bodyOf(await put(me, id, 'LR-03', { level: 1 }));
    bodyOf(await put(me, id, 'LR-03', {}));
    const open = bodyOf<ReflectionResponse>(await me.get(`/my-reflections/${id}`));
    expect(open).toMatchObject({ begunOn: '2026-11-02', finishedOn: null, answered: 2, of: 19, picture: null });
    expect(open.answers).toEqual([
      { itemCode: 'LR-01', level: 4, offScale: null, note: 'The ward round' },
      { itemCode: 'LR-02', level: null, offScale: 'No chance to show', note: null },
    ]);
    const done = bodyOf<ReflectionResponse>(await me.post(`/my-reflections/${id}/finish`));
    expect(done.finishedOn).toBe('2026-11-02');
    expect(done.picture?.findings).toContain('You had no chance to show ‘Helping people learn for a change’.');
    const late = await put(me, id, 'LR-04', { level: 1 });
    expect([late.status, late.body.code]).toEqual([409, 'reflection-finished']);
  });

  it('takes only answers that its scale has, to items that it has', async () => {
    const me = (await aTrust(api)).members[1]!.client;
    const { id } = await begun(me);
    const codes = [
      await put(me, id, 'LR-01', { level: 5 }),
      await put(me, id, 'LR-01', { offScale: 'Whatever' }),
      await put(me, id, 'LR-01', { level: 3, offScale: 'No chance to show' }),
      await put(me, id, 'XX-99', { level: 3 }),
      await me.post(`/my-reflections/${id}/finish`),
      await me.post('/my-reflections', { instrumentCode: 'digital-board' }),
    ].map(({ status, body }) => [status, body.code]);
    expect(codes).toEqual([
      [422, 'not-on-the-scale'],
      [422, 'not-on-the-scale'],
      [422, 'not-on-the-scale'],
      [404, 'not-found'],
      [422, 'nothing-answered'],
      [404, 'not-found'],
    ]);
  });

  it('is compared with the one before, item by item', async () => {
    const me = (await aTrust(api)).members[1]!.client;
    await finished(me, 2);
    api.setNow('2027-05-02T09:00:00Z');
    const second = await finished(me, 3);
    expect(second.picture?.since).toBe('2026-11-02');
    expect(second.picture?.items.slice(0, 4).map(({ before, change }) => [before, change])).toEqual([
      [2, 'more often'],
      [2, 'more often'],
      [null, null],
      [null, null],
    ]);
    expect((await listOf(me)).reflections.map(({ finishedOn }) => finishedOn)).toEqual(['2027-05-02', '2026-11-02']);
  });

  it('is as nothing to everybody else: the chair, the secretary, the chief executive, the facilitator, an operator, a neighbour', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const me = trust.members[1]!.client;
    const { id } = await finished(me);
    const step = await added(me);
    const others = [
      trust.secretary,
      trust.chair,
      trust.chiefExecutive,
      trust.facilitator,
      trust.members[2]!.client,
      neighbour.members[1]!.client,
      neighbour.secretary,
      (await aSystem(api)).lead,
      await anOperator(api),
    ];
    const tried = async (client: Client, reflectionId: string, stepId: string) => [
      await client.get(`/my-reflections/${reflectionId}`),
      await put(client, reflectionId, 'LR-01', { level: 1 }),
      await client.post(`/my-reflections/${reflectionId}/finish`),
      await client.delete(`/my-reflections/${reflectionId}`),
      await client.put(`/my-development-plan/steps/${stepId}`, asChange(step), { ifMatch: 1 }),
      await client.delete(`/my-development-plan/steps/${stepId}`, { ifMatch: 1 }),
    ];
    for (const client of others) {
      const [theirs, unknown] = [await tried(client, id, step.id), await tried(client, UNKNOWN, UNKNOWN)];
      expect(theirs.map(({ status }) => status)).toEqual(Array(6).fill(404));
      expect(theirs.map(({ text }) => text)).toEqual(unknown.map(({ text }) => text));
      expect((await listOf(client)).reflections).toEqual([]);
      expect(bodyOf(await client.get('/my-development-plan'))).toEqual({ rows: [] });
    }
    expect((await listOf(me)).reflections).toHaveLength(1);
  });

  it('leaves no trace in any table of the organisation: no audit, no kept request, no progress', async () => {
    const trust = await aTrust(api);
    const { rows: tables } = await api.owner.query<{ name: string }>(
      `select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = 'candour' and c.column_name = 'organisation_id' and t.table_type = 'BASE TABLE'`,
    );
    const picture = async (): Promise<string[]> => {
      const all: string[] = [];
      for (const { name } of tables) {
        const { rows } = await api.owner.query(`select * from candour.${name} where organisation_id = $1 order by 1, 2`, [
          trust.id,
        ]);
        all.push(JSON.stringify(rows.map((row: object) => ({ ...row, last_seen_at: null }))));
      }
      return all;
    };
    const before = await picture();
    const me = trust.members[1]!.client;
    const { id } = await finished(me);
    const step = await added(me);
    bodyOf(
      await me.put(`/my-development-plan/steps/${step.id}`, asChange(step, { doneOn: '2026-11-02', helped: 'yes' }), {
        ifMatch: 1,
      }),
    );
    await me.get('/my-reflections/file/text');
    await me.delete(`/my-reflections/${id}`);
    expect(await picture()).toEqual(before);
  });

  it('can be taken along whole, as text and as data, and is then deleted with everything', async () => {
    const me = (await aTrust(api)).members[1]!.client;
    await finished(me);
    await added(me);
    const text = await me.get('/my-reflections/file/text');
    expect(text.headers['content-disposition']).toBe('attachment; filename="my-reflections-2026-11-02.txt"');
    expect(text.headers['cache-control']).toBe('no-store');
    for (const words of ['Frequently', 'No chance to show', 'My note: A secret of mine', '- Spend a morning on a ward']) {
      expect(text.text).toContain(words);
    }
    const data = bodyOf<{ reflections: ReflectionResponse[]; developmentPlan: StepResponse[] }>(
      await me.get('/my-reflections/file/data'),
    );
    expect(data.reflections[0]?.answers).toHaveLength(3);
    expect(data.developmentPlan).toHaveLength(1);
    expect((await me.delete('/my-reflections')).status).toBe(204);
    expect(await listOf(me)).toMatchObject({ reflections: [], openSteps: 0 });
    expect(bodyOf(await me.get('/my-development-plan'))).toEqual({ rows: [] });
  });

  it('deleted by itself leaves the others and the plan', async () => {
    const me = (await aTrust(api)).members[1]!.client;
    const first = await finished(me);
    api.setNow('2026-11-03T09:00:00Z');
    await finished(me);
    await added(me);
    expect((await me.delete(`/my-reflections/${first.id}`)).status).toBe(204);
    expect(await listOf(me)).toMatchObject({ reflections: [{ finishedOn: '2026-11-03' }], openSteps: 1 });
  });
});

describe('a reflection stays with its person', () => {
  it('who can still read, take along and delete it when their last seat has ended', async () => {
    const trust = await aTrust(api);
    const me = trust.members[1]!;
    const { id } = await finished(me.client);
    await api.owner.query(`update candour.seat set valid_to = '2026-11-01' where id = $1`, [me.seatId]);
    expect((await me.client.get('/home')).status).toBe(403);
    expect(await listOf(me.client)).toMatchObject({ reflections: [{ id }], choice: null });
    expect((await me.client.get('/my-reflections/file/text')).text).toContain('A secret of mine');
    expect((await me.client.delete('/my-reflections')).status).toBe(204);
    expect((await listOf(me.client)).reflections).toEqual([]);
  });

  it('and is closed to whoever comes in by a link that the secretary made, who finds nothing', async () => {
    const trust = await aTrust(api);
    const me = trust.members[1]!;
    const { id } = await finished(me.client);
    await added(me.client);
    api.setNow(new Date().toISOString());
    const { link } = bodyOf<{ link: string }>(await trust.secretary.post(`/board/seats/${me.seatId}/password-reset`));
    const token = new URL(link).hash.slice(1);
    bodyOf(await api.stranger.post('/personal-links/use', { token, password: 'chosen by the secretary' }));
    const intruder = await signedIn(api, me.personId, trust.id);
    expect(await listOf(intruder)).toMatchObject({ reflections: [], openSteps: 0 });
    expect((await intruder.get(`/my-reflections/${id}`)).text).toBe((await intruder.get(`/my-reflections/${UNKNOWN}`)).text);
    expect(bodyOf(await intruder.get('/my-development-plan'))).toEqual({ rows: [] });
    expect((await intruder.get('/my-reflections/file/text')).text).not.toContain('A secret of mine');
  });
});

describe('a development plan', () => {
  it('keeps steps, what they are for, and whether they helped', async () => {
    const me = (await aTrust(api)).members[1]!.client;
    const later = await added(me, { words: 'Later', due: null, instrumentCode: null, itemCodes: [] });
    const step = await added(me);
    const path = `/my-development-plan/steps/${step.id}`;
    const done = bodyOf<StepResponse>(
      await me.put(path, asChange(step, { doneOn: '2026-11-02', helped: 'partly', outcome: 'I saw the queue' }), { ifMatch: 1 }),
    );
    expect(done).toMatchObject({ helped: 'partly', outcome: 'I saw the queue', version: 2 });
    const { rows } = bodyOf<DevelopmentPlanResponse>(await me.get('/my-development-plan'));
    expect(rows.map(({ id }) => id)).toEqual([later.id, step.id]);
    const stale = await me.put(path, asChange(done), { ifMatch: 1 });
    expect([stale.status, stale.body.code]).toEqual([412, 'changed-meanwhile']);
    expect((await me.delete(path)).status).toBe(428);
    expect((await me.delete(path, { ifMatch: 2 })).status).toBe(204);
  });

  it('takes a step once for its id, and only items that there are', async () => {
    const me = (await aTrust(api)).members[1]!.client;
    const id = crypto.randomUUID();
    await added(me, { id });
    await added(me, { id, words: 'The same, sent again' });
    const { rows } = bodyOf<DevelopmentPlanResponse>(await me.get('/my-development-plan'));
    expect(rows.map(({ words }) => words)).toEqual(['Spend a morning on a ward']);
    const wrong = { id: crypto.randomUUID(), words: 'X', due: null };
    for (const [body, path] of [
      [{ ...wrong, instrumentCode: CODE, itemCodes: ['XX-99'] }, 'itemCodes'],
      [{ ...wrong, instrumentCode: null, itemCodes: ['LR-01'] }, 'itemCodes'],
      [{ ...wrong, instrumentCode: 'nothing', itemCodes: [] }, 'instrumentCode'],
    ] as const) {
      const refused = await me.post('/my-development-plan/steps', body);
      expect([refused.status, refused.body.code, refused.body.errors[0].path]).toEqual([422, 'step-incomplete', path]);
    }
    const step = await me.put(
      `/my-development-plan/steps/${id}`,
      { words: 'X', instrumentCode: null, itemCodes: [], due: null, doneOn: null, helped: 'yes', outcome: null },
      { ifMatch: 1 },
    );
    expect([step.status, step.body.code]).toEqual([422, 'step-not-done']);
  });
});

describe('a skills picture', () => {
  const takePart = async (client: Client, id: string): Promise<SkillsChoice> =>
    bodyOf(await client.put(`/skills-pictures/${id}/my-choice`, {}));

  it('is opened by the secretary or the chair with a purpose and a day that stays, one in 180 days, and the audit says so', async () => {
    const trust = await aTrust(api);
    const ask = async (client: Client, closesOn: string) =>
      await client.post('/skills-pictures', { instrumentCode: CODE, purpose: 'To plan a seminar', closesOn });
    expect((await ask(trust.members[1]!.client, '2026-11-30')).status).toBe(403);
    for (const day of ['2026-11-03', '2027-03-02']) {
      const refused = await ask(trust.chair, day);
      expect([refused.status, refused.body.code]).toEqual([422, 'closing-day-out-of-range']);
    }
    const { rows } = bodyOf<SkillsPicturesResponse>(await ask(trust.chair, '2026-11-30'));
    expect(rows).toEqual([expect.objectContaining({ state: 'open', openedBy: 'chair', findings: [], items: [] })]);
    const again = await ask(trust.secretary, '2026-11-30');
    expect([again.status, again.body.code]).toEqual([409, 'no-skills-picture-now']);
    await computed();
    api.setNow('2027-04-30T09:00:00Z'); // the 179th day
    expect((await picturesOf(trust.secretary)).whyNot).toContain('180 days');
    api.setNow('2027-05-01T09:00:00Z');
    expect((await picturesOf(trust.secretary)).whyNot).toBeNull();
    const { rows: audit } = await api.owner.query(
      'select event, actor_label, detail from candour.audit where organisation_id = $1 order by seq',
      [trust.id],
    );
    expect(audit).toEqual([
      { event: 'skills picture opened', actor_label: 'chair', detail: { closesOn: '2026-11-30' } },
      { event: 'skills picture closed', actor_label: 'the program', detail: { shown: false } },
    ]);
  });

  it('is refused to a board of fewer than eight seats', async () => {
    const trust = await aTrust(api, { seats: 7 });
    const refused = await trust.secretary.post('/skills-pictures', {
      instrumentCode: CODE,
      purpose: 'X',
      closesOn: '2026-11-30',
    });
    expect([refused.status, refused.body.code]).toEqual([409, 'no-skills-picture-now']);
  });

  it('lets each member choose alone and take it back; to the others two boards that chose differently look the same', async () => {
    const [some, none] = [await aTrust(api), await aTrust(api)];
    const seen: string[] = [];
    for (const trust of [some, none]) {
      const pictureId = await opened(trust);
      for (const { client } of trust.members) await finished(client);
      if (trust === some) {
        for (const { client } of trust.members.slice(1))
          expect(await takePart(client, pictureId)).toMatchObject({ takesPart: true });
        const back = await trust.members[1]!.client.delete(`/skills-pictures/${pictureId}/my-choice`);
        expect(bodyOf(back)).toMatchObject({ takesPart: false });
        expect((await listOf(trust.members[2]!.client)).choice).toMatchObject({ takesPart: true, seats: 8, whyNot: null });
      }
      const readers = [trust.secretary, trust.chair, trust.chiefExecutive, trust.facilitator, trust.members[3]!.client];
      const bodies = await Promise.all(readers.map(async (client) => (await client.get('/skills-pictures')).text));
      const homes = await Promise.all(readers.map(async (client) => (await client.get('/home')).text));
      seen.push(
        JSON.stringify([...bodies, ...homes])
          .replaceAll(pictureId, '…')
          .replaceAll(trust.name, '…'),
      );
    }
    expect(seen[0]).toBe(seen[1]);
    expect(seen[0]).toContain('Your board asks for a skills picture');
  });

  it('is shown to the board, without names, after its closing date; the copies are gone, and the reflections stay their owners’', async () => {
    const trust = await aTrust(api, { seats: 9 });
    const pictureId = await opened(trust);
    for (const [place, { client }] of trust.members.entries()) {
      await finished(client, place < 4 ? 4 : 3);
      await takePart(client, pictureId);
    }
    api.setNow('2026-11-30T22:00:00Z'); // the last day
    expect(await api.app.get(ComputeSkillsPictures).execute('2026-11-30')).toBe(0);
    api.setNow('2026-12-01T00:30:00Z');
    expect(await computed()).toBeGreaterThan(0);
    const late = await trust.members[1]!.client.delete(`/skills-pictures/${pictureId}/my-choice`);
    expect([late.status, late.body.code]).toEqual([409, 'skills-picture-closed']);
    const { rows } = await picturesOf(trust.facilitator);
    expect(rows[0]).toMatchObject({ state: 'shown' });
    expect(rows[0]?.items[0]).toMatchObject({ itemCode: 'LR-01', shown: 'full', n: 9, counts: [0, 0, 5, 4] });
    expect(rows[0]?.items[2]).toMatchObject({ itemCode: 'LR-03', shown: 'too-few', counts: null, n: null, manyNoChance: true });
    expect(rows[0]?.findings.join(' ')).toContain('The board is strong together in ‘Seeing the whole picture’');
    const text = JSON.stringify(rows);
    for (const { name, personId, seatId } of trust.members) {
      for (const trace of [name, personId, seatId]) expect(text.includes(`"${trace}"`)).toBe(false);
    }
    expect(text).not.toContain('A secret of mine');
    const { rows: copies } = await api.owner.query('select from candour.skills_contribution where picture_id = $1', [pictureId]);
    expect(copies).toHaveLength(0);
    expect((await listOf(trust.members[1]!.client)).reflections).toHaveLength(1);
  });

  it('is closed once, with one entry in the audit, though two processes are at it at the same moment', async () => {
    const trust = await aTrust(api);
    const pictureId = await opened(trust);
    for (const { client } of trust.members) {
      await finished(client);
      await takePart(client, pictureId);
    }
    await Promise.all([computed(), computed(), computed()]);
    const { rows } = await api.owner.query(
      `select detail from candour.audit where organisation_id = $1 and event = 'skills picture closed'`,
      [trust.id],
    );
    expect(rows).toEqual([{ detail: { shown: true } }]);
    expect((await picturesOf(trust.chair)).rows[0]).toMatchObject({ state: 'shown', items: expect.anything() });
  });

  it('counts a reflection in one picture at most', async () => {
    const trust = await aTrust(api);
    const me = trust.members[1]!.client;
    await finished(me);
    await opened(trust);
    await computed();
    api.setNow('2027-05-10T09:00:00Z');
    const second = await opened(trust, '2027-06-10');
    const refused = await me.put(`/skills-pictures/${second}/my-choice`, {});
    expect([refused.status, refused.body.code]).toEqual([409, 'no-reflection-to-count']);
    await finished(me);
    expect(await takePart(me, second)).toMatchObject({ takesPart: true });
  });

  it('counts it in one picture at most also over two boards with the same people, open at once or one after the other', async () => {
    const [trust, other] = [await aTrust(api), await aTrust(api)];
    const { client: me, personId } = trust.members[1]!;
    await api.owner.query('update candour.seat set person_id = $1 where id = $2', [personId, other.members[1]!.seatId]);
    const there = await signedIn(api, personId, other.id);
    await finished(me);
    const [first, second] = [await opened(trust), await opened(other, '2026-12-20')];
    expect(await takePart(me, first)).toMatchObject({ takesPart: true });
    const twice = await there.put(`/skills-pictures/${second}/my-choice`, {});
    expect([twice.status, twice.body.code]).toEqual([409, 'counted-elsewhere']);
    expect((await listOf(there)).choice).toMatchObject({ takesPart: false });
    await computed();
    api.setNow('2026-12-02T09:00:00Z');
    const after = await there.put(`/skills-pictures/${second}/my-choice`, {});
    expect([after.status, after.body.code]).toEqual([409, 'no-reflection-to-count']);
    await finished(there);
    expect(await takePart(there, second)).toMatchObject({ takesPart: true });
    // Whoever sits on the other board alone is not held up by it.
    const alone = other.members[2]!.client;
    api.setNow('2026-11-20T09:00:00Z');
    await finished(alone);
    expect(await takePart(alone, second)).toMatchObject({ takesPart: true });
  });

  it('of a neighbour is as nothing', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const pictureId = await opened(trust);
    const stranger = neighbour.members[1]!.client;
    await finished(stranger);
    for (const verb of ['put', 'delete'] as const) {
      const [theirs, unknown] = [
        await stranger[verb](`/skills-pictures/${pictureId}/my-choice`, {}),
        await stranger[verb](`/skills-pictures/${UNKNOWN}/my-choice`, {}),
      ];
      expect([theirs.status, theirs.text]).toEqual([404, unknown.text]);
    }
    expect((await picturesOf(neighbour.secretary)).rows).toEqual([]);
    expect((await listOf(stranger)).choice).toBeNull();
  });
});
