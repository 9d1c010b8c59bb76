import type pg from 'pg';

/** What a reader asks for, as the address of the program tells it. */
export interface AskedOfFloor {
  readonly england: boolean;
  readonly instrument: string;
}

/**
 * What trusts have published, by one hand-written query: the newest wave of each that this reader may see, and of it the figures that a
 * matrix shows and nothing besides. Trusts of the system, or all that share something with it.
 */
export async function readComparison(
  client: pg.PoolClient,
  systemId: string,
  today: string,
  { england, instrument }: AskedOfFloor,
): Promise<unknown[]> {
  const { rows } = await client.query<{ sections: unknown }>(
    `select o.id, o.name, o.trust_type, p.wave_date, p.instrument_version, p.method, p.content ->> 'coverage' as coverage,
            jsonb_path_query_array(p.content, '$.sections[*].level') as sections,
            jsonb_path_query_array(p.content, '$.items[*].level') as items,
            jsonb_path_query_array(p.content, '$.items[*].evidenceGrade') as grades,
            jsonb_path_query_array(p.content, '$.items[*].overClaim') as over_claims
       from candour.organisation o
       left join lateral (
         select p.wave_date, p.instrument_version, p.method, p.content from candour.publication p
          where p.organisation_id = o.id and p.instrument_code = $4 and p.withdrawn_at is null
          order by p.wave_date desc limit 1) p on true
      where o.kind = 'trust' and case when $3 then p.wave_date is not null else o.id in (
              select m.trust_id from candour.system_membership m
               where m.system_id = $1 and m.valid_from <= $2 and coalesce(m.valid_to, $2) >= $2) end
      order by o.trust_type, o.name`,
    [systemId, today, england, instrument],
  );
  return rows;
}
