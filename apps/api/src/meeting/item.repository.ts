import type { ItemState } from '@candour/assessment';
import type { Moment } from './commands.step.js';
import type { ItemAddress, ItemRow } from './item-situation.view.js';

/** Moves an item on. What an earlier outcome left is gone from it: the proposals and the audit keep it. */
export async function moveItem(
  { manager, actor }: Moment,
  { assessmentId, itemCode }: ItemAddress,
  state: ItemState,
): Promise<void> {
  await manager.query(
    `update candour.assessment_item
        set state = $4, version = version + 1, level = null, rationale = null, other_reason = null, ambition_level = null, ambition_on = null,
            above_private_view_reason = null, held_lifted_reason = null, confirmed_by_name = null, parked_owner = null, parked_until = null
      where organisation_id = $1 and assessment_id = $2 and item_code = $3`,
    [actor.organisationId, assessmentId, itemCode, state],
  );
}

/** Locks an item and its open round, and keeps how many answers were missing. */
export async function lockItem(moment: Moment, item: ItemRow, address: ItemAddress, missing: number): Promise<void> {
  await moment.manager.query(
    `update candour.round set state = 'locked', locked_at = $3, missing = $4 where organisation_id = $1 and id = $2`,
    [moment.actor.organisationId, item.round_id, moment.now, missing],
  );
  await moveItem(moment, address, 'locked');
}

/** A proposal that is open falls when its item is voted on again or parked. */
export async function withdrawOpenProposal({ manager, actor }: Moment, { assessmentId, itemCode }: ItemAddress): Promise<void> {
  await manager.query(
    `update candour.proposal set state = 'withdrawn' where organisation_id = $1 and assessment_id = $2 and item_code = $3 and state = 'open'`,
    [actor.organisationId, assessmentId, itemCode],
  );
}
