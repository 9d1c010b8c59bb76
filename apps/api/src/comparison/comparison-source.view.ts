import type { EntityManager } from 'typeorm';
import type { PublishedContent } from './published-content.dto.js';

/** A trust as a reader outside it knows it: its facts of the register, and what it publishes to this reader now. */
export interface SeenTrust {
  readonly organisationId: string;
  readonly name: string;
  readonly trustType: string | null;
  /** Belongs to the reader's system today. Others are peers only: they were members when they published. */
  readonly member: boolean;
  readonly publication: SeenPublication | null;
  /** The last day on which this trust withdrew a publication of this instrument. */
  readonly withdrawnOn: string | null;
}

export interface SeenPublication {
  readonly content: PublishedContent;
  readonly leaders: readonly string[];
}

export interface Seen {
  readonly system: { readonly id: string; readonly name: string };
  /** The instrument asked for, else the one that most trusts publish; null where nothing is published at all. */
  readonly instrumentCode: string | null;
  readonly trusts: readonly SeenTrust[];
}

interface Row {
  systemName: string;
  instrumentCode: string | null;
  id: string | null;
  name: string;
  trustType: string | null;
  member: boolean;
  content: PublishedContent | null;
  leaders: string[] | null;
  withdrawnOn: string | null;
}

/**
 * Everything that a system may see, in one query over copies: its cost grows with trusts and items, and nothing here can reach
 * an assessment. Trusts come by name.
 */
export async function readSeen(
  manager: EntityManager,
  systemId: string,
  today: string,
  asked: { readonly waveFrom?: string | undefined; readonly instrument?: string | undefined },
): Promise<Seen> {
  const rows: Row[] = await manager.query(
    `with seen as (
       select p.id, p.organisation_id, p.instrument_code, p.wave_date, p.published_at
         from candour.publication_reader r
         join candour.publication p on p.organisation_id = r.organisation_id and p.id = r.publication_id
        where r.reader_organisation_id = $1 and p.withdrawn_at is null and p.wave_date >= coalesce($3::date, '-infinity')),
     chosen as (
       select coalesce($4::text, (select instrument_code from seen group by 1 order by count(distinct organisation_id) desc, 1 limit 1)) as code),
     newest as (
       select distinct on (organisation_id) organisation_id, id from seen join chosen on seen.instrument_code = chosen.code
        order by organisation_id, wave_date desc, published_at desc),
     member as (
       select distinct m.trust_id as id from candour.system_membership m
        where m.system_id = $1 and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to >= $2::date)),
     trust as (select id, true as member from member union all
       select organisation_id, false from newest where organisation_id not in (select id from member))
     select s.name as "systemName", c.code as "instrumentCode", o.id, o.name, o.trust_type as "trustType", t.member,
            p.content, p.leaders, w.day::text as "withdrawnOn"
       from candour.organisation s cross join chosen c
       left join trust t on true
       left join candour.organisation o on o.id = t.id
       left join newest n on n.organisation_id = t.id
       left join candour.publication p on p.organisation_id = n.organisation_id and p.id = n.id
       left join lateral (
         select max(d.withdrawn_on) as day
           from candour.publication_reader r
           join candour.withdrawal d on d.organisation_id = r.organisation_id and d.publication_id = r.publication_id
          where r.reader_organisation_id = $1 and r.organisation_id = t.id and (c.code is null or d.instrument_code = c.code)) w on true
      where s.id = $1
      order by o.name, o.id`,
    [systemId, today, asked.waveFrom ?? null, asked.instrument ?? null],
  );
  return {
    system: { id: systemId, name: rows[0]?.systemName ?? '' },
    instrumentCode: rows[0]?.instrumentCode ?? null,
    trusts: rows.flatMap(({ id, name, trustType, member, content, leaders, withdrawnOn }) =>
      id === null
        ? []
        : [
            {
              organisationId: id,
              name,
              trustType,
              member,
              withdrawnOn,
              publication: content && { content, leaders: leaders ?? [] },
            },
          ],
    ),
  };
}
