import { leastThreshold } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
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
        const id = await beginDraft(manager, actor, await setUpFrom(manager, row, actor.organisationId, today));
        await takesPartWith(manager, actor.organisationId, campaignId, id);
        await noted(manager, actor, campaignId, 'assessment chosen for a campaign');
        return id;
      }),
    );
  }
}

/** How the trust set up what it did last, as far as that is a matter of habit. */
interface Habits {
  method: 'survey' | 'room' | 'both';
  threshold: number;
  number: number;
  executives: number;
  non_executives: number;
  facilitator_id: string | null;
  minutes: number;
  shows_progress: boolean;
  auto_lock: boolean;
}

/** What the invitation says; for all else what the trust did last time, and half of the voting seats as quorum where there was none. */
async function setUpFrom(manager: EntityManager, row: InvitationRow, trustId: string, today: string) {
  const [habits]: Habits[] = await manager.query(
    `select a.method, a.threshold, a.quorum_number as number, a.quorum_executives as executives, a.quorum_non_executives as non_executives,
            f.id as facilitator_id, a.meeting_minutes as minutes, a.pledge_shows_progress as shows_progress, a.auto_lock
       from candour.assessment a
       left join candour.appointment f on f.organisation_id = a.organisation_id and f.id = a.facilitator_id and f.role = 'facilitator'
        and f.valid_from <= $2 and coalesce(f.valid_to, $2) >= $2
      where a.organisation_id = $1 order by a.created_at desc, a.id desc limit 1`,
    [trustId, today],
  );
  const [board]: { half: number }[] = await manager.query(
    `select least(16, ceil(count(*) / 2.0))::int as half from candour.seat
      where organisation_id = $1 and voting and valid_from <= $2 and coalesce(valid_to, $2) >= $2`,
    [trustId, today],
  );
  return {
    instrumentCode: row.instrument_code,
    instrumentVersion: row.instrument_version,
    waveDate: row.meet_by,
    method: habits?.method ?? 'both',
    threshold: habits?.threshold ?? leastThreshold,
    quorum: {
      number: habits?.number ?? board?.half ?? 0,
      executives: habits?.executives ?? 1,
      nonExecutives: habits?.non_executives ?? 1,
    },
    facilitatorId: habits?.facilitator_id ?? null,
    scoringClosesOn: habits?.method === 'room' ? null : row.score_by,
    meetingStartsAt: null,
    meetingMinutes: habits?.minutes ?? 120,
    pledgeShowsProgress: habits?.shows_progress ?? true,
    autoLock: habits?.auto_lock ?? false,
  };
}
