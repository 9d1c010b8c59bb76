import type pg from 'pg';

/** What the trusts of a system have published, by one hand-written query: the newest wave of each that this reader may see. */
export async function readComparison(client: pg.PoolClient, systemId: string, today: string): Promise<unknown[]> {
  const { rows } = await client.query<{ content: unknown }>(
    `select o.id, o.name, o.trust_type, p.wave_date, p.content
       from candour.system_membership m
       join candour.organisation o on o.id = m.trust_id
       left join lateral (
         select p.wave_date, p.content from candour.publication p
          where p.organisation_id = o.id and p.instrument_code = 'digital-board' and p.withdrawn_at is null
          order by p.wave_date desc limit 1) p on true
      where m.system_id = $1 and m.valid_from <= $2 and coalesce(m.valid_to, $2) >= $2
      order by o.trust_type, o.name`,
    [systemId, today],
  );
  return rows;
}
