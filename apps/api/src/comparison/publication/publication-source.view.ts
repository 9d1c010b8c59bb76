import type { EntityManager } from 'typeorm';
import type { SharingResponse } from './audience.dto.js';
import { sharingInWords } from './audience.js';
import type { AssessmentRow } from './move-assessment.js';
import type { PublicationResponse } from './publication.dto.js';
import type { PublishedOrganisation } from './published-content.dto.js';
import { cancelledRunsInWords } from './published-words.js';

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

interface PublicationRow extends Omit<PublicationResponse, 'publishedAt' | 'withdrawnAt' | 'sharing'> {
  readonly publishedAt: Date;
  readonly withdrawnAt: Date | null;
  readonly sharing: Omit<SharingResponse, 'words'>;
}

/** The publication of one assessment as its own trust sees it, withdrawn or not; null where there never was one. */
export async function readPublication(
  manager: EntityManager,
  organisationId: string,
  assessmentId: string,
): Promise<PublicationResponse | null> {
  const rows: PublicationRow[] = await manager.query(
    `select p.id, p.published_at as "publishedAt", p.published_by_name as "publishedBy", p.withdrawn_at as "withdrawnAt",
            p.withdrawn_reason as "withdrawnReason",
            -- Words that stand beside it are read with it, chosen at first or not.
            p.parts || case when 'notes' <> all (p.parts) and exists (select from candour.publication_explanation e
              where e.organisation_id = p.organisation_id and e.publication_id = p.id) then '{notes}' else '{}' end::text[] as parts, jsonb_build_object('region', s.to_region is not null, 'peers', s.to_peers is not null,
              'until', s.until, 'ended', s.until is not null and s.until < candour.today_in_london(), 'version', s.version,
              'systems', coalesce((
              select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name, o.id)
                from candour.publication_reader r join candour.organisation o on o.id = r.reader_organisation_id
               where r.organisation_id = p.organisation_id and r.publication_id = p.id), '[]')) as sharing
       from candour.publication p join candour.publication_sharing s on s.organisation_id = p.organisation_id and s.publication_id = p.id
      where p.organisation_id = $1 and p.assessment_id = $2
      order by p.published_at desc limit 1`,
    [organisationId, assessmentId],
  );
  const row = rows[0];
  if (!row) return null;
  return {
    ...row,
    publishedAt: row.publishedAt.toISOString(),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    sharing: { ...row.sharing, words: sharingInWords(row.sharing) },
  };
}
