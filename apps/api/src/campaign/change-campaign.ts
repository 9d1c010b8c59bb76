import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import type { ChangeCampaignRequest } from './campaign.dto.js';
import { takeCampaign, timetableOf } from './campaign-row.js';
import { refuseTimetable } from './keep-campaign.step.js';

/** Changes title, message and timetable of an open campaign. What it asks about stays: trusts have said yes to that. */
@Injectable()
export class ChangeCampaign {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, campaignId: string, version: number, request: ChangeCampaignRequest): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      const row = await takeCampaign(manager, actor, campaignId, 'change', version);
      const { scoreFrom, scoreBy, meetBy, publishBy } = request.timetable;
      // Words may still be put right when the day of scoring has passed, as long as the dates stay.
      const moved = JSON.stringify(timetableOf(row)) !== JSON.stringify({ scoreFrom, scoreBy, meetBy, publishBy });
      if (moved) refuseTimetable(request.timetable, scoreBy === row.score_by ? row.score_by : this.clock.today());
      await manager.query(
        `update candour.campaign set title = $3, message = $4, score_from = $5, score_by = $6, meet_by = $7, publish_by = $8,
                version = version + 1 where organisation_id = $1 and id = $2`,
        [actor.organisationId, campaignId, request.title, request.message, scoreFrom, scoreBy, meetBy, publishBy],
      );
      await appendAudit(manager, {
        event: 'campaign changed',
        subject: campaignId,
        who: 'ICS lead',
        detail: { timetable: moved },
      });
    });
  }
}
