import type { EntityManager } from 'typeorm';
import { scaleOfMeasure } from './outside-sources.view.js';

interface Scale {
  readonly min: number;
  readonly max: number;
}

/** A figure with its source and what it is said to overlap, as it is read. */
export interface PublishedFigure {
  readonly sourceId: string;
  readonly title: string;
  readonly publisher: string;
  readonly publishedOn: string;
  readonly collected: string;
  readonly licence: string;
  readonly attribution: string;
  readonly url: string | null;
  /** Of the measures that have no other. */
  readonly tableScale: Scale | null;
  readonly measure: string;
  /** Null where the figures of the measure are words. */
  readonly scale: Scale | null;
  readonly words: string;
  readonly period: string | null;
  readonly value: number | null;
  readonly note: string | null;
  readonly formerly: string | null;
  readonly overlaps: readonly {
    readonly instrumentCode: string;
    readonly sectionCode: string;
    readonly saidBy: string;
    readonly saidOn: string;
  }[];
}

/** Every figure of an organisation and of those it was made from, newest source first, each in the order of its table, of each measure the newest first. */
export async function readPublishedFigures(manager: EntityManager, organisationId: string): Promise<readonly PublishedFigure[]> {
  return await manager.query(
    `with recursive line (id, formerly) as (
       select $1::uuid, null::text
       union select s.organisation_id, o.name from line l join candour.successor s on s.successor_id = l.id
         join candour.organisation o on o.id = s.organisation_id)
     select s.id as "sourceId", s.title, s.publisher, s.published_on::text as "publishedOn", s.collected, s.licence, s.attribution, s.url,
            case when s.scale_min is not null then jsonb_build_object('min', s.scale_min, 'max', s.scale_max) end as "tableScale",
            ${scaleOfMeasure} as scale,
            m.name as measure, f.words, nullif(f.period, '') as period, f.value::float8 as value, f.note, l.formerly,
            coalesce((select jsonb_agg(jsonb_build_object('instrumentCode', o.instrument_code, 'sectionCode', o.section_code,
                        'saidBy', o.said_by_name, 'saidOn', o.said_on) order by o.instrument_code, o.section_code)
                        from candour.outside_overlap o where o.source_id = f.source_id and o.place = f.place), '[]') as overlaps
       from line l
       join candour.outside_figure f on f.organisation_id = l.id
       join candour.outside_source s on s.id = f.source_id and s.undone_at is null
       join candour.outside_measure m on m.source_id = f.source_id and m.place = f.place
      order by s.published_on desc, s.id desc, l.formerly nulls first, m.place, f.period_from desc nulls last, f.period desc`,
    [organisationId],
  );
}
