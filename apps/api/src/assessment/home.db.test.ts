import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import {
  aClosedAssessment,
  aDraft,
  anAgreedAssessment,
  anOpenAssessment,
  answers,
  aPieceOfEvidence,
  aSealedAssessment,
} from '../../test/assessments.js';
import { bodyOf, type Client } from '../../test/client.js';
import { anOperator, aSystem, aTrust } from '../../test/organisations.js';
import { takesStep } from '../../test/papers.js';
import type { HomeResponse } from './home.dto.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  api.setNow('2026-11-03T09:00:00Z'); // a Tuesday
});
afterAll(async () => {
  await api.close();
});

async function homeOf(client: Client): Promise<HomeResponse> {
  return bodyOf(await client.get('/home'));
}

describe('home', () => {
  it('asks a member to score, says how far they are and when it closes, and goes to the right screen', async () => {
    const trust = await aTrust(api);
    const { id } = await anOpenAssessment(trust, { scoringClosesOn: '2026-11-06' });
    const me = trust.members[2]!.client;
    await answers(me, id, 'DB-01', 2);
    expect(await homeOf(me)).toEqual({
      waiting: [
        {
          kind: 'score',
          title: 'Go on scoring',
          words: '1 of 25 done, closes on Friday.',
          due: '2026-11-06',
          to: `/assessments/${id}/scoring`,
          organisationName: trust.name,
        },
      ],
      next: [{ words: 'Digital board self-assessment: private scoring is open, closes on Friday.', on: '2026-11-06' }],
    });
    expect((await homeOf(trust.chiefExecutive)).waiting).toEqual([]);
  });

  it('tells the facilitator of today’s meeting in London time', async () => {
    const trust = await aTrust(api);
    const { id } = await aClosedAssessment(api, trust, { setUp: { meetingStartsAt: '2026-11-03T14:00:00Z' } });
    expect((await homeOf(trust.facilitator)).waiting).toEqual([
      expect.objectContaining({ kind: 'meeting', words: 'The meeting is today at 14:00.', to: `/assessments/${id}/meeting` }),
    ]);
    const summer = await aTrust(api);
    await aClosedAssessment(api, summer, { setUp: { meetingStartsAt: '2027-06-03T13:00:00Z' } });
    expect((await homeOf(summer.secretary)).next).toEqual([
      { words: 'Digital board self-assessment: the meeting is on 3 June 2027 at 14:00.', on: '2027-06-03' },
    ]);
  });

  it('hands on from set-up to seal, decision, paper and publication', async () => {
    const trust = await aTrust(api);
    const kinds = async (client: Client) => (await homeOf(client)).waiting.map(({ kind, to }) => [kind, to]);
    const draft = await aDraft(trust);
    expect(await kinds(trust.secretary)).toEqual([['set-up', `/assessments/${draft.id}/set-up`]]);

    const other = await aTrust(api);
    const agreed = await anAgreedAssessment(api, other);
    expect(await kinds(other.chair)).toEqual([['seal', `/assessments/${agreed.id}/results`]]);
    expect(await kinds(other.members[1]!.client)).toEqual([]);
    const sealed = bodyOf<{ version: number }>(
      await other.chair.post(`/assessments/${agreed.id}/seal`, {}, { ifMatch: agreed.version }),
    );
    expect(await kinds(other.chair)).toEqual([['decision', `/assessments/${agreed.id}/results`]]);
    const paper = `/assessments/${agreed.id}/paper`;
    expect(await kinds(other.chiefExecutive)).toEqual([['paper', paper]]);
    await takesStep(other.secretary, agreed.id, 'send-for-review');
    expect([await kinds(other.secretary), await kinds(other.chiefExecutive)]).toEqual([[], [['review-paper', paper]]]);
    await takesStep(other.chiefExecutive, agreed.id, 'return', 'Shorter');
    expect(await kinds(other.secretary)).toEqual([['returned-paper', paper]]);
    await takesStep(other.secretary, agreed.id, 'send-for-review');
    expect(await kinds(other.secretary)).toEqual([]);
    await takesStep(other.chiefExecutive, agreed.id, 'approve');
    expect([await kinds(other.secretary), await kinds(other.chiefExecutive)]).toEqual([[['issue-paper', paper]], []]);
    await takesStep(other.secretary, agreed.id, 'issue');
    expect(await kinds(other.secretary)).toEqual([['paper', paper]]);
    bodyOf(
      await other.chair.put(
        `/assessments/${agreed.id}/decision`,
        { on: '2026-12-01', minute: '12/26', words: 'Approved' },
        { ifMatch: sealed.version },
      ),
    );
    expect(await kinds(other.chiefExecutive)).toEqual([['publish', `/assessments/${agreed.id}/publication`]]);
  });

  it('counts grades that this person may confirm and their own overdue actions', async () => {
    const trust = await aTrust(api);
    const { id } = await anAgreedAssessment(api, trust);
    await aPieceOfEvidence(api, id, { itemCode: 'DB-01', level: 3, grade: null });
    await api.owner.query(
      `insert into candour.action (organisation_id, assessment_id, kind, words, owner_seat_id, owner_name, due)
       values ($1, $2, 'do', 'Walk the wards', $3, 'Somebody', '2026-11-02'), ($1, $2, 'do', 'Not due yet', $3, 'Somebody', '2026-11-03')`,
      [trust.id, id, trust.members[2]!.seatId],
    );
    expect((await homeOf(trust.members[2]!.client)).waiting).toEqual([
      expect.objectContaining({ kind: 'confirm-grades', to: `/assessments/${id}/evidence` }),
      expect.objectContaining({ kind: 'actions', words: '1 action is overdue.', to: `/assessments/${id}/actions` }),
    ]);
    expect((await homeOf(trust.chiefExecutive)).waiting).toEqual([]);
  });

  it('tells somebody for 30 days of a new link to their own seat or role, and nobody else', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    const [me, other] = [trust.members[2]!, trust.members[3]!];
    bodyOf(await trust.secretary.post(`/board/seats/${me.seatId}/invitation`));
    bodyOf(await trust.secretary.post(`/board/appointments/${trust.facilitatorId}/invitation`));
    api.setNow('2026-11-08T09:00:00Z');
    bodyOf(await trust.secretary.post(`/board/seats/${me.seatId}/invitation`));

    api.setNow('2026-12-08T08:59:00Z');
    const card = { kind: 'link-issued', due: null, to: '/account', organisationName: trust.name };
    expect((await homeOf(me.client)).waiting).toEqual([
      {
        ...card,
        title: 'A new link to your seat',
        words:
          'A new personal link to your seat was made on 8 November. If you did not ask for it, speak to your company secretary. It never shows earlier answers.',
      },
    ]);
    for (const client of [other.client, trust.secretary, neighbour.members[2]!.client]) {
      expect((await homeOf(client)).waiting).toEqual([]);
    }
    api.setNow('2026-12-08T09:01:00Z');
    expect((await homeOf(me.client)).waiting).toEqual([]);

    api.setNow('2026-11-03T10:00:00Z');
    await api.owner.query(`update candour.personal_link set used_at = '2026-11-04T10:00:00Z' where appointment_id = $1`, [
      trust.facilitatorId,
    ]);
    api.setNow('2026-11-05T09:00:00Z');
    expect((await homeOf(trust.facilitator)).waiting).toEqual([
      {
        ...card,
        title: 'A new link to your place as facilitator',
        words:
          'A new personal link to your place as facilitator was made on 3 November, and used on 4 November. If you did not ask for it, speak to your company secretary.',
      },
    ]);
    api.setNow('2026-11-03T09:00:00Z');
  });

  it('shows nothing of a neighbour', async () => {
    const [trust, neighbour] = [await aTrust(api), await aTrust(api)];
    await anOpenAssessment(trust);
    expect(await homeOf(neighbour.chair)).toEqual({ waiting: [], next: [] });
  });

  it('of an ICS lead counts who shares a result, from publications alone', async () => {
    const system = await aSystem(api);
    const [sharing] = [await aTrust(api, { systemId: system.id }), await aTrust(api, { systemId: system.id })];
    await anOpenAssessment(sharing);
    expect(await homeOf(system.lead)).toEqual({
      waiting: [],
      next: [{ words: 'Two trusts have not published anything to you yet.', on: null }],
    });

    const { id } = await aSealedAssessment(api, sharing, { setUp: { waveDate: '2026-10-01' } });
    await api.owner.query(
      `with p as (
         insert into candour.publication (organisation_id, assessment_id, instrument_code, instrument_version, wave_date, method, parts, content, published_at, published_by_name)
         values ($1, $2, 'digital-board', '1.0', '2026-10-01', 'both', '{}', '{}', '2026-11-01T12:00:00Z', 'The chief executive') returning *)
       insert into candour.publication_reader select p.id, p.organisation_id, $3 from p`,
      [sharing.id, id, system.id],
    );
    const home = await homeOf(system.lead);
    expect(home.waiting).toEqual([
      expect.objectContaining({
        to: '/system',
        words: `One of two trusts shares a result with you. The newest is from ${sharing.name}, of 1 November.`,
      }),
    ]);
    expect(home.next).toEqual([{ words: 'One trust has not published anything to you yet.', on: null }]);

    await api.owner.query(
      `update candour.publication set withdrawn_at = now(), withdrawn_reason = 'Ours' where organisation_id = $1`,
      [sharing.id],
    );
    expect((await homeOf(system.lead)).next.map(({ words }) => words)).toEqual([
      'Two trusts have not published anything to you yet.',
      'One publication was withdrawn in the last 30 days.',
    ]);
  });

  it('of an operator says whom nobody has appointed yet', async () => {
    const operator = await anOperator(api);
    await api.owner.query(
      `insert into candour.organisation (code, name, kind) values ('ZZZ', 'A trust without anybody', 'trust')`,
    );
    const home = await homeOf(operator);
    expect(home.waiting).toEqual([
      expect.objectContaining({
        kind: 'appoint',
        to: '/register',
        words: expect.stringMatching(/^One trust of \d+ has no company secretary yet\.$/),
      }),
    ]);
    expect(home.next[0]?.words).toMatch(/^The register holds .* it was never imported\.$/);
  });
});
