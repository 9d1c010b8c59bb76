import type { EntityManager } from 'typeorm';
import type { AssessmentRow } from './move-assessment.js';
import type { PublicationReader, PublicationResponse } from './publication.dto.js';
import type { Detail, PublishedOrganisation } from './published-content.dto.js';
import { cancelledRunsInWords } from './published-words.js';

/** The boards of the systems that a trust belongs to on a day; they read what it publishes on that day. */
export async function systemsOf(manager: EntityManager, trustId: string, day: string): Promise<PublicationReader[]> {
  return await manager.query(
    `select distinct s.id, s.name from candour.system_membership m join candour.organisation s on s.id = m.system_id
      where m.trust_id = $1 and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to >= $2::date) order by s.name, s.id`,
    [trustId, day],
  );
}

/** The trust as it is named on the day, and what its publication has to say of cancelled runs. */
export async function readSurroundings(
  manager: EntityManager,
  assessment: AssessmentRow,
  day: string,
): Promise<{ organisation: PublishedOrganisation; notes: string[] }> {
  const rows: { id: string; name: string; trustType: string | null; cancelled: string[] }[] = await manager.query(
    `select o.id, o.name, o.trust_type as "trustType", coalesce((
         select jsonb_agg((c.ended_at at time zone 'Europe/London')::date order by c.ended_at) from candour.assessment c
          where c.organisation_id = o.id and c.id <> $2 and c.instrument_code = $3 and c.state = 'cancelled'
            and (c.ended_at at time zone 'Europe/London')::date between ($4::date - interval '12 months')::date and $4::date
            and exists (select from candour.round r where r.organisation_id = o.id and r.assessment_id = c.id and r.state in ('revealed', 'withheld'))
       ), '[]') as cancelled
       from candour.organisation o where o.id = $1`,
    [assessment.organisation_id, assessment.id, assessment.instrument_code, day],
  );
  if (!rows[0]) throw new Error('an assessment of an organisation that the register lacks');
  const { cancelled, ...organisation } = rows[0];
  return { organisation, notes: cancelledRunsInWords(cancelled) };
}

interface PublicationRow extends Omit<PublicationResponse, 'publishedAt' | 'withdrawnAt'> {
  readonly detail: Detail;
  readonly publishedAt: Date;
  readonly withdrawnAt: Date | null;
}

/** The publication of one assessment as its own trust sees it, withdrawn or not; null where there never was one. */
export async function readPublication(
  manager: EntityManager,
  organisationId: string,
  assessmentId: string,
): Promise<PublicationResponse | null> {
  const rows: PublicationRow[] = await manager.query(
    `select p.id, p.detail, p.published_at as "publishedAt", p.published_by_name as "publishedBy", p.withdrawn_at as "withdrawnAt",
            p.withdrawn_reason as "withdrawnReason", coalesce((
              select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name, o.id)
                from candour.publication_reader r join candour.organisation o on o.id = r.reader_organisation_id
               where r.organisation_id = p.organisation_id and r.publication_id = p.id), '[]') as readers
       from candour.publication p where p.organisation_id = $1 and p.assessment_id = $2
      order by p.published_at desc limit 1`,
    [organisationId, assessmentId],
  );
  const row = rows[0];
  if (!row) return null;
  return { ...row, publishedAt: row.publishedAt.toISOString(), withdrawnAt: row.withdrawnAt?.toISOString() ?? null };
}
