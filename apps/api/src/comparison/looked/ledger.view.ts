import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { capital, many } from '../../platform/words.js';
import { lookInWords } from './look-in-words.js';
import type { LedgerEntry, LedgerPublication, LedgerQuery, LedgerResponse } from './looked.dto.js';

/** Days of one page: whole days, so that a page never ends within one. */
const DAYS_OF_A_PAGE = 60;

/** The ledger of a trust: who outside looked at what it publishes, and when, for two years. It never holds anything of its own people. */
@Injectable()
export class LedgerView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, query: LedgerQuery): Promise<LedgerResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const { entries, next } = await readEntries(manager, actor.organisationId, query);
      return {
        summary: await summaryOf(manager, actor.organisationId, this.clock.today()),
        publications: await readPublished(manager, actor.organisationId),
        entries,
        next,
      };
    });
  }
}

async function readPublished(manager: EntityManager, organisationId: string): Promise<LedgerPublication[]> {
  return await manager.query(
    `select p.id, p.assessment_id as "assessmentId", p.content -> 'instrument' ->> 'title' as title, p.wave_date::text as "waveDate",
            (p.withdrawn_at at time zone 'Europe/London')::date::text as "withdrawnOn"
       from candour.publication p where p.organisation_id = $1 order by p.wave_date desc, p.published_at desc, p.id`,
    [organisationId],
  );
}

type Row = Omit<LedgerEntry, 'looks'> & { readonly looks: readonly Omit<LedgerEntry['looks'][number], 'words'>[] };

async function readEntries(
  manager: EntityManager,
  organisationId: string,
  { publicationId, before }: LedgerQuery,
): Promise<Pick<LedgerResponse, 'entries' | 'next'>> {
  const of = [organisationId, publicationId ?? null, before ?? null];
  const days: { day: string }[] = await manager.query(
    `select distinct day::text as day from candour.publication_look
      where organisation_id = $1 and publication_id = coalesce($2, publication_id) and day < coalesce($3, 'infinity'::date)
      order by 1 desc limit $4`,
    [...of, DAYS_OF_A_PAGE + 1],
  );
  const shown = days.slice(0, DAYS_OF_A_PAGE);
  const rows: Row[] = await manager.query(
    `with shown as (
       select k.day, k.reader_organisation_id, k.reader_name, k.person_name, k.what, k.way, k.first_at, p.id, p.wave_date
         from candour.publication_look k join candour.publication p on p.organisation_id = k.organisation_id and p.id = k.publication_id
        where k.organisation_id = $1 and k.publication_id = coalesce($2, k.publication_id) and k.day < coalesce($3, 'infinity'::date) and k.day >= $4),
     look as (
       select day, reader_organisation_id, reader_name, person_name, what, way, min(first_at) as first_at,
              array_agg(id order by wave_date desc, id) as ids
         from shown group by day, reader_organisation_id, reader_name, person_name, what, way)
     select day::text as day, reader_name as "organisationName", person_name as "personName",
            (select array_agg(o.id order by o.wave_date desc, o.id) from (
              select distinct s.id, s.wave_date from shown s where (s.day, s.reader_organisation_id, s.reader_name, s.person_name)
                = (look.day, look.reader_organisation_id, look.reader_name, look.person_name)) o) as "publicationIds",
            jsonb_agg(jsonb_build_object('what', what, 'way', way, 'firstAt', first_at, 'publicationIds', ids) order by first_at, what, way) as looks
       from look group by day, reader_organisation_id, reader_name, person_name order by look.day desc, min(first_at) desc, reader_name, person_name`,
    [...of, shown.at(-1)?.day ?? 'infinity'],
  );
  return {
    entries: rows.map(({ looks, ...row }) => ({
      ...row,
      looks: looks.map((look) => ({ ...look, firstAt: new Date(look.firstAt).toISOString(), words: lookInWords(look) })),
    })),
    next: days.length > DAYS_OF_A_PAGE ? (shown.at(-1)?.day ?? null) : null,
  };
}

async function summaryOf(manager: EntityManager, organisationId: string, today: string): Promise<string> {
  const [counted]: { people: number; organisations: number }[] = await manager.query(
    `select count(distinct (reader_organisation_id, person_name))::int as people, count(distinct reader_organisation_id)::int as organisations
       from candour.publication_look where organisation_id = $1 and day > $2::date - 30`,
    [organisationId, today],
  );
  const { people, organisations } = counted ?? { people: 0, organisations: 0 };
  if (people === 0) return 'Nobody outside looked in the last 30 days.';
  return `${capital(many(people, 'person', 'people'))} of ${many(organisations, 'organisation')} looked in the last 30 days.`;
}
