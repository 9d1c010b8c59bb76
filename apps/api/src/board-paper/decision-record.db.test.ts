import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApi, type TestApi } from '../../test/api.js';
import { aDissent, anAgreedAssessment, aSealedAssessment } from '../../test/assessments.js';
import { bodyOf, type Client } from '../../test/client.js';
import { agrees, aMeeting, type Meeting, moves, readMeeting } from '../../test/meetings.js';
import { aSystem, aTrust } from '../../test/organisations.js';
import type { DecisionRecordResponse } from './board-paper.dto.js';

jest.setTimeout(30_000);

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  await api.close();
});

const recordOf = async (client: Client, id: string) =>
  bodyOf<DecisionRecordResponse>(await client.get(`/assessments/${id}/decision-record`));
const wordsOf = ({ outline }: DecisionRecordResponse) => JSON.stringify(outline);

describe('the decision record', () => {
  it('is a draft until the seal, and then carries its checksum', async () => {
    const trust = await aTrust(api);
    const agreed = await anAgreedAssessment(api, trust);
    const draft = await recordOf(trust.secretary, agreed.id);
    expect(draft).toMatchObject({
      sealed: false,
      checksumHolds: null,
      outline: { mark: expect.stringContaining('Draft, not sealed') },
    });
    const { checksum } = bodyOf<{ checksum: string }>(
      await trust.chair.post(`/assessments/${agreed.id}/seal`, {}, { ifMatch: agreed.version }),
    );
    const sealed = await recordOf(trust.secretary, agreed.id);
    expect(sealed).toMatchObject({ sealed: true, checksumHolds: true });
    expect(wordsOf(sealed)).toContain(checksum);
  });

  it('tells of a real meeting: quorum at the opening and lost, who confirmed, interests by number, why the board came back', async () => {
    const trust = await aTrust(api);
    const scores = [2, 3, 3, 3, 4, 4, 3, 2];
    const id = await aMeeting(trust, { 'DB-01': scores, 'DB-02': scores });
    await moves(trust.facilitator, id, 'DB-01', 'reveal');
    await agrees(trust, id, 'DB-01', { outcome: 'level', level: 3 });
    const { epoch } = await readMeeting(trust.facilitator, id);
    const leaving = trust.members.slice(1).map(({ seatId }) => ({ seatId, presence: 'absent' }));
    bodyOf(await trust.facilitator.put(`/assessments/${id}/meeting/attendance`, { seats: leaving, observers: ['A governor'] }));
    const back = leaving.map(({ seatId }) => ({ seatId, presence: 'present' }));
    bodyOf(await trust.facilitator.put(`/assessments/${id}/meeting/attendance`, { seats: back, observers: ['A governor'] }));
    bodyOf(await trust.facilitator.post(`/assessments/${id}/meeting/resume`, { epoch }));
    bodyOf(await trust.facilitator.post(`/assessments/${id}/meeting/close`, { epoch }));
    bodyOf(await trust.chair.post(`/assessments/${id}/meeting/reconvene`, { reason: 'A report came in', epoch }));
    const again = await readMeeting(trust.facilitator, id);
    bodyOf<Meeting>(await trust.facilitator.post(`/assessments/${id}/meeting/close`, { epoch: again.epoch }));
    await api.owner.query(
      `update candour.assessment_item set state = 'not-applicable', rationale = 'Not ours' where assessment_id = $1 and state <> 'agreed'`,
      [id],
    );

    const words = wordsOf(await recordOf(trust.chair, id));
    expect(words).toContain('At the opening eight of eight seats were present. Quorate: 8 voting members are present.');
    expect(words).toContain('It was lost once: the meeting then paused');
    expect(words).toContain('A report came in.');
    expect(words).toContain('A governor');
    expect(words).toContain('The chair presided and confirmed each outcome.');
    expect(words).toContain('What we heard');
  });

  it('says on how many items seats stood aside and never which seat, nor any private answer', async () => {
    const trust = await aTrust(api);
    const { id } = await anAgreedAssessment(api, trust);
    const aside = trust.members[5]!;
    await api.owner.query(
      `insert into candour.stand_aside (organisation_id, assessment_id, item_code, seat_id) values ($1, $2, 'DB-01', $3)`,
      [trust.id, id, aside.seatId],
    );
    const words = wordsOf(await recordOf(trust.members[3]!.client, id));
    expect(words).toMatch(/Somebody stood aside because of an interest on ‘[^’]+’ \(one member\)\. Who is not recorded here\./u);
    for (const { seatId, personId } of trust.members) {
      expect(words).not.toContain(seatId);
      expect(words).not.toContain(personId);
    }
    expect(words).not.toMatch(/median|how many chose/iu);
  });

  it('repeats dissent, signed only where it was, and shows a correction beside the old wording', async () => {
    const trust = await aTrust(api);
    const agreed = await anAgreedAssessment(api, trust);
    await aDissent(api, agreed.id, 'DB-01', 'I see it at 2', null);
    await aDissent(api, agreed.id, 'DB-02', 'I see it at 1', 'Jo Lund');
    const { version } = bodyOf<{ version: number }>(
      await trust.chair.post(`/assessments/${agreed.id}/seal`, {}, { ifMatch: agreed.version }),
    );
    const body = {
      itemCode: 'DB-01',
      outcome: 'level',
      level: 2,
      said: null,
      shouldRead: null,
      reason: 'Read out wrongly',
      minute: '31/26',
    };
    bodyOf(await trust.chair.post(`/assessments/${agreed.id}/corrections`, body, { ifMatch: version }));
    const words = wordsOf(await recordOf(trust.chair, agreed.id));
    expect(words).toContain('A member, on');
    expect(words).toContain('Jo Lund, on');
    expect(words).toContain('correction 1: should read level 2');
    expect(words).toContain('Read out wrongly. Minute 31/26.');
    const paper = (await trust.chair.get(`/assessments/${agreed.id}/paper`)).text;
    expect(paper).toContain('correction 1: should read level 2');
    expect(paper).toContain('How the meeting went');
  });

  it('is there once every item has ended, for the board alone; a neighbour finds nothing', async () => {
    const [trust, neighbour, system] = [await aTrust(api), await aTrust(api), await aSystem(api)];
    const { id } = await aSealedAssessment(api, trust);
    for (const client of [trust.members[4]!.client, trust.secretary, trust.facilitator, trust.chiefExecutive])
      expect((await client.get(`/assessments/${id}/decision-record`)).status).toBe(200);
    const refused = await neighbour.chair.get(`/assessments/${id}/decision-record`);
    const unknown = await neighbour.chair.get('/assessments/0199a000-0000-7000-8000-000000000000/decision-record');
    expect([refused.status, refused.text]).toEqual([404, unknown.text]);
    expect((await system.lead.get(`/assessments/${id}/decision-record`)).status).toBe(403);

    const other = await aTrust(api);
    const open = await aMeeting(other, {});
    const early = await other.chair.get(`/assessments/${open}/decision-record`);
    expect([early.status, early.body.code]).toEqual([409, 'no-paper-yet']);
  });
});
