import { Injectable } from '@nestjs/common';
import { titlesFor } from '../instrument/instrument.view.js';
import { trustsOfSystemOn } from '../organisation/organisation.view.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import type { CampaignsResponse } from './campaign.dto.js';
import { CAMPAIGN_COLUMNS, type CampaignRow, timetableOf } from './campaign-row.js';

type Row = CampaignRow & { invited: number; accepted: number; declined: number };

/** More than anybody looks through. */
const MOST = 100;

/** The campaigns of a system, those under way first, then the newest, and the trusts that it can invite. */
@Injectable()
export class CampaignsView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor): Promise<CampaignsResponse> {
    return await this.database.inTransactionOf(actor, async (manager) => {
      const rows: Row[] = await manager.query(
        `select ${CAMPAIGN_COLUMNS}, n.invited, n.accepted, n.declined from candour.campaign c
           left join lateral (
             select count(*)::int as invited, count(*) filter (where y.reply = 'accepted')::int as accepted,
                    count(*) filter (where y.reply = 'declined')::int as declined
               from candour.campaign_invitation i
               left join candour.campaign_reply y on y.system_id = i.organisation_id and y.campaign_id = i.campaign_id and y.organisation_id = i.trust_id
              where i.organisation_id = c.organisation_id and i.campaign_id = c.id and i.taken_back_on is null) n on true
          where c.organisation_id = $1 order by (c.state = 'open') desc, c.opened_on desc, c.id desc limit ${MOST}`,
        [actor.organisationId],
      );
      const titleOf = await titlesFor(manager, actor.organisationId, rows);
      const trusts = await trustsOfSystemOn(manager, actor.organisationId, this.clock.today());
      return {
        rows: rows.map((row) => ({
          id: row.id,
          title: row.title,
          state: row.state,
          instrumentTitle: titleOf(row),
          timetable: timetableOf(row),
          invited: row.invited,
          accepted: row.accepted,
          declined: row.declined,
        })),
        trusts: trusts.map(({ id, name, trustType }) => ({ id, name, trustType })),
      };
    });
  }
}
