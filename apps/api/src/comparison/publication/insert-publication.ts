import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import type { AssessmentRow } from './move-assessment.js';
import type { PublishedContent } from './published-content.dto.js';

/** Keeps the copy as its readers get it. The leaders are kept so that boards which share a chair or a chief executive count once among peers. */
export async function insertPublication(
  manager: EntityManager,
  actor: Actor,
  row: AssessmentRow,
  { content, at, day }: { readonly content: PublishedContent; readonly at: Date; readonly day: string },
): Promise<string> {
  const rows: { id: string }[] = await manager.query(
    `insert into candour.publication (organisation_id, assessment_id, instrument_code, instrument_version, wave_date, method, parts,
            content, published_at, leaders, published_by_name)
     select $1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, array(
              select s.person_id from candour.seat s
               where s.organisation_id = $1 and s.office = 'chair' and s.person_id is not null
                 and s.valid_from <= $10::date and (s.valid_to is null or s.valid_to >= $10::date)
              union
              select a.person_id from candour.appointment a
               where a.organisation_id = $1 and a.role = 'chief-executive' and a.person_id is not null
                 and a.valid_from <= $10::date and (a.valid_to is null or a.valid_to >= $10::date)),
            (select p.name from candour.person p where p.id = $11) || ', chief executive'
     returning id`,
    [
      row.organisation_id,
      row.id,
      row.instrument_code,
      row.instrument_version,
      row.wave_date,
      row.method,
      content.parts,
      JSON.stringify(content),
      at,
      day,
      actor.personId,
    ],
  );
  if (!rows[0]) throw new Error('nothing was published');
  return rows[0].id;
}
