import type pg from 'pg';
import { type Caller, signIn } from '../arrange.js';

/** The lead of a system of so many trusts, or of every trust there is, to whom all the nation publishes. */
export async function aLeadOf(trusts: number | 'all', client: pg.Client): Promise<Caller> {
  const { rows } = await client.query<{ person_id: string; organisation_id: string }>(
    `select person_id, organisation_id from candour.appointment where role = 'ics-lead' and person_id is not null order by id limit 1`,
  );
  const found = rows[0];
  if (!found) throw new Error('the nation has no ICS lead');
  const { person_id: person, organisation_id: system } = found;
  await client.query(
    `insert into candour.system_membership (trust_id, system_id, valid_from)
     select o.id, $1, '2020-01-01' from candour.organisation o
      where o.kind = 'trust' and not exists (select from candour.system_membership m where m.trust_id = o.id and m.system_id = $1)
      order by o.id limit $2::int - (select count(*) from candour.system_membership m where m.system_id = $1)`,
    [system, trusts === 'all' ? null : trusts],
  );
  await client.query(
    `insert into candour.publication_reader (publication_id, organisation_id, reader_organisation_id)
     select p.id, p.organisation_id, $1 from candour.publication p on conflict do nothing`,
    [system],
  );
  await client.query('analyze');
  return await signIn(client, person, system);
}

/**
 * Puts private answers behind what is published, this share of all that there could be. They go in past the guards of the tables,
 * for only their number matters here.
 *
 * @returns how many there are now
 */
export async function answersBehind(client: pg.Client, share: number): Promise<number> {
  await client.query('set session_replication_role = replica');
  await client.query('delete from candour.answer');
  await client.query(
    `insert into candour.answer (organisation_id, round_id, seat_id, kind, level, comment, day)
     select r.organisation_id, r.id, s.seat_id, 'level', 3, 'What I have seen with my own eyes on the wards', r.opened_at::date
       from candour.round r join candour.assessment_seat s using (organisation_id, assessment_id)
      where abs(hashtext(r.id::text || s.seat_id::text) % 1000) < $1::int on conflict do nothing`,
    [Math.round(share * 1000)],
  );
  await client.query('reset session_replication_role');
  await client.query('analyze');
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from candour.answer');
  return rows[0]?.n ?? 0;
}
