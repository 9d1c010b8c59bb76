import type { AssessmentState, ItemState, MethodOfCollection, Office, Presence } from '@candour/assessment';
import type { GroupGap, Movement, Spread } from '@candour/scoring';
import type { EntityManager } from 'typeorm';
import { notFound } from '../platform/http/problem.js';
import type { BoardRecord } from './results-record.js';

/** An assessment as its results need it, with its organisation. */
export interface AssessmentOfResults {
  id: string;
  organisation_id: string;
  organisation_name: string;
  organisation_code: string | null;
  demonstration: boolean;
  instrument_code: string;
  instrument_version: string;
  instrument_checksum: string;
  wave_date: string;
  method: MethodOfCollection;
  state: AssessmentState;
  threshold: number;
  quorum_number: number;
  quorum_executives: number;
  quorum_non_executives: number;
  meeting_opened_at: Date | null;
  meeting_minutes: number;
  agreed_at: Date | null;
  sealed_at: Date | null;
  sealed_by_name: string | null;
  incomplete: boolean;
  checksum: string | null;
  audit_head: string | null;
  sealed_content: BoardRecord | null;
  decision_on: string | null;
  decision_minute: string | null;
  decision_words: string | null;
  /** The one word on executives and non-executives, where it was said. */
  group_word: GroupGap | null;
}

export interface ItemOfResults {
  item_code: string;
  state: ItemState;
  level: number | null;
  rationale: string | null;
  other_reason: string | null;
  ambition_level: number | null;
  ambition_on: string | null;
  above_private_view_reason: string | null;
  held_lifted_reason: string | null;
  parked_owner: string | null;
  parked_until: string | null;
  confirmed_office: Office | null;
  /** How many stood aside, of an item that came up in the room; nobody is told of another. */
  standing_aside: number | null;
  reopened: string[];
  rounds: { number: number; spread: Spread; movement: Movement | null }[];
  dissents: { words: string; signedName: string | null }[];
  comments: { kind: 'comment' | 'reason'; words: string }[];
}

/** A piece of evidence as the board saw it. */
export interface EvidenceSeen {
  readonly itemCode: string;
  readonly title: string;
  readonly link: string;
  readonly level: number;
  readonly grade: 0 | 1 | 2 | 3 | null;
  readonly claimedGrade: 0 | 1 | 2 | 3;
  readonly dated: string;
  readonly reviewOn: string | null;
  readonly lineOfDefence: 1 | 2 | 3;
  readonly ownerName: string;
  readonly ownerPortfolio: string;
  readonly checkedBy: string | null;
  readonly checkedOn: string | null;
}

/** An action as the board agreed it. */
export interface ActionSeen {
  readonly kind: 'do' | 'stop';
  readonly words: string;
  readonly itemCodes: readonly string[];
  readonly ownerName: string;
  readonly ownerPortfolio: string;
  readonly due: string;
}

/** One seat at the meeting. */
export interface SeatSeen {
  readonly name: string;
  readonly portfolio: string;
  readonly executive: boolean;
  readonly voting: boolean;
  readonly presence: Presence;
  readonly deputyName: string | null;
}

export interface AroundResults {
  evidence: EvidenceSeen[];
  actions: ActionSeen[];
  seats: SeatSeen[];
  observers: string[];
}

/** @throws Problem `not-found` for an unknown id and for another organisation's, alike. */
export async function readAssessmentOfResults(
  manager: EntityManager,
  organisationId: string,
  assessmentId: string,
): Promise<AssessmentOfResults> {
  const rows: AssessmentOfResults[] = await manager.query(
    `select a.id, a.organisation_id, o.name as organisation_name, o.code as organisation_code, o.demonstration, a.instrument_code,
            a.instrument_version, a.instrument_checksum, a.wave_date::text, a.method, a.state, a.threshold, a.quorum_number,
            a.quorum_executives, a.quorum_non_executives, a.meeting_opened_at, a.meeting_minutes, a.agreed_at, a.sealed_at, a.sealed_by_name, a.incomplete, a.checksum,
            a.audit_head, a.sealed_content, a.decision_on::text, a.decision_minute, a.decision_words, g.word as group_word
       from candour.assessment a join candour.organisation o on o.id = a.organisation_id
       left join candour.group_word g on g.organisation_id = a.organisation_id and g.assessment_id = a.id
      where a.organisation_id = $1 and a.id = $2`,
    [organisationId, assessmentId],
  );
  if (!rows[0]) throw notFound();
  return rows[0];
}

/**
 * Every item with what was revealed of it. Spreads are those that were stored at a reveal: the database shows no other. Dissents
 * are those that stood beside what the chair confirmed, as the room saw them: of the latest round, whether or not the proposal they
 * answered was withdrawn, so that proposing again makes none disappear. Their order is that of their drawn ids, which tells nothing.
 */
export async function readItemsOfResults(
  manager: EntityManager,
  organisationId: string,
  assessmentId: string,
): Promise<ItemOfResults[]> {
  return await manager.query(
    `select i.item_code, i.state, i.level, i.rationale, i.other_reason, i.ambition_level, i.ambition_on::text,
            i.above_private_view_reason, i.held_lifted_reason, i.parked_owner, i.parked_until::text,
            (select s.office from candour.assessment_seat s
              where s.organisation_id = $1 and s.assessment_id = $2 and s.name = i.confirmed_by_name order by s.office = 'none' limit 1) as confirmed_office,
            case when shown.rounds is not null and a.purged_at is null then candour.stand_aside_count($2, i.item_code) end as standing_aside,
            coalesce((select jsonb_agg(r.reason order by r.number) from candour.round r where r.organisation_id = $1 and r.assessment_id = $2
              and r.item_code = i.item_code and r.reason is not null), '[]') as reopened,
            coalesce(shown.rounds, '[]') as rounds, coalesce(said.dissents, '[]') as dissents, coalesce(shared.comments, '[]') as comments
       from candour.assessment_item i
       join candour.assessment a on a.organisation_id = i.organisation_id and a.id = i.assessment_id
       left join lateral (
         select jsonb_agg(jsonb_build_object('number', r.number, 'spread', s.spread, 'movement',
                  case when r.state = 'revealed' and p.id is not null then candour.movement_of(p.id, r.id) end) order by r.number) as rounds
           from candour.round r
           join candour.round_spread s on s.organisation_id = r.organisation_id and s.round_id = r.id
           left join candour.round p on p.organisation_id = r.organisation_id and p.assessment_id = r.assessment_id
                                    and p.item_code = r.item_code and p.number = r.number - 1 and p.state = 'revealed'
          where r.organisation_id = $1 and r.assessment_id = $2 and r.item_code = i.item_code and r.state in ('revealed', 'withheld')
       ) shown on true
       left join lateral (
         select jsonb_agg(jsonb_build_object('words', d.words, 'signedName', d.signed_name) order by d.id) as dissents
           from candour.dissent d
           join candour.proposal p on p.organisation_id = d.organisation_id and p.id = d.proposal_id
           join candour.round r on r.organisation_id = p.organisation_id and r.id = p.round_id and r.number = i.round_number
          where d.organisation_id = $1 and d.assessment_id = $2 and d.item_code = i.item_code
       ) said on true
       left join lateral (
         select jsonb_agg(jsonb_build_object('kind', c.kind, 'words', c.words) order by r.number, c.kind, c.position) as comments
           from candour.shared_comment c join candour.round r on r.organisation_id = c.organisation_id and r.id = c.round_id
          where c.organisation_id = $1 and c.assessment_id = $2 and c.item_code = i.item_code
       ) shared on true
      where i.organisation_id = $1 and i.assessment_id = $2
      order by i.position`,
    [organisationId, assessmentId],
  );
}

/** Evidence, actions and who was there: four lists in one query. */
export async function readAroundResults(
  manager: EntityManager,
  organisationId: string,
  assessmentId: string,
): Promise<AroundResults> {
  const rows: AroundResults[] = await manager.query(
    `select
       coalesce((select jsonb_agg(jsonb_build_object('itemCode', e.item_code, 'title', e.title, 'link', e.link, 'level', e.level,
                   'grade', e.grade, 'claimedGrade', e.claimed_grade, 'dated', e.dated, 'reviewOn', e.review_on,
                   'lineOfDefence', e.line_of_defence, 'ownerName', e.owner_name, 'ownerPortfolio', e.owner_portfolio,
                   'checkedBy', e.checked_by, 'checkedOn', e.checked_on) order by e.item_code, e.created_at, e.id)
                   from candour.evidence e where e.organisation_id = $1 and e.assessment_id = $2), '[]') as evidence,
       coalesce((select jsonb_agg(jsonb_build_object('kind', n.kind, 'words', n.words, 'itemCodes', n.item_codes,
                   'ownerName', n.owner_name, 'ownerPortfolio', n.owner_portfolio, 'due', n.due) order by n.due, n.created_at, n.id)
                   from candour.action n where n.organisation_id = $1 and n.assessment_id = $2), '[]') as actions,
       coalesce((select jsonb_agg(jsonb_build_object('name', s.name, 'portfolio', s.portfolio, 'executive', s.executive,
                   'voting', s.voting, 'presence', coalesce(t.presence, 'expected'), 'deputyName', t.deputy_name)
                   order by s.executive, s.name, s.seat_id)
                   from candour.assessment_seat s left join candour.attendance t using (organisation_id, assessment_id, seat_id)
                  where s.organisation_id = $1 and s.assessment_id = $2), '[]') as seats,
       coalesce((select jsonb_agg(b.name order by b.name)
                   from candour.observer b where b.organisation_id = $1 and b.assessment_id = $2), '[]') as observers`,
    [organisationId, assessmentId],
  );
  if (!rows[0]) throw new Error('one row was asked for');
  return rows[0];
}
