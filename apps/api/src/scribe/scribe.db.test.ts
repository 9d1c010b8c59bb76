import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { aDraft, anOpenAssessment, everybodyAnswers } from '../../test/assessments.js';
import { bodyOf, Client } from '../../test/client.js';
import { follow } from '../../test/follow.js';
import { allPresent, aMeeting, moves, readMeeting } from '../../test/meetings.js';
import { anAppointed, aTrust, type Member, type Trust } from '../../test/organisations.js';
import { aPostBox, type PostBox } from '../../test/post-box.js';
import { level, onTheTelephone, putFor, secretaryOf, servedBy, writesFor } from '../../test/scribes.js';

let api: TestApi;
let post: PostBox;
beforeAll(async () => {
  post = await aPostBox();
  api = await startApi({ smtpUrl: post.url });
});
afterAll(async () => {
  await api.close();
  await post.close();
});

interface Scribes {
  open: boolean;
  scribes: {
    seatId: string;
    scribeName: string;
    yours: boolean;
    youWrite: boolean;
    youMayEnd: boolean;
    consent: string | null;
  }[];
  candidates: { id: string; name: string; you: boolean }[];
  seats: { seatId: string }[];
  lastOfYours: { scribeName: string; because: string } | null;
}

/** A trust in private scoring, with a member whose answers somebody else is to write, that somebody, and a third. */
async function scoring(): Promise<{ trust: Trust; id: string; version: number; served: Member; scribe: Member; other: Member }> {
  const trust = await aTrust(api);
  const { id, version } = await anOpenAssessment(trust);
  const [served, scribe, other] = [trust.members[1]!, trust.members[2]!, trust.members[3]!];
  await api.owner.query('delete from candour.pledge_reading where seat_id = $1', [served.seatId]);
  return { trust, id, version, served, scribe, other };
}

/** The meeting of such a trust, with a vote open on DB-02 and nobody's answer given. */
async function voting(): Promise<{ trust: Trust; id: string; served: Member; scribe: Member }> {
  const trust = await aTrust(api);
  const id = await aMeeting(trust, {});
  await moves(trust.facilitator, id, 'DB-02', 'reveal');
  await moves(trust.facilitator, id, 'DB-02', 'open-round');
  return { trust, id, served: trust.members[1]!, scribe: trust.members[2]! };
}

const read = async ({ client }: Pick<Member, 'client'>, id: string): Promise<Scribes> =>
  bodyOf(await client.get(`/assessments/${id}/scribes`));
const choose = (who: Pick<Member, 'client'>, id: string, served: Member, scribeId: string, more: object = {}) =>
  who.client.post(`/assessments/${id}/scribes`, { seatId: served.seatId, scribeId, ...more });
const mine = async (who: Member, id: string) =>
  bodyOf<{ rows: { itemCode: string; kind: string; level: number | null; version: number; comment: string | null }[] }>(
    await who.client.get(`/assessments/${id}/my-answers`),
  ).rows;

async function refusals(id: string): Promise<string> {
  const { rows } = await api.owner.query('select actor_label, event, detail from candour.audit where subject = $1 order by seq', [
    id,
  ]);
  return JSON.stringify(rows);
}

describe('a scribe', () => {
  it('is chosen by the member on a device of their own, seen by the board, and taken back', async () => {
    const { trust, id, served, scribe, other } = await scoring();
    const chosen = bodyOf<Scribes>(await choose(served, id, served, scribe.seatId));
    expect(chosen.scribes).toEqual([expect.objectContaining({ scribeName: scribe.name, yours: true, consent: 'own-device' })]);
    bodyOf(await choose(served, id, served, scribe.seatId)); // sent again

    expect((await read(scribe, id)).scribes[0]).toMatchObject({ youWrite: true, consent: 'own-device' });
    expect((await read({ client: trust.facilitator }, id)).scribes[0]).toMatchObject({
      ...{ seatId: served.seatId, scribeName: scribe.name, youMayEnd: false, consent: null },
    });
    expect((await other.client.delete(`/assessments/${id}/scribes/${served.seatId}`)).status).toBe(403);

    bodyOf(await served.client.delete(`/assessments/${id}/scribes/${served.seatId}`));
    bodyOf(await served.client.delete(`/assessments/${id}/scribes/${served.seatId}`)); // sent again
    expect(await read(served, id)).toMatchObject({
      scribes: [],
      lastOfYours: { scribeName: scribe.name, because: 'taken-back' },
    });
    expect((await scribe.client.get(`/assessments/${id}/scribes/${served.seatId}`)).status).toBe(404);
  });

  it('says how the member asked, or the company secretary does, and the member is told by mail', async () => {
    const { trust, id, served, scribe, other } = await scoring();
    expect((await choose(other, id, served, scribe.seatId, onTheTelephone)).body.code).toBe('not-their-scribe');
    expect((await choose({ client: trust.facilitator }, id, served, scribe.seatId, onTheTelephone)).status).toBe(403);
    expect((await choose(scribe, id, served, scribe.seatId)).body.code).toBe('consent-unclear');
    const tomorrow = { consent: 'telephone', consentOn: '2999-01-01' };
    expect((await choose(scribe, id, served, scribe.seatId, tomorrow)).body.code).toBe('consent-unclear');
    expect(post.waiting).toBe(0);

    bodyOf(await choose(scribe, id, served, scribe.seatId, onTheTelephone));
    expect((await read(served, id)).scribes[0]).toMatchObject({
      consent: 'telephone',
      consentOn: '2026-11-20',
      recordedBy: 'the-scribe',
    });
    const mail = await post.next();
    expect(mail.text).toContain(`${scribe.name} is recorded as writing down your answers`);

    const unnamed = choose({ client: trust.secretary }, id, other, await secretaryOf(trust, id), {
      ...onTheTelephone,
      consent: 'room',
    });
    expect(bodyOf<Scribes>(await unnamed).scribes).toHaveLength(2);
    await post.next();
  });

  it('is named by no entry of the audit, nor is the member', async () => {
    const { id, served, scribe } = await scoring();
    await writesFor(scribe, served, id);
    await post.next();
    bodyOf(await putFor(scribe.client, served, id, 'DB-01', level(2)));
    bodyOf(await scribe.client.delete(`/assessments/${id}/scribes/${served.seatId}`));
    const audit = await refusals(id);
    expect(audit).toContain('{"actor_label":"a seat","event":"a scribe was chosen for a seat","detail":{}}');
    expect(audit).toContain('{"actor_label":"a seat","event":"a scribe no longer writes for a seat","detail":{}}');
    for (const word of [served.name, scribe.name, served.seatId, scribe.seatId, scribe.personId])
      expect(audit).not.toContain(word);
    expect(audit.match(/"event"/g)).toHaveLength(4); // with set-up and the opening of scoring: an answer leaves none
  });

  it('is neither the chair, nor a facilitator who sits on the board, nor the member, nor somebody of another board', async () => {
    const { trust, id, served, scribe } = await scoring();
    const neighbour = await aTrust(api);
    await api.owner.query(
      `insert into candour.appointment (organisation_id, name, email, role, valid_from, person_id) values ($1, $2, 'f@trust.example', 'facilitator', '2020-01-01', $3)`,
      [trust.id, scribe.name, scribe.personId],
    );
    const code = async (scribeId: string) => (await choose(served, id, served, scribeId)).body.code;
    expect(await code(trust.members[0]!.seatId)).toBe('scribe-is-chair');
    expect(await code(scribe.seatId)).toBe('scribe-is-facilitator');
    expect(await code(served.seatId)).toBe('scribe-is-the-member');
    expect(await code(neighbour.members[2]!.seatId)).toBe('scribe-unknown');
    expect(await code(trust.facilitatorId)).toBe('scribe-unknown');
    const offered = (await read(served, id)).candidates.map((one) => one.id);
    expect(offered).toHaveLength(7); // eight seats and the company secretary, without the chair and the facilitator
    for (const left of [trust.members[0]!.seatId, scribe.seatId]) expect(offered).not.toContain(left);
  });

  it('who becomes chair or facilitator puts nothing more', async () => {
    const { trust, id, served, scribe } = await scoring();
    await writesFor(scribe, served, id);
    await post.next();
    await api.owner.query(`update candour.seat set office = 'vice-chair' where id = $1`, [scribe.seatId]);
    expect((await putFor(scribe.client, served, id, 'DB-01', level(2))).body.code).toBe('scribe-is-chair');
    await api.owner.query(`update candour.seat set office = 'none' where id = $1`, [scribe.seatId]);
    await api.owner.query(
      `insert into candour.appointment (organisation_id, name, email, role, valid_from, person_id) values ($1, 'F', 'f@trust.example', 'facilitator', '2020-01-01', $2)`,
      [trust.id, scribe.personId],
    );
    expect((await putFor(scribe.client, served, id, 'DB-01', level(2))).body.code).toBe('scribe-is-facilitator');
    expect(await mine(served, id)).toEqual([]);
  });

  it('knows two answers at most: a member writes for one other, the company secretary for two', async () => {
    const { trust, id, served, scribe, other } = await scoring();
    bodyOf(await choose(served, id, served, scribe.seatId));
    expect((await choose(other, id, other, scribe.seatId)).body.code).toBe('scribe-knows-enough');
    const secretary = await secretaryOf(trust, id);
    for (const member of [other, trust.members[4]!]) bodyOf(await choose(member, id, member, secretary));
    expect((await choose(trust.members[5]!, id, trust.members[5]!, secretary)).body.code).toBe('scribe-knows-enough');
  });

  it('knows no third answer by writing for one member after the other', async () => {
    const { trust, id, served, scribe, other } = await scoring();
    const ends = async (member: Member) => bodyOf(await scribe.client.delete(`/assessments/${id}/scribes/${member.seatId}`));
    await writesFor(scribe, served, id);
    await post.next();
    bodyOf(await putFor(scribe.client, served, id, 'DB-01', level(2)));
    await ends(served);
    expect((await choose(scribe, id, other, scribe.seatId, onTheTelephone)).body.code).toBe('scribe-knows-enough');
    expect((await read(other, id)).candidates.map((one) => one.id)).not.toContain(scribe.seatId);
    await writesFor(scribe, served, id); // again for the same member
    await post.next();

    const secretary = await secretaryOf(trust, id);
    for (const member of [other, trust.members[4]!, trust.members[5]!]) {
      const code = (await choose(member, id, member, secretary)).body.code;
      expect(code).toBe(member === trust.members[5] ? 'scribe-knows-enough' : undefined);
      await member.client.delete(`/assessments/${id}/scribes/${member.seatId}`);
    }
  });
});

describe('who runs the meeting', () => {
  it('writes for nobody: taking it over ends it, and the member is told why', async () => {
    const { trust, id, served } = await voting();
    const secretary = await secretaryOf(trust, id);
    bodyOf(await choose(served, id, served, secretary));
    bodyOf(await trust.secretary.post(`/assessments/${id}/meeting/take`));
    expect((await putFor(trust.secretary, served, id, 'DB-02', level(2), { roundNumber: 2 })).body.code).toBe('no-longer-scribe');
    expect((await read(served, id)).lastOfYours?.because).toBe('holds-the-meeting');
    expect((await choose(served, id, served, secretary)).body.code).toBe('scribe-holds-the-meeting');
  });

  it('lets whoever came by a room link see who writes for their seat, and say nothing about it', async () => {
    const { trust, id, served, scribe } = await voting();
    bodyOf(await choose(served, id, served, scribe.seatId));
    const { link } = bodyOf<{ link: string }>(
      await trust.facilitator.post(`/assessments/${id}/joining/seats/${served.seatId}/link`),
    );
    const opened = await api.stranger.post('/room-links/open', { token: link.split('#')[1], code: 'apple7' });
    const token = /__Host-candour=([^;]+)/.exec(String(opened.headers['set-cookie']))?.[1] ?? '';
    const client = new Client(api.server, decodeURIComponent(token));
    expect(await read({ client }, id)).toMatchObject({ scribes: [{ yours: true, youMayEnd: false }], candidates: [], seats: [] });
    expect((await client.delete(`/assessments/${id}/scribes/${served.seatId}`)).status).toBe(404);
    expect((await choose({ client }, id, served, scribe.seatId)).status).toBe(404);
  });

  it('ends every consent by closing the meeting', async () => {
    const { trust, id, served, scribe } = await voting();
    bodyOf(await choose(served, id, served, scribe.seatId));
    await moves(trust.facilitator, id, 'DB-02', 'lock');
    const { epoch } = await readMeeting(trust.facilitator, id);
    bodyOf(await trust.facilitator.post(`/assessments/${id}/meeting/close`, { epoch }));
    expect(await read(served, id)).toMatchObject({ open: false, scribes: [], lastOfYours: { because: 'meeting-closed' } });
    expect((await choose(served, id, served, scribe.seatId)).body.code).toBe('wrong-state');
  });
});

describe('an answer on behalf', () => {
  it('waits for the pledge to be read to the member, and for the reading back', async () => {
    const { id, served, scribe } = await scoring();
    bodyOf(await choose(served, id, served, scribe.seatId));
    expect((await putFor(scribe.client, served, id, 'DB-01', level(2))).body.code).toBe('pledge-not-read');
    expect((await servedBy(scribe.client, served, id)).pledgeRead).toBe(false);
    bodyOf(await scribe.client.post(`/assessments/${id}/scribes/${served.seatId}/pledge-reading`));
    expect((await putFor(scribe.client, served, id, 'DB-01', level(2), { readBack: false })).body.code).toBe('not-read-back');
    expect((await putFor(scribe.client, served, id, 'DB-01', level(9))).body.code).toBe('level-off-the-scale');
    expect(await mine(served, id)).toEqual([]);

    const done = await putFor(scribe.client, served, id, 'DB-01', level(2));
    expect([done.status, done.text]).toEqual([200, '{"itemCode":"DB-01","roundNumber":1,"answered":true}']);
  });

  it('is the member’s own: on their device it can be read, changed and taken back, and no other screen shows it', async () => {
    const { id, served, scribe, other } = await scoring();
    await writesFor(scribe, served, id);
    await post.next();
    const reason = { kind: 'not-applicable', reason: 'We have no theatres' };
    bodyOf(await putFor(scribe.client, served, id, 'DB-01', reason));
    expect(await mine(served, id)).toEqual([
      expect.objectContaining({ kind: 'not-applicable', reason: 'We have no theatres', shareComment: false, version: 1 }),
    ]);
    for (const who of [scribe, other]) expect(await mine(who, id)).toEqual([]);
    const stale = { kind: 'dont-know', expectedVersion: null };
    expect((await served.client.put(`/assessments/${id}/items/DB-01/my-answer`, stale)).status).toBe(412);
    bodyOf(
      await served.client.put(`/assessments/${id}/items/DB-01/my-answer`, { ...stale, expectedVersion: 1, comment: 'Mine' }),
    );
    // Their own word now: a scribe whom they did not choose on a device of their own changes it no more.
    expect((await putFor(scribe.client, served, id, 'DB-01', level(3))).body.code).toBe('their-own-answer');
    expect((await servedBy(scribe.client, served, id)).items[0]).toEqual({
      ...{ itemCode: 'DB-01', state: 'open', roundNumber: 1, eligible: true, answered: true, theirs: true },
    });
    bodyOf(await served.client.delete(`/assessments/${id}/scribes/${served.seatId}`));
    bodyOf(await choose(served, id, served, scribe.seatId));
    bodyOf(await putFor(scribe.client, served, id, 'DB-01', level(3)));
    expect(await mine(served, id)).toEqual([expect.objectContaining({ level: 3, comment: 'Mine', version: 3 })]);
    expect((await servedBy(scribe.client, served, id)).items[0]).toMatchObject({ answered: true, theirs: false });
  });

  it('counts in x of y once, tells the room as any other does, and never twice for the same reading back', async () => {
    const { trust, id, served, scribe } = await voting();
    await writesFor(scribe, served, id);
    await post.next();
    const screen = await follow(api, trust.facilitator, id);
    await screen.until((heard) => heard.length > 0);
    const first = await putFor(scribe.client, served, id, 'DB-02', level(4), {
      roundNumber: 2,
      readingId: 'aaaaaaaa-0000-4000-8000-000000000001',
    });
    const again = await putFor(scribe.client, served, id, 'DB-02', level(4), {
      roundNumber: 2,
      readingId: 'aaaaaaaa-0000-4000-8000-000000000001',
    });
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    bodyOf(await scribe.client.put(`/assessments/${id}/items/DB-02/my-answer`, { ...level(1), expectedVersion: null }));
    const heard = await screen.until((all) => all.some(({ answered }) => answered === 2));
    expect(heard.filter(({ answered }) => answered).map(({ answered, eligible }) => [answered, eligible])).toEqual([
      [1, 8],
      [2, 8],
    ]);
    screen.close();
    expect((await mine(served, id)).find(({ itemCode }) => itemCode === 'DB-02')?.version).toBe(1);

    await moves(trust.facilitator, id, 'DB-02', 'lock');
    const late = await putFor(scribe.client, served, id, 'DB-02', level(4), {
      roundNumber: 2,
      readingId: 'aaaaaaaa-0000-4000-8000-000000000001',
    });
    expect([late.status, late.text]).toEqual([first.status, first.text]); // it had counted, and is said to
  });

  it('that is changed in a first vote is told to nobody', async () => {
    const trust = await aTrust(api);
    const { id } = await aDraft(trust, { method: 'room' });
    bodyOf(await trust.facilitator.post(`/assessments/${id}/meeting/open`, { seats: allPresent(trust) }));
    await moves(trust.facilitator, id, 'DB-01', 'open-round');
    const [served, scribe, other] = [trust.members[1]!, trust.members[2]!, trust.members[3]!];
    await writesFor(scribe, served, id);
    await post.next();
    const screen = await follow(api, trust.facilitator, id);
    for (const value of [4, 2]) bodyOf(await putFor(scribe.client, served, id, 'DB-01', level(value)));
    bodyOf(await other.client.post(`/assessments/${id}/pledge-reading`));
    bodyOf(await other.client.put(`/assessments/${id}/items/DB-01/my-answer`, { ...level(1), expectedVersion: null }));
    const heard = await screen.until((all) => all.some(({ answered }) => answered === 2));
    expect(heard.flatMap(({ answered }) => answered || [])).toEqual([1, 2]);
    screen.close();
    expect((await mine(served, id))[0]).toMatchObject({ level: 2, version: 2 });
  });

  it('is put in a re-vote whether or not they have touched the answer that stands: a refusal would tell', async () => {
    const trust = await aTrust(api);
    const items = ['DB-01', 'DB-02'];
    const id = await aMeeting(trust, Object.fromEntries(items.map((code) => [code, [2, 2, 3, 3, 4, 4, 3, 3]])));
    const [served, scribe] = [trust.members[1]!, trust.members[2]!];
    await writesFor(scribe, served, id);
    await post.next();
    const seen: string[] = [];
    for (const [place, itemCode] of items.entries()) {
      await moves(trust.facilitator, id, itemCode, 'reveal');
      await moves(trust.facilitator, id, itemCode, 'open-round');
      const mineNow = (await mine(served, id)).find((one) => one.itemCode === itemCode);
      const touched = { ...level(4), expectedVersion: mineNow!.version };
      if (place === 0) bodyOf(await served.client.put(`/assessments/${id}/items/${itemCode}/my-answer`, touched));
      const before = (await servedBy(scribe.client, served, id)).items[place];
      const put = await putFor(scribe.client, served, id, itemCode, level(1), { roundNumber: 2 });
      seen.push(`${JSON.stringify(before)} ${put.status} ${put.text}`.replaceAll(itemCode, 'ITEM'));
      await moves(trust.facilitator, id, itemCode, 'lock');
    }
    expect(seen[0]).toContain('"theirs":false');
    expect(seen[1]).toBe(seen[0]);
  });

  it('is in the reveal', async () => {
    const trust = await aTrust(api);
    const { id, version } = await anOpenAssessment(trust);
    await everybodyAnswers(api, trust, id, (_, place) => (place === 1 ? null : 2));
    await writesFor(trust.members[2]!, trust.members[1]!, id);
    await post.next();
    bodyOf(await putFor(trust.members[2]!.client, trust.members[1]!, id, 'DB-01', level(5)));
    bodyOf(await trust.facilitator.post(`/assessments/${id}/close-scoring`, {}, { ifMatch: version }));
    bodyOf(await trust.facilitator.post(`/assessments/${id}/meeting/open`, { seats: allPresent(trust) }));
    const { current } = await moves(trust.facilitator, id, 'DB-01', 'reveal');
    expect(current?.spread?.counts).toEqual([0, 7, 0, 0, 1]);
  });

  it('that was not read back when the round was locked does not count, nor slips into the next', async () => {
    const { trust, id, served, scribe } = await voting();
    await writesFor(scribe, served, id);
    await post.next();
    await moves(trust.facilitator, id, 'DB-02', 'lock');
    const late = await putFor(scribe.client, served, id, 'DB-02', level(4), { roundNumber: 2 });
    expect([late.status, late.body.code, late.body.detail]).toEqual([
      ...[409, 'round-locked', 'Not counted: it had not been read back when the round was locked.'],
    ]);
    await moves(trust.facilitator, id, 'DB-02', 'reveal');
    await moves(trust.facilitator, id, 'DB-02', 'open-round');
    expect((await putFor(scribe.client, served, id, 'DB-02', level(4), { roundNumber: 2 })).body.code).toBe('round-locked');
    expect((await mine(served, id)).filter(({ itemCode }) => itemCode === 'DB-02')).toEqual([]);
  });

  it('is put no more once consent is taken back in the middle of a round; what was put stands', async () => {
    const { id, served, scribe } = await voting();
    bodyOf(await choose(served, id, served, scribe.seatId));
    bodyOf(await putFor(scribe.client, served, id, 'DB-02', level(4), { roundNumber: 2 }));
    bodyOf(await served.client.delete(`/assessments/${id}/scribes/${served.seatId}`));
    const refused = await putFor(scribe.client, served, id, 'DB-02', level(1), { roundNumber: 2 });
    expect([refused.status, refused.body.code]).toEqual([409, 'no-longer-scribe']);
    expect((await mine(served, id)).find(({ itemCode }) => itemCode === 'DB-02')).toMatchObject({ level: 4 });
  });

  it('is not for a seat that stands aside or is not there', async () => {
    const { id, served, scribe } = await voting();
    bodyOf(await choose(served, id, served, scribe.seatId));
    bodyOf(await served.client.post(`/assessments/${id}/items/DB-02/stand-aside`, {}));
    expect((await putFor(scribe.client, served, id, 'DB-02', level(4), { roundNumber: 2 })).body.code).toBe('not-eligible');
  });

  it('is nobody’s else to put: not another member’s, the chair’s, the secretary’s or a neighbour’s', async () => {
    const { trust, id, served, scribe, other } = await scoring();
    await writesFor(scribe, served, id);
    await post.next();
    const neighbour = await aTrust(api);
    const unknown = await putFor(
      other.client,
      { ...served, seatId: '0199a000-dead-7000-8000-000000000000' },
      id,
      'DB-01',
      level(2),
    );
    for (const client of [other.client, trust.chair, trust.secretary, served.client, neighbour.members[2]!.client]) {
      const refused = await putFor(client, served, id, 'DB-01', level(2));
      expect([refused.status, refused.text]).toEqual([404, unknown.text]);
      expect((await client.get(`/assessments/${id}/scribes/${served.seatId}`)).status).toBe(404);
      expect((await client.post(`/assessments/${id}/scribes/${served.seatId}/pledge-reading`)).status).toBe(404);
    }
    expect((await putFor(trust.facilitator, served, id, 'DB-01', level(2))).status).toBe(403);
    const stranger = await anAppointed(api, neighbour.id, 'secretary');
    expect((await stranger.client.get(`/assessments/${id}/scribes`)).status).toBe(404);
    expect(await mine(served, id)).toEqual([]);
  });
});
