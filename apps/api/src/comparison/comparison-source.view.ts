import type { EntityManager } from 'typeorm';
import type { PublishedContent } from './publication/published-content.dto.js';

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

/** One trust and the publication of it that the policies let this system see now; without content. A system without trusts has one row of none. */
export interface ListedTrust {
  readonly systemName: string;
  readonly instrumentCode: string | null;
  readonly id: string | null;
  readonly name: string;
  readonly trustType: string | null;
  readonly member: boolean;
  readonly publicationId: string | null;
  readonly withdrawnOn: string | null;
  /** How many corrections stand beside the publication: all of it that changes. */
  readonly corrections: number;
}

/** Everything that the acting system may see, over copies alone: its cost grows with trusts, and nothing here can reach an assessment. */
export async function listSeen(
  manager: EntityManager,
  today: string,
  asked: { readonly waveFrom?: string | undefined; readonly instrument?: string | undefined },
): Promise<readonly ListedTrust[]> {
  return await manager.query(
    `select system_name as "systemName", instrument_code as "instrumentCode", organisation_id as id, name, trust_type as "trustType",
            member, publication_id as "publicationId", withdrawn_on::text as "withdrawnOn",
            (select count(*)::int from candour.publication_correction c where c.publication_id = s.publication_id) as corrections
       from candour.seen_publications($1, $2, $3) s`,
    [today, asked.waveFrom ?? null, asked.instrument ?? null],
  );
}

/** What was listed, with the content of each publication; null where one was withdrawn since. */
export async function readSeen(manager: EntityManager, systemId: string, listed: readonly ListedTrust[]): Promise<Seen | null> {
  const ids = listed.flatMap(({ publicationId }) => publicationId ?? []);
  const rows: (SeenPublication & { id: string })[] = await manager.query(
    `select p.id, p.leaders, p.content || coalesce((select jsonb_build_object('corrections', jsonb_agg(c.content order by c.number))
              from candour.publication_correction c where c.publication_id = p.id having count(*) > 0), '{}') as content
       from candour.publication p where p.id = any ($1) and p.withdrawn_at is null`,
    [ids],
  );
  if (rows.length < ids.length) return null;
  const published = new Map(rows.map(({ id, content, leaders }) => [id, { content, leaders }]));
  return {
    system: { id: systemId, name: listed[0]?.systemName ?? '' },
    instrumentCode: listed[0]?.instrumentCode ?? null,
    trusts: listed.flatMap(({ id, name, trustType, member, publicationId, withdrawnOn }) =>
      id === null
        ? []
        : [{ organisationId: id, name, trustType, member, withdrawnOn, publication: published.get(publicationId ?? '') ?? null }],
    ),
  };
}
