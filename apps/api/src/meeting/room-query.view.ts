import type { ConsensusOutcome, ItemState, Presence } from '@candour/assessment';
import type { Band, Spread } from '@candour/scoring';
import { POLL_UNDER_WAY, type PollUnderWayRow } from '../poll/poll-under-way.view.js';

/** Everything a screen of the meeting shows beside its situation, as one row of one query. */
export interface RoomRow {
  attendance: {
    seatId: string;
    name: string;
    portfolio: string;
    voting: boolean;
    presence: Presence;
    deputyName: string | null;
  }[];
  observers: string[];
  agenda: { itemCode: string; state: ItemState; roundNumber: number; level: number | null; band: Band | null }[];
  standing_aside: number | null;
  spreads: { number: number; spread: Spread }[];
  movement: string | null;
  proposal: ProposalRow | null;
  dissents: { id: string; words: string; signedName: string | null; yours: boolean }[];
  signs: { itemCode: string; kind: 'check' | 'pitfall'; level: number; scale: number }[];
  poll: PollUnderWayRow | null;
  held_by_name: string | null;
}

export interface ProposalRow {
  id: string;
  outcome: ConsensusOutcome;
  level: number | null;
  rationale: string;
  otherReason: string | null;
  ambitionLevel: number | null;
  ambitionOn: string | null;
  aboveThePrivateViewReason: string | null;
  heldLiftedReason: string | null;
  notYet: number;
  yourNotYet: boolean;
  version: number;
}

const SEATS_OF_THE_ASSESSMENT = `
  select s.seat_id as id, s.name, s.portfolio, s.voting, s.office, s.executive, coalesce(t.presence, 'expected') as presence, t.deputy_name
    from candour.assessment_seat s left join candour.attendance t using (organisation_id, assessment_id, seat_id)
   where s.organisation_id = $1 and s.assessment_id = $2`;

const SEATS_OF_TODAY = `
  select s.id, s.name, s.portfolio, s.voting, s.office, s.executive, 'expected' as presence, null::text as deputy_name
    from candour.seat s where s.organisation_id = $1 and s.valid_from <= $5 and coalesce(s.valid_to, $5) >= $5`;

/** Whoever holds the meeting has an appointment or a seat of this board, and is called as it calls them. */
const HOLDER = `
  (select h.name from (
      select t.name, t.person_id, 1 as place, t.id from candour.appointment t where t.organisation_id = $1
      union all select s.name, s.person_id, 2, s.id from candour.seat s where s.organisation_id = $1) h
     join candour.assessment a on a.organisation_id = $1 and a.id = $2 and a.held_by = h.person_id
    order by h.place, h.id desc limit 1)`;

/**
 * The query of the room. Parameters: organisation, assessment, the current item or null, the codes of checks and pitfalls that hold
 * it, today.
 *
 * The policy of `round_spread` shows a spread only once its round was revealed, so nothing here can come too early. Dissent is
 * ordered by its drawn id: an order in time would tell who was typing. It is that of the latest round of the item, whether or not
 * the proposal it answered was withdrawn: whoever proposes cannot make a dissent disappear by proposing again.
 */
export function roomQuery(draft: boolean): string {
  const item = 'organisation_id = $1 and {}.assessment_id = $2 and {}.item_code = $3';
  const of = (alias: string): string => `${alias}.${item.replaceAll('{}', alias)}`;
  return `
  select
    (select coalesce(jsonb_agg(jsonb_build_object('seatId', s.id, 'name', s.name, 'portfolio', s.portfolio, 'voting', s.voting,
              'presence', s.presence, 'deputyName', s.deputy_name) order by s.office = 'chair' desc, s.executive, s.name, s.id), '[]')
       from (${draft ? SEATS_OF_TODAY : SEATS_OF_THE_ASSESSMENT}) s) as attendance,
    (select coalesce(jsonb_agg(o.name order by o.id), '[]') from candour.observer o where o.organisation_id = $1 and o.assessment_id = $2) as observers,
    (select coalesce(jsonb_agg(jsonb_build_object('itemCode', i.item_code, 'state', i.state, 'roundNumber', i.round_number, 'level', i.level,
              'band', s.spread -> 'band') order by i.position), '[]')
       from candour.assessment_item i
       left join candour.round r on r.organisation_id = i.organisation_id and r.assessment_id = i.assessment_id
                                and r.item_code = i.item_code and r.number = i.round_number
       left join candour.round_spread s on s.organisation_id = r.organisation_id and s.round_id = r.id
      where i.organisation_id = $1 and i.assessment_id = $2) as agenda,
    case when $3::text is not null then candour.stand_aside_count($2, $3) end as standing_aside,
    (select coalesce(jsonb_agg(jsonb_build_object('number', r.number, 'spread', s.spread) order by r.number), '[]')
       from candour.round r join candour.round_spread s on s.organisation_id = r.organisation_id and s.round_id = r.id where ${of('r')}) as spreads,
    (select candour.movement_of(b.id, r.id)
       from candour.assessment_item i
       join candour.round r on r.organisation_id = $1 and r.assessment_id = $2 and r.item_code = $3 and r.number = i.round_number and r.state = 'revealed'
       join candour.round b on b.organisation_id = $1 and b.assessment_id = $2 and b.item_code = $3 and b.number = r.number - 1 and b.state = 'revealed'
      where ${of('i')}) as movement,
    (select jsonb_build_object('id', p.id, 'outcome', p.outcome, 'level', p.level, 'rationale', p.rationale, 'otherReason', p.other_reason,
              'ambitionLevel', p.ambition_level, 'ambitionOn', p.ambition_on, 'aboveThePrivateViewReason', p.above_private_view_reason,
              'heldLiftedReason', p.held_lifted_reason, 'version', p.version, 'notYet', candour.not_yet_count(p.id),
              'yourNotYet', exists (select from candour.not_yet y where y.organisation_id = $1 and y.proposal_id = p.id and y.seat_id = candour.current_seat()))
       from candour.proposal p where ${of('p')} and p.state = 'open') as proposal,
    (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'words', d.words, 'signedName', d.signed_name,
              'yours', exists (select from candour.dissent_author a where a.organisation_id = $1 and a.dissent_id = d.id)) order by d.id), '[]')
       from candour.dissent d
       join candour.proposal p on p.organisation_id = d.organisation_id and p.id = d.proposal_id
       join candour.round r on r.organisation_id = p.organisation_id and r.id = p.round_id
       join candour.assessment_item i on ${of('i')} and i.round_number = r.number
      where ${of('d')}) as dissents,
    (select coalesce(jsonb_agg(jsonb_build_object('itemCode', x.item_code, 'kind', x.kind, 'level', x.level, 'scale', x.scale_length) order by x.position), '[]')
       from candour.assessment_item x
      where x.organisation_id = $1 and x.assessment_id = $2 and x.item_code = any ($4::text[]) and x.state = 'agreed') as signs,
    ${POLL_UNDER_WAY} as poll,
    ${HOLDER} as held_by_name
    from (select $5::date) today`;
}
