import { datesThatMoved, type TimetableChange } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import type { ChangeCampaignRequest } from './campaign.dto.js';
import { takeCampaign, timetableOf } from './campaign-row.js';
import { refuseTimetable } from './keep-campaign.step.js';
import { SendMails } from './send-mails.js';

/**
 * Changes title, message and timetable of an open campaign. What it asks about stays: trusts have said yes to that. A timetable that
 * moves is kept as it was, and told to the trusts.
 */
@Injectable()
export class ChangeCampaign {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mails: SendMails,
  ) {}

  async execute(actor: Actor, campaignId: string, version: number, request: ChangeCampaignRequest): Promise<void> {
    const toTell = await this.database.inTransactionOf(actor, async (manager) => {
      const row = await takeCampaign(manager, actor, campaignId, 'change', version);
      const { scoreFrom, scoreBy, meetBy, publishBy } = request.timetable;
      const today = this.clock.today();
      const change: TimetableChange = {
        number: row.timetable_changes.length + 1,
        on: today,
        before: timetableOf(row),
        after: { scoreFrom, scoreBy, meetBy, publishBy },
      };
      // Words may still be put right when the day of scoring has passed, as long as the dates stay.
      const moved = datesThatMoved(change).length > 0;
      if (moved) refuseTimetable(request.timetable, scoreBy === row.score_by ? row.score_by : today);
      await manager.query(
        `update candour.campaign set title = $3, message = $4, score_from = $5, score_by = $6, meet_by = $7, publish_by = $8,
                timetable_changes = timetable_changes || $9::jsonb, version = version + 1 where organisation_id = $1 and id = $2`,
        [
          ...[actor.organisationId, campaignId, request.title, request.message, scoreFrom, scoreBy, meetBy, publishBy],
          JSON.stringify(moved ? [change] : []),
        ],
      );
      await appendAudit(manager, {
        event: 'campaign changed',
        subject: campaignId,
        who: 'ICS lead',
        detail: { timetable: moved },
      });
      return moved ? await trustsInvited(manager, actor, campaignId) : [];
    });
    await this.mails.due(campaignId, toTell);
  }
}

/** Which of them hear of it is for their reply, and for what they want, to say. */
async function trustsInvited(manager: EntityManager, actor: Actor, campaignId: string): Promise<string[]> {
  const rows: { trust_id: string }[] = await manager.query(
    `select trust_id from candour.campaign_invitation where organisation_id = $1 and campaign_id = $2 and taken_back_on is null
      order by trust_id`,
    [actor.organisationId, campaignId],
  );
  return rows.map(({ trust_id }) => trust_id);
}
