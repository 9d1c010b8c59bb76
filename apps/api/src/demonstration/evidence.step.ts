import type { Item } from '@candour/instrument';
import { piecesOf } from './evidence-pieces.js';
import type { Trust } from './make-trust.js';
import type { Making } from './making.js';
import type { Outcome } from './outcome.js';

/** Adds the evidence of what a board agreed, or is about to talk of: the secretary adds it, the facilitator confirms the grade. */
export async function addEvidence(
  { database, clock }: Making,
  trust: Trust,
  assessmentId: string,
  about: {
    readonly wave: number;
    readonly items: readonly Item[];
    readonly outcomes: readonly Pick<Outcome, 'itemCode' | 'level'>[];
    readonly live: boolean;
  },
): Promise<void> {
  const day = clock.today();
  const pieces = about.outcomes.flatMap((outcome) => {
    const item = about.items.find(({ code }) => code === outcome.itemCode);
    return item?.kind === 'question' && outcome.level !== null
      ? piecesOf(trust, { wave: about.wave, itemCode: item.code, agreed: outcome.level, day, live: about.live })
      : [];
  });
  await database.inTransactionOf(trust.secretary, async (manager) => {
    await manager.query(
      `insert into candour.evidence (organisation_id, assessment_id, item_code, title, link, level, owner_seat_id, owner_name, owner_portfolio,
              dated, review_on, line_of_defence, claimed_grade, grade, checked_by, checked_on, confirmed_by_name, confirmed_by_person,
              added_by_person, created_at)
       select $1, $2, e."itemCode", e.title, 'https://documents.' || $4 || '.example/' || lower(e."itemCode") || '-' || e.level, e.level,
              e."ownerSeatId", e."ownerName", e."ownerPortfolio", e.dated, e."reviewOn", e.line, e.claimed, e.grade, e."checkedBy",
              e."checkedOn", case when e.grade is not null then $5 end, case when e.grade is not null then $6::uuid end, $7, $8
         from jsonb_to_recordset($3::jsonb) as e("itemCode" text, title text, level int, line smallint, claimed smallint, grade smallint,
              dated date, "reviewOn" date, "checkedBy" text, "checkedOn" date, "ownerSeatId" uuid, "ownerName" text, "ownerPortfolio" text)`,
      [
        trust.id,
        assessmentId,
        JSON.stringify(pieces),
        trust.about.slug,
        trust.facilitator.name,
        trust.facilitator.personId,
        trust.secretary.personId,
        clock.now(),
      ],
    );
  });
}
