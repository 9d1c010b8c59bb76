import { roleWords } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { Problem } from '../platform/http/problem.js';
import { MAY_BE_CHOSEN } from './invitation.view.js';
import { takeInvitation } from './invitation-row.js';

/** A trust says yes or no to an invitation, changes its mind, and says with which assessment it takes part. */
@Injectable()
export class AnswerInvitation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async accept(actor: Actor, campaignId: string, version: number, assessmentId: string | null): Promise<void> {
    const today = this.clock.today();
    await this.database.inTransactionOf(actor, async (manager) => {
      const row = await takeInvitation(manager, actor.organisationId, campaignId, 'accept', { today, version });
      if (assessmentId !== null) await refuseOther(manager, actor, row.instrument_code, assessmentId);
      await replies(manager, actor, campaignId, { reply: 'accepted', reason: null, today });
      await takesPartWith(manager, actor.organisationId, campaignId, assessmentId);
      await noted(manager, actor, campaignId, 'invitation accepted');
    });
  }

  /** What the system was told until now of the stage is told no more: a reply that is not yes keeps nothing. */
  async decline(actor: Actor, campaignId: string, version: number, reason: string): Promise<void> {
    const today = this.clock.today();
    await this.database.inTransactionOf(actor, async (manager) => {
      await takeInvitation(manager, actor.organisationId, campaignId, 'decline', { today, version });
      await takesPartWith(manager, actor.organisationId, campaignId, null);
      await replies(manager, actor, campaignId, { reply: 'declined', reason, today });
      await noted(manager, actor, campaignId, 'invitation declined');
    });
  }

  async choose(actor: Actor, campaignId: string, version: number, assessmentId: string | null): Promise<void> {
    const today = this.clock.today();
    await this.database.inTransactionOf(actor, async (manager) => {
      const row = await takeInvitation(manager, actor.organisationId, campaignId, 'choose', { today, version });
      if (assessmentId === row.assessment_id) return;
      if (assessmentId !== null) await refuseOther(manager, actor, row.instrument_code, assessmentId);
      await takesPartWith(manager, actor.organisationId, campaignId, assessmentId);
      await noted(manager, actor, campaignId, 'assessment chosen for a campaign');
    });
  }

  async wantMail(actor: Actor, campaignId: string, version: number, wanted: boolean): Promise<void> {
    const today = this.clock.today();
    await this.database.inTransactionOf(actor, async (manager) => {
      await takeInvitation(manager, actor.organisationId, campaignId, 'mail', { today, version });
      await manager.query(
        `update candour.campaign_reply set mail = $3, version = version + 1 where organisation_id = $1 and campaign_id = $2`,
        [actor.organisationId, campaignId, wanted],
      );
    });
  }
}

/** Another assessment has its own members, who were told what they were told: nothing of the old one stays. */
export async function takesPartWith(
  manager: EntityManager,
  trustId: string,
  campaignId: string,
  assessmentId: string | null,
): Promise<void> {
  await manager.query(
    `update candour.campaign_reply set assessment_id = $3, told_assessment_id = null, completion = null, completion_day = null,
            version = version + 1 where organisation_id = $1 and campaign_id = $2`,
    [trustId, campaignId, assessmentId],
  );
}

async function refuseOther(manager: EntityManager, actor: Actor, instrumentCode: string, assessmentId: string): Promise<void> {
  const rows: unknown[] = await manager.query(`select 1 from candour.assessment a where ${MAY_BE_CHOSEN} and a.id = $3`, [
    actor.organisationId,
    instrumentCode,
    assessmentId,
  ]);
  if (rows.length === 1) return;
  const message = 'Choose an assessment of your trust with the instrument of the campaign, or begin one from the invitation.';
  throw new Problem('refused', message, { code: 'assessment-not-for-campaign', errors: [{ path: 'assessmentId', message }] });
}

async function replies(
  manager: EntityManager,
  actor: Actor,
  campaignId: string,
  { reply, reason, today }: { readonly reply: 'accepted' | 'declined'; readonly reason: string | null; readonly today: string },
): Promise<void> {
  await manager.query(
    `update candour.campaign_reply set reply = $3, reason = $4, replied_on = $5,
            replied_by_name = (select p.name from candour.person p where p.id = $6)
      where organisation_id = $1 and campaign_id = $2`,
    [actor.organisationId, campaignId, reply, reason, today, actor.personId],
  );
}

export async function noted(manager: EntityManager, actor: Actor, campaignId: string, event: string): Promise<void> {
  const who = roleWords[actor.roles.includes('secretary') ? 'secretary' : 'chief-executive'];
  await appendAudit(manager, { event, subject: campaignId, who });
}
