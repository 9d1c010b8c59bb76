import { type PublishedVersion, scaleSize, scoredItemsOf, sectionOf } from '@candour/instrument';
import { GROUP_GAP_ITEMS } from '@candour/scoring';
import type { EntityManager } from 'typeorm';
import { membersAreTold } from '../campaign/members-told.step.js';
import { findVersion } from '../instrument/instrument.view.js';
import type { AssessmentRow } from './assessment.row.js';
import { pledgeToFreeze } from './assessment.view.js';

/**
 * Freezes what people are promised, before the first answer can be given: the pledge as it reads now, the seats of the board
 * today, and the items of the instrument version that a board scores. A step of *open scoring*, and of *open meeting* where all is scored in the room.
 */
export async function freezeSetUp(manager: EntityManager, row: AssessmentRow, today: string): Promise<void> {
  const instrument = await findVersion(manager, row.organisation_id, row.instrument_code, row.instrument_version);
  if (!instrument) throw new Error('the guard lets nothing through without its instrument');
  await manager.query('update candour.assessment set pledge = $3::jsonb where organisation_id = $1 and id = $2', [
    row.organisation_id,
    row.id,
    JSON.stringify(await pledgeToFreeze(manager, row)),
  ]);
  await membersAreTold(manager, row.organisation_id, row.id);
  await manager.query(
    `insert into candour.assessment_seat (organisation_id, assessment_id, seat_id, name, portfolio, executive, voting, office)
     select organisation_id, $2, id, name, portfolio, executive, voting, office from candour.seat
      where organisation_id = $1 and valid_from <= $3 and coalesce(valid_to, $3) >= $3`,
    [row.organisation_id, row.id, today],
  );
  await manager.query(
    `insert into candour.assessment_item (organisation_id, assessment_id, item_code, section_code, kind, position, scale_length)
     select $1, $2, i.code, i.section, i.kind, i.position, i.scale
       from jsonb_to_recordset($3::jsonb) as i(code text, section text, kind text, position int, scale int)`,
    [row.organisation_id, row.id, JSON.stringify(itemRows(instrument))],
  );
  await fixGroupWordItems(manager, row);
}

/**
 * The items over which one word may be said on executives and non-executives: all questions of five levels, if there are enough.
 * Fixed here, with the pledge that tells of it, so that nobody can choose them by what they would say.
 */
async function fixGroupWordItems(manager: EntityManager, { organisation_id, id }: AssessmentRow): Promise<void> {
  await manager.query(
    `with five as (
       select item_code, count(*) over () as items from candour.assessment_item
        where organisation_id = $1 and assessment_id = $2 and kind = 'question' and scale_length = 5)
     insert into candour.group_word_item (organisation_id, assessment_id, item_code)
     select $1, $2, item_code from five where items >= $3`,
    [organisation_id, id, GROUP_GAP_ITEMS],
  );
}

function itemRows(instrument: PublishedVersion) {
  return scoredItemsOf(instrument).map((item, position) => ({
    code: item.code,
    section: sectionOf(instrument, item.code)?.code,
    kind: item.kind,
    position,
    scale: scaleSize(item),
  }));
}
