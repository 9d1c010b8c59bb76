import { type ItemToPlan, minutesForOpeningAndClosing, planAgenda } from '@candour/assessment';
import { itemByCode, type PublishedVersion, sectionOf } from '@candour/instrument';
import { bandInWords, type Spread } from '@candour/scoring';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findVersion } from '../instrument/instrument.view.js';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound, Problem } from '../platform/http/problem.js';
import type { PlannedItem, PlanResponse } from './plan.dto.js';

interface Row {
  instrument_code: string;
  instrument_version: string;
  meeting_minutes: number;
  /** Private scoring was held and is closed, and the meeting is not over. */
  may_plan: boolean;
}

interface ItemRow {
  item_code: string;
  spread: Spread;
}

const LOOKED_AT = 'spreads looked at to plan the meeting';

/**
 * The agenda of the meeting from the spreads of round 1, for the facilitator alone, once private scoring has closed: the figures
 * that the board will be shown at each reveal, computed once and stored here already. The look is audited, once a day.
 */
@Injectable()
export class PlanView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, assessmentId: string): Promise<PlanResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const row = await readRow(manager, actor, assessmentId);
      if (!row.may_plan) throw notYet();
      const instrument = await findVersion(manager, actor.organisationId, row.instrument_code, row.instrument_version);
      if (!instrument) throw new Error('an assessment of an instrument that was never published');
      const items: ItemRow[] = await manager.query(
        `select r.item_code, candour.compute_spread(r.id) as spread
           from candour.round r join candour.assessment_item i using (organisation_id, assessment_id, item_code)
          where r.organisation_id = $1 and r.assessment_id = $2 and r.number = 1 and r.state <> 'open' order by i.position`,
        [actor.organisationId, assessmentId],
      );
      await this.noteTheLook(manager, actor, assessmentId);
      return {
        minutes: row.meeting_minutes,
        minutesForOpeningAndClosing,
        items: agendaOf(items, instrument, row.meeting_minutes),
      };
    });
  }

  private async noteTheLook(manager: EntityManager, actor: Actor, assessmentId: string): Promise<void> {
    const day = this.clock.today();
    const noted: unknown[] = await manager.query(
      `select 1 from candour.audit where organisation_id = $1 and subject = $2 and event = $3 and detail ->> 'day' = $4 limit 1`,
      [actor.organisationId, assessmentId, LOOKED_AT, day],
    );
    if (noted.length === 0) {
      await appendAudit(manager, { event: LOOKED_AT, subject: assessmentId, who: 'facilitator', detail: { day } });
    }
  }
}

async function readRow(manager: EntityManager, actor: Actor, assessmentId: string): Promise<Row> {
  const rows: Row[] = await manager.query(
    `select instrument_code, instrument_version, meeting_minutes,
            scoring_closed_at is not null and state in ('scoring', 'meeting', 'paused') as may_plan
       from candour.assessment where organisation_id = $1 and id = $2`,
    [actor.organisationId, assessmentId],
  );
  if (!rows[0]) throw notFound();
  return rows[0];
}

function agendaOf(items: readonly ItemRow[], instrument: PublishedVersion, minutes: number): PlannedItem[] {
  const spreads = new Map(items.map((item) => [item.item_code, item.spread]));
  return planAgenda(items.map(asItemToPlan), minutes).map((line): PlannedItem => {
    const spread = spreads.get(line.itemCode);
    if (!spread) throw new Error('the agenda names an item that was not planned');
    return {
      ...line,
      title: itemByCode(instrument, line.itemCode)?.title ?? line.itemCode,
      sectionTitle: sectionOf(instrument, line.itemCode)?.title ?? '',
      spread,
      bandWords: spread.band && bandInWords(spread.band),
    };
  });
}

function asItemToPlan({ item_code, spread: { band, cannotAssure, withheld } }: ItemRow): ItemToPlan {
  return { itemCode: item_code, band, cannotAssure, withheld };
}

function notYet(): Problem {
  return new Problem('wrong-state', 'Close private scoring first: until then nothing of the answers is for anybody.', {
    code: 'scoring-not-closed',
  });
}
