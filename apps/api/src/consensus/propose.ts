import { decide } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import { Commands, type Moment } from '../meeting/commands.step.js';
import { type ItemAddress, readItemSituation } from '../meeting/item-situation.view.js';
import { noteChange, requireUpToDate } from '../meeting/note-change.step.js';
import type { Actor } from '../platform/actor.js';
import type { Repeatable } from '../platform/http/once.js';
import { allowed } from '../platform/http/refuse.js';
import type { ProposalRequest } from './consensus.dto.js';

/** Puts what the board may agree for an item before everybody, until the chair confirms it or it is withdrawn. */
@Injectable()
export class Propose {
  constructor(private readonly commands: Commands) {}

  async execute(actor: Actor, address: ItemAddress, request: ProposalRequest, repeat: Repeatable): Promise<void> {
    await this.commands.once(actor, repeat, async (moment) => {
      const { row, item, situation } = await readItemSituation(moment, address, { lock: 'assessment' });
      const { event } = allowed(decide({ name: 'propose', ...request }, situation));
      await requireUpToDate(moment, row, request);
      await insertProposal(moment, address, item.round_id, request);
      await noteChange(moment, row, {
        command: 'propose',
        event,
        detail: { item: item.item_code, outcome: request.outcome, level: request.level ?? null },
        columns: { current_item: item.item_code },
      });
    });
  }
}

/** Versions count on through all proposals of an item, so that nobody confirms one that they have not seen. */
async function insertProposal(
  { manager, actor, now }: Moment,
  { assessmentId, itemCode }: ItemAddress,
  roundId: string | null,
  request: ProposalRequest,
): Promise<void> {
  const { outcome, rationale, ambition } = request;
  await manager.query(
    `insert into candour.proposal (organisation_id, assessment_id, item_code, round_id, outcome, level, rationale, other_reason, ambition_level,
            ambition_on, above_private_view_reason, held_lifted_reason, proposed_at, version)
     select $1, $2, $3, $4, $5, $6, $7, nullif($8, ''), $9, $10, nullif($11, ''), nullif($12, ''), $13,
            coalesce(max(p.version), 0) + 1
       from candour.proposal p where p.organisation_id = $1 and p.assessment_id = $2 and p.item_code = $3`,
    [
      actor.organisationId,
      assessmentId,
      itemCode,
      roundId,
      outcome,
      outcome === 'level' ? request.level : null,
      rationale,
      request.otherReason ?? null,
      ambition?.level ?? null,
      ambition?.on ?? null,
      request.aboveThePrivateViewReason ?? null,
      request.heldLiftedReason ?? null,
      now,
    ],
  );
}
