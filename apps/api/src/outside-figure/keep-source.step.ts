import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { dayInLondon } from '../platform/clock.js';
import { Problem } from '../platform/http/problem.js';
import type { Matched } from './match-figures.js';
import type { AboutSource } from './outside-source.dto.js';
import type { Reading } from './reading.dto.js';
import { scaleOf } from './scale-of.js';

export interface SourceToKeep extends Pick<Matched, 'figures' | 'measures'> {
  readonly about: AboutSource;
  readonly reading: Reading;
  readonly now: Date;
}

/**
 * Keeps a source with its measures and figures. What was said to overlap in an earlier table of the same publisher is taken over for
 * measures of the same name, with who said it and when: a new year's table stands beside the boards' levels at once.
 *
 * @returns its id
 */
export async function keepSource(manager: EntityManager, actor: Actor, source: SourceToKeep): Promise<string> {
  const { about, reading, figures, measures, now } = source;
  const id = await insertSource(manager, actor, source);
  await manager.query(
    `insert into candour.outside_measure (source_id, place, name, own_scale, scale_min, scale_max)
     select $1, m.place, m.name, m."ownScale", m.min, m.max
       from jsonb_to_recordset($2::jsonb) as m (place int, name text, "ownScale" boolean, min numeric, max numeric)`,
    [id, JSON.stringify(measures.map((name, place) => ({ place: place + 1, name, ...ownScale(reading, name) })))],
  );
  await manager.query(
    `insert into candour.outside_figure (source_id, place, organisation_id, words, value, note, period, period_from)
     select $1, f.place, f."organisationId", f.words, f.value, f.note, coalesce(f.period, ''), f."periodFrom"
       from jsonb_to_recordset($2::jsonb) as f (place int, "organisationId" uuid, words text, value numeric, note text,
                                               period text, "periodFrom" date)`,
    [id, JSON.stringify(figures.map((one) => ({ ...one, place: measures.indexOf(one.measure) + 1 })))],
  );
  await manager.query(
    `insert into candour.outside_overlap (source_id, place, instrument_code, section_code, said_by_name, said_on)
     select $1, m.place, o.instrument_code, o.section_code, o.said_by_name, o.said_on
       from candour.outside_measure m
       join candour.outside_measure e on lower(e.name) = lower(m.name)
       join candour.outside_overlap o on o.source_id = e.source_id and o.place = e.place
      where m.source_id = $1 and e.source_id = (
        select s.id from candour.outside_source s where lower(s.publisher) = lower($2) and s.id <> $1 and s.undone_at is null
           and exists (select from candour.outside_overlap x where x.source_id = s.id) order by s.published_on desc, s.id desc limit 1)
     on conflict do nothing`,
    [id, about.publisher],
  );
  await appendAudit(manager, {
    event: 'outside figures imported',
    subject: id,
    who: 'operator',
    detail: { title: about.title, publishedOn: about.publishedOn, figures: figures.length, day: dayInLondon(now) },
  });
  return id;
}

/** The scale of a measure that is not like the rest. */
function ownScale(reading: Reading, measure: string): object {
  const own = reading.ownScales.some((one) => one.measure === measure);
  return { ownScale: own, ...(own ? scaleOf(reading, measure) : null) };
}

/** @throws Problem `source-is-there` for a table that was brought in already */
async function insertSource(manager: EntityManager, actor: Actor, { about, reading, now }: SourceToKeep): Promise<string> {
  const rows: { id: string }[] = await manager.query(
    `insert into candour.outside_source (title, publisher, published_on, collected, licence, attribution, url, scale_min, scale_max,
                                         file_name, read_as, imported_at, imported_by_name)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12, p.name from candour.person p where p.id = $13
     on conflict (lower(publisher), lower(title), published_on) where undone_at is null do nothing returning id`,
    [
      about.title,
      about.publisher,
      about.publishedOn,
      about.collected,
      about.licence,
      about.attribution,
      about.url,
      reading.figures === 'numbers' ? reading.scaleMin : null,
      reading.figures === 'numbers' ? reading.scaleMax : null,
      about.fileName,
      JSON.stringify(reading),
      now,
      actor.personId,
    ],
  );
  const row = rows[0];
  if (row) return row.id;
  throw new Problem(
    'conflict',
    'A table with this title, publisher and date is here already. Undo that one first, or give this one another title.',
    { code: 'source-is-there' },
  );
}
