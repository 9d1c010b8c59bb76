import { type ItemState, isItemEndState } from '@candour/assessment';
import type { Moment } from './commands.step.js';

/**
 * After the last item of a section has its outcome, the comments and reasons that their authors chose to share are shown, in an
 * order drawn anew. Earlier than that, an order or a moment could tell whose they are.
 */
export async function releaseComments({ manager, actor }: Moment, assessmentId: string, sectionCode: string): Promise<void> {
  const items: { item_code: string; state: ItemState }[] = await manager.query(
    `select item_code, state from candour.assessment_item
      where organisation_id = $1 and assessment_id = $2 and section_code = $3 and scale_length is not null order by position`,
    [actor.organisationId, assessmentId, sectionCode],
  );
  if (!items.every(({ state }) => isItemEndState(state))) return;
  await manager.query('select candour.release_comments($1, $2::text[])', [assessmentId, items.map((item) => item.item_code)]);
}
