import type { Spread } from '@candour/scoring';
import type { Actor } from '../platform/actor.js';
import type { Ballot } from './answers.js';
import { auditEach } from './audit-each.js';
import type { Making } from './making.js';

/** Which rounds of which assessment. */
export interface Rounds {
  readonly assessmentId: string;
  readonly itemCodes: readonly string[];
  readonly number: number;
}

/** Opens a round of each item, as the room would one after the other: a first vote, or a vote again. */
export async function openRounds({ database, clock }: Making, facilitator: Actor, rounds: Rounds): Promise<void> {
  const { assessmentId, itemCodes, number } = rounds;
  await database.inTransactionOf(facilitator, async (manager) => {
    await manager.query(
      `with opened as (
         insert into candour.round (organisation_id, assessment_id, item_code, number, opened_at)
         select $1, $2, code, $4, $5 from unnest($3::text[]) code returning id)
       select count(*) from opened`,
      [facilitator.organisationId, assessmentId, itemCodes, number, clock.now()],
    );
    await manager.query(
      `select candour.copy_eligible_seats(r.id, true) from candour.round r
        where r.organisation_id = $1 and r.assessment_id = $2 and r.item_code = any ($3::text[]) and r.number = $4`,
      [facilitator.organisationId, assessmentId, itemCodes, number],
    );
    await manager.query(
      `update candour.assessment_item set round_number = $4, state = 'open'
        where organisation_id = $1 and assessment_id = $2 and item_code = any ($3::text[])`,
      [facilitator.organisationId, assessmentId, itemCodes, number],
    );
  });
  await auditEach({ database }, facilitator, {
    event: 'round opened',
    subject: assessmentId,
    who: 'facilitator',
    details: itemCodes.map((item) => ({ item, round: number, reason: null })),
  });
}

/** Puts the answers of the whole board into open rounds; a seat that is not eligible is passed over, as it would have been. */
export async function cast({ database, clock }: Making, actor: Actor, rounds: Rounds, ballots: readonly Ballot[]): Promise<void> {
  await database.inTransactionOf(actor, async () => {
    await database.asTally(
      `insert into candour.answer (organisation_id, round_id, seat_id, kind, level, reason, comment, share_comment, standing, day)
       select r.organisation_id, r.id, e.seat_id, b.kind, b.level, b.reason, b.comment, b."shareComment", b.standing, $4
         from jsonb_to_recordset($3::jsonb) as b("itemCode" text, "seatId" uuid, kind text, level smallint, reason text, comment text,
              "shareComment" boolean, standing boolean)
         join candour.round r on r.organisation_id = candour.current_organisation() and r.assessment_id = $1 and r.item_code = b."itemCode" and r.number = $2
         join candour.round_seat e on e.organisation_id = r.organisation_id and e.round_id = r.id and e.seat_id = b."seatId"`,
      [rounds.assessmentId, rounds.number, JSON.stringify(ballots), clock.today()],
    );
  });
}

/** Locks rounds that were opened in the room. */
export async function lockRounds({ database, clock }: Making, facilitator: Actor, rounds: Rounds): Promise<void> {
  const { assessmentId, itemCodes, number } = rounds;
  const parameters = [facilitator.organisationId, assessmentId, itemCodes, number];
  const missing = await database.inTransactionOf(facilitator, async (manager) => {
    const [locked]: [{ item: string; round: number; missing: number }[]] = await manager.query(
      `update candour.round r set state = 'locked', locked_at = $5, missing = greatest(0, p.eligible - p.answered)
         from (select o.id, c.answered, c.eligible from candour.round o, candour.round_progress(o.id) c
                where o.organisation_id = $1 and o.assessment_id = $2 and o.item_code = any ($3::text[]) and o.number = $4) p
        where r.organisation_id = $1 and r.id = p.id returning r.item_code as item, r.number as round, r.missing`,
      [...parameters, clock.now()],
    );
    await manager.query(
      `update candour.assessment_item set state = 'locked'
        where organisation_id = $1 and assessment_id = $2 and item_code = any ($3::text[]) and round_number = $4`,
      parameters,
    );
    return locked;
  });
  await auditEach({ database }, facilitator, {
    event: 'round locked',
    subject: assessmentId,
    who: 'facilitator',
    details: missing,
  });
}

/**
 * Reveals locked rounds: each spread is worked out and stored by the database, as for any board, and an item of which too little
 * may be said is withheld.
 */
export async function reveal(
  { database, clock }: Making,
  facilitator: Actor,
  rounds: Rounds,
): Promise<ReadonlyMap<string, Spread>> {
  const { assessmentId, itemCodes, number } = rounds;
  const rows = await database.inTransactionOf(facilitator, async (manager): Promise<{ item_code: string; spread: Spread }[]> => {
    const revealed: { item_code: string; spread: Spread }[] = await manager.query(
      `with shown as materialized (
         select r.id, r.item_code, candour.compute_spread(r.id) as spread from candour.round r
          where r.organisation_id = $1 and r.assessment_id = $2 and r.item_code = any ($3::text[]) and r.number = $4 and r.state = 'locked'),
       rounds as (
         update candour.round r set revealed_at = $5, state = case when (s.spread ->> 'withheld')::boolean then 'withheld' else 'revealed' end
           from shown s where r.organisation_id = $1 and r.id = s.id),
       items as (
         update candour.assessment_item i set state = case when (s.spread ->> 'withheld')::boolean then 'withheld' else 'revealed' end
           from shown s where i.organisation_id = $1 and i.assessment_id = $2 and i.item_code = s.item_code)
       select item_code, spread from shown order by item_code`,
      [facilitator.organisationId, assessmentId, itemCodes, number, clock.now()],
    );
    await manager.query('select candour.compute_group_word($1)', [assessmentId]);
    return revealed;
  });
  await auditEach({ database }, facilitator, {
    event: 'round revealed',
    subject: assessmentId,
    who: 'facilitator',
    details: rows.map(({ item_code, spread }) => ({ item: item_code, round: number, shown: !spread.withheld })),
  });
  return new Map(rows.map(({ item_code, spread }) => [item_code, spread]));
}
