import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { notFound } from '../platform/http/problem.js';
import { takeCampaign } from './campaign-row.js';
import { inviteTrusts } from './keep-campaign.step.js';
import { SendMails } from './send-mails.js';

/** Invites more trusts to an open campaign, and takes an invitation back. Doing either twice changes nothing. */
@Injectable()
export class InviteTrusts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mails: SendMails,
  ) {}

  async invite(actor: Actor, campaignId: string, trustIds: readonly string[]): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      await takeCampaign(manager, actor, campaignId, 'invite', null);
      const invited = await inviteTrusts(manager, actor, campaignId, trustIds, this.clock.today());
      if (invited > 0) {
        await appendAudit(manager, { event: 'trusts invited', subject: campaignId, who: 'ICS lead', detail: { invited } });
      }
    });
    await this.mails.due(campaignId, trustIds);
  }

  async takeBack(actor: Actor, campaignId: string, trustId: string): Promise<void> {
    await this.database.inTransactionOf(actor, async (manager) => {
      await takeCampaign(manager, actor, campaignId, 'uninvite', null);
      const [, there]: [unknown[], number] = await manager.query(
        `update candour.campaign_invitation set taken_back_on = coalesce(taken_back_on, $4)
          where organisation_id = $1 and campaign_id = $2 and trust_id = $3`,
        [actor.organisationId, campaignId, trustId, this.clock.today()],
      );
      if (there !== 1) throw notFound();
      await appendAudit(manager, { event: 'invitation taken back', subject: campaignId, who: 'ICS lead' });
    });
  }
}
