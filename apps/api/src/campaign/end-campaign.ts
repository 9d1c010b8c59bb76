import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { takeCampaign } from './campaign-row.js';
import { stagesOf } from './stages.view.js';

/**
 * Closes a campaign, or calls it off with a reason. A closed one keeps the stage that its tracker told last, of a cancelled one nothing
 * is kept; from then on nothing more is told of any trust, and nobody is reminded.
 */
@Injectable()
export class EndCampaign {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async close(actor: Actor, campaignId: string, version: number): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      await takeCampaign(manager, actor, campaignId, 'close', version);
      const told = [...(await stagesOf(manager, campaignId, this.clock.today()))].map(([trust_id, { stage }]) => ({
        trust_id,
        stage,
      }));
      await manager.query(
        `update candour.campaign_invitation i set stage_at_end = t.stage from jsonb_to_recordset($3::jsonb) as t(trust_id uuid, stage text)
          where i.organisation_id = $1 and i.campaign_id = $2 and i.trust_id = t.trust_id`,
        [actor.organisationId, campaignId, JSON.stringify(told)],
      );
      await manager.query(
        `update candour.campaign set state = 'closed', ended_on = $3, version = version + 1 where organisation_id = $1 and id = $2`,
        [actor.organisationId, campaignId, this.clock.today()],
      );
      await appendAudit(manager, { event: 'campaign closed', subject: campaignId, who: 'ICS lead' });
    });
  }

  async cancel(actor: Actor, campaignId: string, version: number, reason: string): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      await takeCampaign(manager, actor, campaignId, 'cancel', version);
      await manager.query(
        `update candour.campaign set state = 'cancelled', ended_on = $3, end_reason = $4, version = version + 1
          where organisation_id = $1 and id = $2`,
        [actor.organisationId, campaignId, this.clock.today(), reason],
      );
      await appendAudit(manager, { event: 'campaign called off', subject: campaignId, who: 'ICS lead' });
    });
  }
}
