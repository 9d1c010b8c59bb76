import type { Actor } from '../platform/actor.js';
import type { Ballot } from './answers.js';
import { auditEach } from './audit-each.js';
import type { Trust } from './make-trust.js';
import { actorOf, type Making } from './making.js';
import type { Outcome } from './outcome.js';

/** Where the board agrees, and what each seat gave last: only a seat that differs writes a dissent. */
export interface Agreeing {
  readonly trust: Trust;
  readonly assessmentId: string;
  readonly ballots: readonly Ballot[];
}

/** Proposes and confirms outcomes for items whose spread is shown, with dissent by those who differ; parks those left over. */
export async function agree(making: Making, about: Agreeing, outcomes: readonly Outcome[]): Promise<void> {
  const { trust, assessmentId } = about;
  const parked = outcomes.filter(({ state }) => state === 'parked');
  const settled = outcomes.filter(({ state }) => state !== 'parked');
  const proposals = await propose(making, trust.facilitator, assessmentId, settled);
  for (const outcome of settled) await dissent(making, about, outcome, proposals.get(outcome.itemCode));
  await confirm(making, trust, assessmentId, [...proposals.values()]);
  await park(making, trust, assessmentId, parked);
}

/** @returns the proposal of each item */
async function propose(
  { database, clock }: Making,
  facilitator: Actor,
  assessmentId: string,
  outcomes: readonly Outcome[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await database.inTransactionOf(facilitator, async (manager): Promise<{ id: string; item_code: string }[]> => {
    return await manager.query(
      `insert into candour.proposal (organisation_id, assessment_id, item_code, round_id, outcome, level, rationale, other_reason,
              ambition_level, ambition_on, above_private_view_reason, proposed_at)
       select $1, $2, o."itemCode", r.id, case o.state when 'agreed' then 'level' else o.state end, o.level, o.rationale, o."otherReason",
              o."ambitionLevel", o."ambitionOn", o."aboveThePrivateView", $4
         from jsonb_to_recordset($3::jsonb) as o("itemCode" text, state text, level int, rationale text, "otherReason" text,
              "ambitionLevel" int, "ambitionOn" date, "aboveThePrivateView" text)
         join candour.assessment_item i on i.organisation_id = $1 and i.assessment_id = $2 and i.item_code = o."itemCode"
         join candour.round r on r.organisation_id = $1 and r.assessment_id = $2 and r.item_code = i.item_code and r.number = i.round_number
       returning id, item_code`,
      [facilitator.organisationId, assessmentId, JSON.stringify(outcomes), clock.now()],
    );
  });
  await auditEach({ database }, facilitator, {
    event: 'consensus proposed',
    subject: assessmentId,
    who: 'facilitator',
    details: outcomes.map(({ itemCode, state, level }) => ({
      item: itemCode,
      outcome: state === 'agreed' ? 'level' : state,
      level,
    })),
  });
  return new Map(rows.map(({ id, item_code }) => [item_code, id]));
}

/** A dissent is written by a seat for itself, and whose it is stays with that seat. */
async function dissent(
  { database, clock }: Making,
  { trust, assessmentId, ballots }: Agreeing,
  { itemCode, level, dissent: view }: Outcome,
  proposalId: string | undefined,
): Promise<void> {
  if (view === null || proposalId === undefined) return;
  const differs = (given: number | null) => given !== null && (view.lower ? given < (level ?? 0) : given > (level ?? 0));
  const ballot = ballots.find((one) => one.itemCode === itemCode && differs(one.level));
  const seat = trust.seats.find(({ id }) => id === ballot?.seatId);
  if (!seat) return;
  const actor = actorOf({ id: trust.id, kind: 'trust' }, { personId: seat.personId, seatId: seat.id, roles: ['member'] });
  await database.inTransactionOf(actor, async (manager) => {
    const rows: { id: string }[] = await manager.query('select gen_random_uuid() as id');
    await manager.query(
      `insert into candour.dissent (id, organisation_id, assessment_id, item_code, proposal_id, words, signed_name, day)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [rows[0]?.id, trust.id, assessmentId, itemCode, proposalId, view.words, view.signed ? seat.name : null, clock.today()],
    );
    await manager.query('insert into candour.dissent_author (organisation_id, dissent_id, seat_id) values ($1, $2, $3)', [
      trust.id,
      rows[0]?.id,
      seat.id,
    ]);
  });
  await auditEach({ database }, actor, {
    event: 'a seat recorded dissent',
    subject: assessmentId,
    who: 'a seat',
    details: [{ item: itemCode, signed: view.signed }],
  });
}

async function confirm({ database }: Making, trust: Trust, assessmentId: string, proposals: readonly string[]): Promise<void> {
  const confirmed = await database.inTransactionOf(trust.chair, async (manager) => {
    await manager.query(`update candour.proposal set state = 'confirmed' where organisation_id = $1 and id = any ($2::uuid[])`, [
      trust.id,
      proposals,
    ]);
    const [rows]: [{ item: string; outcome: string }[]] = await manager.query(
      `update candour.assessment_item i
          set state = case p.outcome when 'level' then 'agreed' else p.outcome end, level = p.level, rationale = p.rationale,
              other_reason = p.other_reason, ambition_level = p.ambition_level, ambition_on = p.ambition_on,
              above_private_view_reason = p.above_private_view_reason, held_lifted_reason = p.held_lifted_reason,
              confirmed_by_name = (select s.name from candour.seat s where s.organisation_id = $1 and s.id = $4), version = i.version + 1
         from candour.proposal p
        where p.organisation_id = $1 and p.id = any ($2::uuid[]) and i.organisation_id = $1 and i.assessment_id = $3 and i.item_code = p.item_code
       returning i.item_code as item, p.outcome`,
      [trust.id, proposals, assessmentId, trust.chair.seatId],
    );
    return rows;
  });
  await auditEach({ database }, trust.chair, {
    event: 'consensus confirmed',
    subject: assessmentId,
    who: 'chair',
    details: confirmed,
  });
}

async function park({ database }: Making, trust: Trust, assessmentId: string, outcomes: readonly Outcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  const owner = trust.seats.find(({ executive, kind, to }) => executive && kind !== 'chief' && to === null)?.name;
  await database.inTransactionOf(trust.facilitator, async (manager) => {
    await manager.query(
      `update candour.assessment_item i set state = 'parked', parked_owner = $4, parked_until = o."parkedUntil", version = i.version + 1
         from jsonb_to_recordset($3::jsonb) as o("itemCode" text, "parkedUntil" date)
        where i.organisation_id = $1 and i.assessment_id = $2 and i.item_code = o."itemCode"`,
      [trust.id, assessmentId, JSON.stringify(outcomes), owner],
    );
  });
  await auditEach({ database }, trust.facilitator, {
    event: 'item parked',
    subject: assessmentId,
    who: 'facilitator',
    details: outcomes.map(({ itemCode, parkedUntil }) => ({ item: itemCode, until: parkedUntil })),
  });
}

/** Shows the comments of sections that are done, in an order that the database draws. */
export async function releaseComments(
  { database }: Making,
  facilitator: Actor,
  assessmentId: string,
  sections: readonly (readonly string[])[],
): Promise<void> {
  await database.inTransactionOf(facilitator, async (manager) => {
    for (const itemCodes of sections)
      await manager.query('select candour.release_comments($1, $2::text[])', [assessmentId, itemCodes]);
  });
}
