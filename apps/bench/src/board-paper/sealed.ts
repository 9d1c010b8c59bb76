import type pg from 'pg';
import { anAssessment, aTrust, type Caller, call, type Trust } from '../arrange.js';

/** A trust with a sealed result, whose paper can be asked for. */
export interface SealedTrust extends Trust {
  readonly assessmentId: string;
}

/** Everybody has answered, everything is revealed and agreed: straight in the database, but for the opening and the seal. */
export async function aSealedTrust(client: pg.Client, apiUrl: string, name: string): Promise<SealedTrust> {
  const trust = await aTrust(client, name);
  const chair = trust.members[0]!;
  await client.query(`update candour.seat set office = 'chair' where id = $1`, [chair.seatId]);
  const { id, version } = await anAssessment(apiUrl, trust, 'both');
  await call(apiUrl, trust.secretary, 'POST', `/assessments/${id}/open-scoring`, {}, version);
  await everybodyAnswers(client, id);
  const { version: closed } = await call<{ version: number }>(
    apiUrl,
    trust.facilitator,
    'POST',
    `/assessments/${id}/close-scoring`,
    {},
    version + 1,
  );
  await theMeetingIsOver(client, id);
  await call(apiUrl, chair as Caller, 'POST', `/assessments/${id}/seal`, {}, closed);
  return { ...trust, assessmentId: id };
}

async function everybodyAnswers(client: pg.Client, id: string): Promise<void> {
  await client.query(
    `insert into candour.answer (organisation_id, round_id, seat_id, kind, level, day)
     select r.organisation_id, r.id, s.seat_id, 'level', least(2 + (row_number() over (partition by r.id order by s.seat_id))::int % 2, i.scale_length), '2026-11-02'
       from candour.round r
       join candour.assessment_item i on i.organisation_id = r.organisation_id and i.assessment_id = r.assessment_id and i.item_code = r.item_code
       join candour.assessment_seat s on s.organisation_id = r.organisation_id and s.assessment_id = r.assessment_id
      where r.assessment_id = $1 and r.number = 1`,
    [id],
  );
}

async function theMeetingIsOver(client: pg.Client, id: string): Promise<void> {
  await client.query(`update candour.assessment set state = 'meeting', meeting_opened_at = now() where id = $1`, [id]);
  await client.query(
    `insert into candour.attendance (organisation_id, assessment_id, seat_id, presence)
     select organisation_id, assessment_id, seat_id, 'present' from candour.assessment_seat where assessment_id = $1`,
    [id],
  );
  await client.query(
    `select set_config('candour.organisation', (select organisation_id::text from candour.assessment where id = $1), false)`,
    [id],
  );
  await client.query(
    `with shown as materialized (
       select r.id, candour.compute_spread(r.id) as spread from candour.round r where r.assessment_id = $1 and r.state = 'locked')
     update candour.round r set revealed_at = now(), state = case when (s.spread ->> 'withheld')::boolean then 'withheld' else 'revealed' end
       from shown s where r.id = s.id`,
    [id],
  );
  await client.query(
    `update candour.assessment_item set state = 'agreed', level = case kind when 'pitfall' then 1 else 3 end, rationale = 'What we saw and heard',
            confirmed_by_name = 'The chair'
      where assessment_id = $1`,
    [id],
  );
  await client.query(`update candour.assessment set state = 'agreed', agreed_at = now() where id = $1`, [id]);
}
