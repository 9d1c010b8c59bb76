import { type CampaignReply, type CampaignStage, campaignSteps, lateStep, remindableNow, roleWords } from '@candour/assessment';
import { type Coverage, coverageInWords } from '@candour/scoring';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Mail } from '../identity/mail.js';
import { titlesFor } from '../instrument/instrument.view.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import type { CampaignResponse, MailResult, MailSent, TrackedTrust } from './campaign.dto.js';
import { type CampaignRow, readCampaign, timetableOf } from './campaign-row.js';
import { type StageTold, stagesOf } from './stages.view.js';

interface TrustRow {
  trust_id: string;
  name: string;
  invited_on: string;
  taken_back: boolean;
  belongs: boolean;
  stage_at_end: CampaignStage | null;
  reply: CampaignReply;
  replied_on: string | null;
  reason: string | null;
  completion: Coverage | null;
  completion_day: string | null;
  mail: boolean;
}

interface MailRow {
  trust_id: string;
  kind: MailSent['kind'];
  role: 'secretary' | 'chief-executive';
  day: string;
  begun_at: Date;
  result: MailResult;
  by_hand: boolean;
}

/** A mail that is still on its way after these many minutes was on its way when the program ended. */
const SURELY_SENT_MINUTES = 15;

/**
 * The tracker: per trust what it said, the stage it has reached, and how far private scoring has come in words. Of a trust that has not
 * accepted it holds the reply and the mails about the invitation, and nothing else.
 */
@Injectable()
export class TrackerView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mail: Mail,
  ) {}

  async read(actor: Actor, campaignId: string): Promise<CampaignResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const row = await readCampaign(manager, actor, campaignId);
      const today = this.clock.today();
      const stages = await stagesOf(manager, campaignId, today);
      const mails = await this.mailsOf(manager, campaignId);
      const trusts = (await trustsOf(manager, row, today)).map((trust) => {
        return tracked(row, trust, stages.get(trust.trust_id) ?? null, mails.get(trust.trust_id) ?? [], today);
      });
      const instrumentTitle = (await titlesFor(manager, actor.organisationId, [row]))(row);
      return { ...asCampaign(row, instrumentTitle), mailIsSet: this.mail.isSet, trusts };
    });
  }

  private async mailsOf(manager: EntityManager, campaignId: string): Promise<Map<string, MailSent[]>> {
    const rows: MailRow[] = await manager.query(
      `select organisation_id as trust_id, kind, role, day::text, begun_at, result, by_hand from candour.campaign_mail
        where campaign_id = $1 order by day desc, kind, role desc, by_hand`,
      [campaignId],
    );
    const byTrust = new Map<string, MailSent[]>();
    for (const { trust_id, kind, role, day, begun_at, result, by_hand } of rows) {
      const lost = result === 'being-sent' && this.clock.now().getTime() - begun_at.getTime() > SURELY_SENT_MINUTES * 60_000;
      const mail = { kind, to: roleWords[role], on: day, result: lost ? ('not-known' as const) : result, byHand: by_hand };
      byTrust.set(trust_id, [...(byTrust.get(trust_id) ?? []), mail]);
    }
    return byTrust;
  }
}

async function trustsOf(manager: EntityManager, row: CampaignRow, today: string): Promise<TrustRow[]> {
  return await manager.query(
    `select i.trust_id, o.name, i.invited_on::text, i.taken_back_on is not null as taken_back, i.stage_at_end,
            exists (select from candour.system_membership m where m.system_id = i.organisation_id and m.trust_id = i.trust_id
               and m.valid_from <= $3 and coalesce(m.valid_to, $3) >= $3) as belongs,
            coalesce(y.reply, 'none') as reply, y.replied_on::text, y.reason, y.completion, y.completion_day::text, coalesce(y.mail, true) as mail
       from candour.campaign_invitation i
       join candour.organisation o on o.id = i.trust_id
       left join candour.campaign_reply y on y.system_id = i.organisation_id and y.campaign_id = i.campaign_id and y.organisation_id = i.trust_id
      where i.organisation_id = $1 and i.campaign_id = $2 order by o.name, o.id`,
    [row.organisation_id, row.id, today],
  );
}

function tracked(row: CampaignRow, trust: TrustRow, told: StageTold | null, mails: MailSent[], today: string): TrackedTrust {
  const accepted = trust.reply === 'accepted' && !trust.taken_back && (trust.belongs || row.state === 'closed');
  const stage = accepted ? (row.state === 'open' ? (told?.stage ?? null) : trust.stage_at_end) : null;
  const scoring = stage === 'scoring' && row.state === 'open';
  const here = row.state === 'open' && !trust.taken_back && trust.belongs;
  return {
    trustId: trust.trust_id,
    name: trust.name,
    invitedOn: trust.invited_on,
    takenBack: trust.taken_back,
    belongs: trust.belongs,
    reply: trust.reply,
    repliedOn: trust.replied_on,
    reason: trust.reason,
    stage,
    completion: scoring && trust.completion !== null ? coverageInWords(trust.completion) : null,
    completionOn: scoring ? trust.completion_day : null,
    late: told && here ? lateStep(told.stage, timetableOf(row), today, told.roomOnly) !== null : null,
    wantsMail: trust.mail,
    remindable: here
      ? remindableNow({ reply: trust.reply, stage: told?.stage ?? null, roomOnly: told?.roomOnly ?? false })
      : null,
    // Of a trust that changed its mind, reminders of its steps would tell what they told before.
    mails: trust.reply === 'accepted' ? mails : mails.filter(({ kind }) => !isStep(kind)),
  };
}

const isStep = (kind: string): boolean => campaignSteps.some((step) => step === kind);

export function asCampaign(row: CampaignRow, instrumentTitle: string): Omit<CampaignResponse, 'mailIsSet' | 'trusts'> {
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    message: row.message,
    state: row.state,
    instrumentCode: row.instrument_code,
    instrumentVersion: row.instrument_version,
    instrumentTitle,
    timetable: timetableOf(row),
    openedOn: row.opened_on,
    openedBy: row.opened_by_name,
    endedOn: row.ended_on,
    endReason: row.end_reason,
  };
}
