import { type CommandName, decide } from '@candour/assessment';
import type { EntityManager } from 'typeorm';
import { readSituation } from '../assessment/situation.view.js';
import type { Actor } from '../platform/actor.js';
import { Problem } from '../platform/http/problem.js';
import { allowed } from '../platform/http/refuse.js';

/**
 * Takes the assessment's row, so that nothing is written that a seal put on at the same moment does not hold.
 *
 * @throws Problem where the assessment's state does not allow it
 */
export async function allowAction(
  manager: EntityManager,
  actor: Actor,
  assessmentId: string,
  name: Extract<CommandName, 'add-action' | 'record-action-outcome'>,
  now: Date,
): Promise<void> {
  const { situation } = await readSituation(manager, actor, assessmentId, { now, lock: true });
  allowed(decide({ name }, situation));
}

/** The owner as the paper names them, and items that the assessment has. @throws Problem naming the field. */
export async function ownerOf(
  manager: EntityManager,
  actor: Actor,
  assessmentId: string,
  action: { ownerSeatId: string; itemCodes: readonly string[] },
) {
  const rows: { name: string; portfolio: string; unknown_items: number }[] = await manager.query(
    `select s.name, s.portfolio,
            (select count(*)::int from unnest($4::text[]) c where not exists (select from candour.assessment_item i
              where i.organisation_id = $1 and i.assessment_id = $2 and i.item_code = c)) as unknown_items
       from candour.assessment_seat s where s.organisation_id = $1 and s.assessment_id = $2 and s.seat_id = $3`,
    [actor.organisationId, assessmentId, action.ownerSeatId, action.itemCodes],
  );
  const owner = rows[0];
  if (!owner) throw wrong('ownerSeatId', 'Choose an owner from the seats of this board.');
  if (owner.unknown_items > 0) throw wrong('itemCodes', 'Choose items of this assessment.');
  return { ownerName: owner.name, ownerPortfolio: owner.portfolio };
}

function wrong(path: string, message: string): Problem {
  return new Problem('refused', message, { code: 'action-incomplete', errors: [{ path, message }] });
}
