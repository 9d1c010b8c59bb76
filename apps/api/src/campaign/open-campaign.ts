import { Injectable } from '@nestjs/common';
import { findChosen } from '../instrument/chosen.view.js';
import type { Actor } from '../platform/actor.js';
import { appendAudit } from '../platform/audit/append-audit.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../platform/http/once.js';
import { Problem } from '../platform/http/problem.js';
import type { OpenCampaignRequest } from './campaign.dto.js';
import { inviteTrusts, refuseTimetable } from './keep-campaign.step.js';
import { SendMails } from './send-mails.js';

/** What every trust can choose: built in, and none that the system or one trust brought in for itself. */
const ANY_TRUST = { organisationKind: 'trust', organisationId: '00000000-0000-0000-0000-000000000000' } as const;

/** Begins a campaign and invites trusts of the system to it, by mail where that is set. */
@Injectable()
export class OpenCampaign {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mails: SendMails,
  ) {}

  /** @returns the new campaign's id; the same one again for a repeated request. */
  async execute(actor: Actor, request: OpenCampaignRequest, repeat: Repeatable): Promise<string> {
    const today = this.clock.today();
    const id = await this.database.inTransactionOf(actor, (manager) =>
      once(manager, actor, repeat, async () => {
        refuseTimetable(request.timetable, today);
        const chosen = { code: request.instrumentCode, version: request.instrumentVersion };
        const { instrument, refusal } = await findChosen(manager, { ...actor, ...ANY_TRUST }, chosen, null);
        if (!instrument) {
          throw new Problem('refused', refusal, {
            code: 'instrument-not-for-boards',
            errors: [{ path: 'instrumentVersion', message: refusal }],
          });
        }
        const { scoreFrom, scoreBy, meetBy, publishBy } = request.timetable;
        const [made]: { id: string }[] = await manager.query(
          `insert into candour.campaign (organisation_id, title, message, instrument_code, instrument_version, score_from, score_by,
                  meet_by, publish_by, opened_on, opened_by_name)
           select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, p.name from candour.person p where p.id = $11 returning id`,
          [
            ...[actor.organisationId, request.title, request.message, instrument.code, instrument.version],
            ...[scoreFrom, scoreBy, meetBy, publishBy, today, actor.personId],
          ],
        );
        if (!made) throw new Error('a campaign by nobody');
        const invited = await inviteTrusts(manager, actor, made.id, request.trustIds, today);
        await appendAudit(manager, { event: 'campaign opened', subject: made.id, who: 'ICS lead', detail: { invited } });
        return made.id;
      }),
    );
    await this.mails.due(id, request.trustIds);
    return id;
  }
}
