import type { EntityManager } from 'typeorm';
import type { ActorOfTransaction } from '../platform/database/in-transaction-of.js';
import type { EvidenceResponse } from './evidence.dto.js';

const COLUMNS = `e.id, e.item_code as "itemCode", e.title, e.link, e.level, e.owner_seat_id as "ownerSeatId", e.owner_name as "ownerName",
  e.owner_portfolio as "ownerPortfolio", e.dated::text, e.review_on::text as "reviewOn", e.line_of_defence as "lineOfDefence",
  e.claimed_grade as "claimedGrade", e.grade, e.confirmed_by_name as "confirmedBy", e.checked_by as "checkedBy",
  e.checked_on::text as "checkedOn", e.version`;

/**
 * The evidence of an assessment, or of one of its items, in the order in which it was added. Whether a piece is in date is asked
 * of the day given: today, or the day of the seal.
 */
export async function readEvidence(
  manager: EntityManager,
  actor: ActorOfTransaction,
  where: { readonly assessmentId: string; readonly itemCode?: string; readonly evidenceId?: string },
  day: string,
): Promise<EvidenceResponse[]> {
  return await manager.query(
    `select ${COLUMNS},
            e.dated <= $4 and (e.review_on is null or e.review_on >= $4) as "inDate",
            e.added_by_person <> $5 and (e.owner_seat_id is null or e.owner_seat_id is distinct from $6) as "canConfirm"
       from candour.evidence e
      where e.organisation_id = $1 and e.assessment_id = $2 and ($3::text is null or e.item_code = $3) and ($7::uuid is null or e.id = $7)
      order by e.created_at, e.id`,
    [
      actor.organisationId,
      where.assessmentId,
      where.itemCode ?? null,
      day,
      actor.personId,
      actor.seatId,
      where.evidenceId ?? null,
    ],
  );
}
