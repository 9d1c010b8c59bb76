import type pg from 'pg';
import { type Caller, signIn } from '../arrange.js';

/** The lead of a system that every trust of the nation belongs to and publishes to. */
export async function aLeadOfTheNation(client: pg.Client): Promise<Caller> {
  const { rows } = await client.query<{ person_id: string; organisation_id: string }>(
    `select person_id, organisation_id from candour.appointment where role = 'ics-lead' and person_id is not null order by id limit 1`,
  );
  const found = rows[0];
  if (!found) throw new Error('the nation has no ICS lead');
  const { person_id: person, organisation_id: system } = found;
  await client.query(
    `insert into candour.system_membership (trust_id, system_id, valid_from)
     select o.id, $1, '2020-01-01' from candour.organisation o
      where o.kind = 'trust' and not exists (select from candour.system_membership m where m.trust_id = o.id and m.system_id = $1)`,
    [system],
  );
  await client.query(
    `insert into candour.publication_reader (publication_id, organisation_id, reader_organisation_id)
     select p.id, p.organisation_id, $1 from candour.publication p on conflict do nothing`,
    [system],
  );
  await client.query('analyze');
  return await signIn(client, person, system);
}
