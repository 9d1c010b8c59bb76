import { type CampaignAskKind, remindableNow } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Mail } from '../identity/mail.js';
import { titlesFor } from '../instrument/instrument.view.js';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Configuration } from '../platform/configuration.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../platform/http/once.js';
import { readCampaign, takeCampaign } from './campaign-row.js';
import { wordsFor } from './mail-of-trust.js';
import type { ReminderTextsResponse } from './reminder.dto.js';
import { SendMails } from './send-mails.js';
import { stagesOf } from './stages.view.js';

interface Remindable {
  readonly trustId: string;
  readonly name: string;
  readonly wantsMail: boolean;
  readonly kind: CampaignAskKind;
}

/** Reminds trusts by hand of what they have not said or done yet, once a day each; the words can be read, and copied, before. */
@Injectable()
export class RemindTrusts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
    private readonly mail: Mail,
    private readonly mails: SendMails,
  ) {}

  /** What each trust would be written now. */
  async preview(actor: Actor, campaignId: string): Promise<ReminderTextsResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const row = await readCampaign(manager, actor, campaignId);
      const [system]: { name: string }[] = await manager.query('select name from candour.organisation where id = $1', [
        actor.organisationId,
      ]);
      const title = (await titlesFor(manager, actor.organisationId, [row]))(row);
      const trusts = row.state === 'open' ? await this.remindable(manager, campaignId) : [];
      return {
        mailIsSet: this.mail.isSet,
        rows: trusts.map((one) => ({
          ...one,
          ...wordsFor(
            { ...row, system_name: system?.name ?? '', trust_name: one.name },
            { kind: one.kind },
            {
              instrumentTitle: title,
              publicUrl: this.configuration.publicUrl,
              today: this.clock.today(),
            },
          ),
        })),
      };
    });
  }

  async execute(actor: Actor, campaignId: string, trustIds: readonly string[], repeat: Repeatable): Promise<void> {
    const reminders = await this.database.inTransactionOf(actor, async (manager) => {
      await takeCampaign(manager, actor, campaignId, 'remind', null);
      return await once(manager, actor, repeat, async () => {
        const trusts = (await this.remindable(manager, campaignId)).filter(
          ({ trustId, wantsMail }) => wantsMail && trustIds.includes(trustId),
        );
        await appendAudit(manager, {
          event: 'trusts reminded',
          subject: campaignId,
          who: 'ICS lead',
          detail: { trusts: trusts.length },
        });
        return trusts.map(({ trustId, kind }) => ({ trustId, kind }));
      });
    });
    await this.mails.byHand(campaignId, reminders);
  }

  private async remindable(manager: EntityManager, campaignId: string): Promise<Remindable[]> {
    const today = this.clock.today();
    const stages = await stagesOf(manager, campaignId, today);
    const rows: { trust_id: string; name: string; reply: 'none' | 'accepted'; mail: boolean }[] = await manager.query(
      `select i.trust_id, o.name, coalesce(y.reply, 'none') as reply, coalesce(y.mail, true) as mail
         from candour.campaign_invitation i
         join candour.organisation o on o.id = i.trust_id
         left join candour.campaign_reply y on y.system_id = i.organisation_id and y.campaign_id = i.campaign_id and y.organisation_id = i.trust_id
        where i.campaign_id = $1 and i.taken_back_on is null and coalesce(y.reply, 'none') <> 'declined'
          and exists (select from candour.system_membership m where m.system_id = i.organisation_id and m.trust_id = i.trust_id
            and m.valid_from <= $2 and coalesce(m.valid_to, $2) >= $2) order by o.name, o.id`,
      [campaignId, today],
    );
    return rows.flatMap(({ trust_id, name, reply, mail }) => {
      const told = stages.get(trust_id);
      const kind = remindableNow({ reply, stage: told?.stage ?? null, roomOnly: told?.roomOnly ?? false });
      return kind === null ? [] : [{ trustId: trust_id, name, wantsMail: mail, kind }];
    });
  }
}
