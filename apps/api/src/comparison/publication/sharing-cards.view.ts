import { daysBeforeSharingEnds, may, type SharingForHome, sharingsThatEnd } from '@candour/assessment';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import type { HomeCard } from '../../platform/home-card.js';
import type { SharingResponse } from './audience.dto.js';
import { readersInWords } from './audience.js';

type Row = Omit<SharingForHome, 'readers' | 'roles'> & Pick<SharingResponse, 'systems' | 'region' | 'peers'>;

/** What this organisation shares for a few days more, for whoever may change that. */
export async function sharingCards(manager: EntityManager, actor: Actor, today: string): Promise<HomeCard[]> {
  if (!may(actor.roles, 'publication:edit')) return [];
  const rows: Row[] = await manager.query(
    `select p.assessment_id as "assessmentId", p.content -> 'instrument' ->> 'title' as "instrumentTitle", p.wave_date::text as "waveDate",
            s.until::text, s.chosen_on::text as "chosenOn", s.to_region is not null as region, s.to_peers is not null as peers,
            coalesce((
              select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name, o.id)
                from candour.publication_reader r join candour.organisation o on o.id = r.reader_organisation_id
               where r.organisation_id = p.organisation_id and r.publication_id = p.id), '[]') as systems
       from candour.publication p join candour.publication_sharing s on s.organisation_id = p.organisation_id and s.publication_id = p.id
      where p.organisation_id = $1 and p.withdrawn_at is null and s.until between $2::date and $2::date + $3::int`,
    [actor.organisationId, today, daysBeforeSharingEnds],
  );
  const homes = rows.map((row) => ({ ...row, readers: readersInWords(row), roles: actor.roles }));
  return sharingsThatEnd(homes, today).map(({ assessmentId, ...card }) => ({
    ...card,
    to: `/assessments/${assessmentId}/publication`,
  }));
}
