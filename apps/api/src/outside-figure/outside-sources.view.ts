import { questionsOf, scaleSize } from '@candour/instrument';
import { instrumentLibrary } from '@candour/instrument/content';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound } from '../platform/http/problem.js';
import type {
  OutsideSourceResponse,
  OutsideSourcesResponse,
  SectionToOverlap,
  SourceWithMeasuresResponse,
} from './outside-source.dto.js';

const COLUMNS = `s.id, s.title, s.publisher, s.published_on::text as "publishedOn", s.collected, s.licence, s.attribution, s.url,
  case when s.scale_min is null then 'words' else 'numbers' end as "figuresAre",
  case when s.scale_min is not null then jsonb_build_object('min', s.scale_min, 'max', s.scale_max) end as scale,
  s.file_name as "fileName", to_char(s.imported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "importedAt",
  s.imported_by_name as "importedBy", case when s.undone_at is not null then jsonb_build_object('at',
  to_char(s.undone_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'by', s.undone_by_name) end as undone, s.version,
  (select count(distinct f.organisation_id)::int from candour.outside_figure f where f.source_id = s.id) as organisations,
  (select count(*)::int from candour.outside_figure f where f.source_id = s.id) as figures`;

/** From what to what measure `m` of source `s` runs: its own scale, or that of its table; null where its figures are words. */
export const scaleOfMeasure = `case when m.own_scale and m.scale_min is not null then jsonb_build_object('min', m.scale_min, 'max', m.scale_max)
  when not m.own_scale and s.scale_min is not null then jsonb_build_object('min', s.scale_min, 'max', s.scale_max) end`;

/** The tables of others that were brought in, for whoever keeps them. */
@Injectable()
export class OutsideSourcesView {
  constructor(private readonly database: Database) {}

  async list(actor: Actor): Promise<OutsideSourcesResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const rows: OutsideSourceResponse[] = await manager.query(
        `select ${COLUMNS} from candour.outside_source s order by s.published_on desc, s.imported_at desc, s.id`,
      );
      return { rows };
    });
  }

  /** @throws Problem `not-found` */
  async read(actor: Actor, sourceId: string): Promise<SourceWithMeasuresResponse> {
    return await this.database.inTransactionOf(actor, (manager) => readSource(manager, sourceId));
  }
}

/** One source with its measures, within the caller's transaction. @throws Problem `not-found` */
export async function readSource(manager: EntityManager, sourceId: string): Promise<SourceWithMeasuresResponse> {
  const rows: Omit<SourceWithMeasuresResponse, 'sections'>[] = await manager.query(
    `select ${COLUMNS}, coalesce((select jsonb_agg(jsonb_build_object('measure', m.place, 'name', m.name,
              'figures', (select count(*) from candour.outside_figure f where f.source_id = m.source_id and f.place = m.place),
              'scale', ${scaleOfMeasure}, 'overlaps', coalesce((select jsonb_agg(jsonb_build_object('instrumentCode', o.instrument_code, 'sectionCode', o.section_code,
                  'saidBy', o.said_by_name, 'saidOn', o.said_on) order by o.instrument_code, o.section_code)
                  from candour.outside_overlap o where o.source_id = m.source_id and o.place = m.place), '[]')) order by m.place)
              from candour.outside_measure m where m.source_id = s.id), '[]') as measures
       from candour.outside_source s where s.id = $1`,
    [sourceId],
  );
  const source = rows[0];
  if (!source) throw notFound();
  return { ...source, sections: sectionsToOverlap() };
}

/** Every section that has a level: those with questions, of what boards score, in its newest version. */
export function sectionsToOverlap(): readonly SectionToOverlap[] {
  return instrumentLibrary().flatMap(({ code, title, versions }) => {
    const newest = versions.at(-1);
    if (!newest?.answeredBy.includes('board')) return [];
    return newest.sections
      .filter((section) => questionsOf(section).length > 0)
      .map((section) => ({
        instrumentCode: code,
        instrumentTitle: title,
        sectionCode: section.code,
        sectionTitle: section.title,
        levels: levelsOfSection(section),
      }));
  });
}

/** How many levels the questions of a section have; null where they do not share a scale. */
function levelsOfSection(section: Parameters<typeof questionsOf>[0]): number | null {
  const sizes = new Set(questionsOf(section).map(scaleSize));
  return sizes.size === 1 ? ([...sizes][0] ?? null) : null;
}
