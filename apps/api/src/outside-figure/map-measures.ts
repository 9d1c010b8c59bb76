import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { changedMeanwhile, Problem } from '../platform/http/problem.js';
import type { Overlap, SourceWithMeasuresResponse } from './outside-source.dto.js';
import { readSource, sectionsToOverlap } from './outside-sources.view.js';

/** Says which section of an instrument a measure overlaps, and so beside what it is shown. What is said again keeps who said it. */
@Injectable()
export class MapMeasures {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found`; `measure-unknown` where a measure or a section is not there */
  async execute(
    actor: Actor,
    sourceId: string,
    version: number,
    overlaps: readonly Overlap[],
  ): Promise<SourceWithMeasuresResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const before = await readSource(manager, sourceId);
      requireKnown(before, overlaps);
      const [, changed]: [unknown, number] = await manager.query(
        'update candour.outside_source set version = version + 1 where id = $1 and version = $2',
        [sourceId, version],
      );
      if (changed === 0) throw changedMeanwhile();
      const wanted = JSON.stringify(overlaps);
      await manager.query(
        `delete from candour.outside_overlap o where o.source_id = $1 and not exists (
           select from jsonb_to_recordset($2::jsonb) as w (measure int, "instrumentCode" text, "sectionCode" text)
            where (w.measure, w."instrumentCode", w."sectionCode") = (o.place, o.instrument_code, o.section_code))`,
        [sourceId, wanted],
      );
      await manager.query(
        `insert into candour.outside_overlap (source_id, place, instrument_code, section_code, said_by_name, said_on)
         select $1, w.measure, w."instrumentCode", w."sectionCode", p.name, $3
           from jsonb_to_recordset($2::jsonb) as w (measure int, "instrumentCode" text, "sectionCode" text)
           join candour.person p on p.id = $4 on conflict do nothing`,
        [sourceId, wanted, this.clock.today(), actor.personId],
      );
      const detail = { overlaps: overlaps.length };
      await appendAudit(manager, { event: 'outside measures mapped', subject: sourceId, who: 'operator', detail });
      return await readSource(manager, sourceId);
    });
  }
}

function requireKnown({ measures }: SourceWithMeasuresResponse, overlaps: readonly Overlap[]): void {
  const sections = new Set(sectionsToOverlap().map(({ instrumentCode, sectionCode }) => `${instrumentCode} ${sectionCode}`));
  const known = ({ measure, instrumentCode, sectionCode }: Overlap): boolean =>
    measures.some((one) => one.measure === measure) && sections.has(`${instrumentCode} ${sectionCode}`);
  if (overlaps.every(known)) return;
  throw new Problem('refused', 'Choose measures and sections from the lists: one of those sent is not there.', {
    code: 'measure-unknown',
  });
}
