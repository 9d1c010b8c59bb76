import { decide, type ItemState } from '@candour/assessment';
import { Injectable } from '@nestjs/common';
import { Commands, type Moment } from '../meeting/commands.step.js';
import { type ItemAddress, readItemSituation } from '../meeting/item-situation.view.js';
import { effectOf, noteChange, requireUpToDate } from '../meeting/note-change.step.js';
import { releaseComments } from '../meeting/release-comments.step.js';
import type { Actor } from '../platform/actor.js';
import type { Repeatable } from '../platform/http/once.js';
import { changedMeanwhile } from '../platform/http/problem.js';
import { allowed } from '../platform/http/refuse.js';
import type { ConfirmRequest } from './consensus.dto.js';

/** The chair, or who presides, confirms what is proposed: the item has its outcome, in the proposal's words. */
@Injectable()
export class Confirm {
  constructor(private readonly commands: Commands) {}

  /** @param version of the proposal that was on the chair's screen */
  async execute(actor: Actor, address: ItemAddress, version: number, seen: ConfirmRequest, repeat: Repeatable): Promise<void> {
    await this.commands.once(actor, repeat, async (moment) => {
      const { row, item, situation } = await readItemSituation(moment, address, { lock: 'assessment' });
      const { event, effects } = allowed(decide({ name: 'confirm' }, situation));
      if (item.proposal?.version !== version) throw changedMeanwhile();
      await requireUpToDate(moment, row, { epoch: seen.epoch });
      const state = effectOf(effects, 'item-becomes')?.state;
      if (!state) throw new Error('a proposal was confirmed by a rule that moves no item');
      await recordConsensus(moment, address, item.proposal.id, state);
      await releaseComments(moment, address.assessmentId, item.section_code);
      await noteChange(moment, row, {
        command: 'confirm',
        event,
        detail: { item: item.item_code, outcome: item.proposal.outcome },
      });
    });
  }
}

async function recordConsensus(
  { manager, actor }: Moment,
  { assessmentId, itemCode }: ItemAddress,
  proposalId: string,
  state: ItemState,
): Promise<void> {
  const own = [actor.organisationId, proposalId];
  await manager.query(`update candour.proposal set state = 'confirmed' where organisation_id = $1 and id = $2`, own);
  await manager.query(
    `update candour.assessment_item i
        set state = $5, level = p.level, rationale = p.rationale, other_reason = p.other_reason, ambition_level = p.ambition_level,
            ambition_on = p.ambition_on, above_private_view_reason = p.above_private_view_reason,
            held_lifted_reason = p.held_lifted_reason, version = i.version + 1,
            confirmed_by_name = coalesce((select s.name from candour.assessment_seat s where s.organisation_id = $1 and s.assessment_id = $3
              and s.seat_id = $6), (select s.name from candour.seat s where s.organisation_id = $1 and s.id = $6))
       from candour.proposal p
      where p.organisation_id = $1 and p.id = $2 and i.organisation_id = $1 and i.assessment_id = $3 and i.item_code = $4`,
    [...own, assessmentId, itemCode, state, actor.seatId],
  );
}
