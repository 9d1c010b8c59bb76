import type { ConsensusOutcome, ItemNow, ItemState, Situation } from '@candour/assessment';
import type { EntityManager } from 'typeorm';
import { type AssessmentSituation, readSituation } from '../assessment/situation.view.js';
import type { ActorOfTransaction } from '../platform/database/in-transaction-of.js';
import { notFound } from '../platform/http/problem.js';

/** Which item of which assessment. */
export interface ItemAddress {
  readonly assessmentId: string;
  readonly itemCode: string;
}

/** What of an item and its latest round a command is decided by; of answers only how many, and one's own version. */
export interface ItemRow {
  item_code: string;
  section_code: string;
  state: ItemState;
  round_number: number;
  scale: number;
  round_id: string | null;
  round_opened_at: Date | null;
  progress: { answered: number; eligible: number } | null;
  own_eligible: boolean;
  own_aside: boolean;
  own_version: number | null;
  shown_median: number | null;
  proposal: { id: string; outcome: ConsensusOutcome; version: number } | null;
}

export interface ItemSituation extends AssessmentSituation {
  readonly item: ItemRow;
  readonly situation: Situation & { readonly item: ItemNow };
}

/**
 * Reads how things stand with one item, for `decide`.
 *
 * A command takes the assessment's row for update. Whoever locks a round takes the round's row as well, before anything is
 * counted: that waits for every answer that is being saved at this moment, and no later one gets in.
 *
 * @throws Problem `not-found` for an unknown assessment or item, and for another organisation's, alike.
 */
export async function readItemSituation(
  moment: { readonly manager: EntityManager; readonly actor: ActorOfTransaction; readonly now: Date },
  { assessmentId, itemCode }: ItemAddress,
  options: { readonly lock: 'nothing' | 'assessment' | 'round' },
): Promise<ItemSituation> {
  const { manager, actor, now } = moment;
  const { row, situation } = await readSituation(manager, actor, assessmentId, { now, lock: options.lock !== 'nothing' });
  const address = [actor.organisationId, assessmentId, itemCode];
  if (options.lock === 'round') await manager.query(TAKE_ROUNDS, address);
  const rows: ItemRow[] = await manager.query(READ_ITEM, address);
  const item = rows[0];
  if (!item) throw notFound();
  return { row, item, situation: { ...situation, item: itemNow(item) } };
}

const TAKE_ROUNDS = `select 1 from candour.round where organisation_id = $1 and assessment_id = $2 and item_code = $3 and state = 'open' for update`;

const READ_ITEM = `
  select i.item_code, i.section_code, i.state, i.round_number, coalesce(i.scale_length, 0)::int as scale, r.id as round_id,
         r.opened_at as round_opened_at,
         case when r.id is not null then (select to_jsonb(p) from candour.round_progress(r.id) p) end as progress,
         exists (select from candour.round_seat e where e.organisation_id = $1 and e.round_id = r.id and e.seat_id = candour.current_seat()) as own_eligible,
         exists (select from candour.stand_aside x where x.organisation_id = $1 and x.assessment_id = $2 and x.item_code = $3
                    and x.seat_id = candour.current_seat()) as own_aside,
         (select w.version from candour.answer w where w.organisation_id = $1 and w.round_id = r.id and w.seat_id = candour.current_seat()) as own_version,
         (select (s.spread ->> 'median')::float8 from candour.round o
            join candour.round_spread s on s.organisation_id = o.organisation_id and s.round_id = o.id
           where o.organisation_id = $1 and o.assessment_id = $2 and o.item_code = $3 and s.spread ->> 'median' is not null
           order by o.number desc limit 1) as shown_median,
         (select jsonb_build_object('id', p.id, 'outcome', p.outcome, 'version', p.version) from candour.proposal p
           where p.organisation_id = $1 and p.assessment_id = $2 and p.item_code = $3 and p.state = 'open') as proposal
    from candour.assessment_item i
    left join candour.round r on r.organisation_id = i.organisation_id and r.assessment_id = i.assessment_id
                             and r.item_code = i.item_code and r.number = i.round_number
   where i.organisation_id = $1 and i.assessment_id = $2 and i.item_code = $3`;

function itemNow(item: ItemRow): ItemNow {
  return {
    code: item.item_code,
    state: item.state,
    roundNumber: item.round_number,
    scale: item.scale,
    actorEligible: item.own_eligible,
    actorStoodAside: item.own_aside,
    actorAnswerVersion: item.own_version,
    eligible: item.progress?.eligible ?? 0,
    answered: item.progress?.answered ?? 0,
    secondsSinceLastAnswer: null,
    enoughAnswered: null,
    shownMedian: item.shown_median,
    proposal: item.proposal === null ? null : { outcome: item.proposal.outcome },
  };
}
