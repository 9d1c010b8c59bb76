import { Injectable } from '@nestjs/common';
import { beginDraft } from '../assessment/begin-draft.step.js';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../platform/http/once.js';
import { noted, takesPartWith } from './answer-invitation.js';
import { type InvitationRow, takeInvitation } from './invitation-row.js';

/** Begins the trust's assessment for a campaign: a draft with the instrument and the dates of the invitation, to be finished by the secretary. */
@Injectable()
export class BeginAssessment {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns the new assessment's id; the same one again for a repeated request. */
  async execute(actor: Actor, campaignId: string, repeat: Repeatable): Promise<string> {
    const today = this.clock.today();
    return await this.database.inTransactionOf(actor, (manager) =>
      once(manager, actor, repeat, async () => {
        const row = await takeInvitation(manager, actor.organisationId, campaignId, 'begin', { today, version: null });
        const id = await beginDraft(manager, actor, setUpFrom(row));
        await takesPartWith(manager, actor.organisationId, campaignId, id);
        await noted(manager, actor, campaignId, 'assessment chosen for a campaign');
        return id;
      }),
    );
  }
}

/** What the invitation says, and for all else what the set-up form begins with. */
function setUpFrom(row: InvitationRow) {
  return {
    instrumentCode: row.instrument_code,
    instrumentVersion: row.instrument_version,
    waveDate: row.meet_by,
    method: 'both' as const,
    threshold: 5,
    quorum: { number: 0, executives: 1, nonExecutives: 1 },
    facilitatorId: null,
    scoringClosesOn: row.score_by,
    meetingStartsAt: null,
    meetingMinutes: 120,
    pledgeShowsProgress: true,
    autoLock: false,
  };
}
