import {
  type AssessmentForHome,
  type AssessmentState,
  daysBetween,
  type MethodOfCollection,
  may,
  type PaperState,
  whatHappensNext,
  whatWaits,
} from '@candour/assessment';
import type { EntityManager } from 'typeorm';
import { type TitleOf, titlesFor } from '../instrument/instrument.view.js';
import type { Actor } from '../platform/actor.js';
import { dayInLondon } from '../platform/clock.js';
import type { HomeResponse } from './home.dto.js';
import { pathOf } from './home-path.js';

interface Row {
  id: string;
  instrument_code: string;
  instrument_version: string;
  organisation_name: string;
  wave_date: string;
  state: AssessmentState;
  method: MethodOfCollection;
  scoring_closed: boolean;
  scoring_closes_on: string | null;
  meeting_starts_at: Date | null;
  agreed_at: Date | null;
  decision_recorded: boolean;
  paper: PaperState;
  paper_returned: boolean;
  has_seat: boolean;
  answered: number;
  items: number;
  vote_is_open: boolean;
  proposal_open: boolean;
  items_unfinished: number;
  grades_to_confirm: number;
  actions_overdue: number;
}

const londonTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A board has few assessments; those beyond would wait for nobody. */
const MOST = 30;

/** The last that happened of a paper's review. */
const RETURNED_LAST = `(select c.what from candour.paper_change c where c.organisation_id = a.organisation_id and c.assessment_id = a.id
  and c.what in ('Sent for review', 'Returned') order by c.position desc limit 1) = 'Returned'`;

/** What waits for somebody of a board: their own answers, meetings, proposals, seals, decisions, papers, grades and actions. */
export async function readHomeOfBoard(manager: EntityManager, actor: Actor, today: string): Promise<HomeResponse> {
  const rows: Row[] = await manager.query(
    `select a.id, a.instrument_code, a.instrument_version, o.name as organisation_name, a.wave_date::text, a.state, a.method,
            a.scoring_closed_at is not null as scoring_closed, a.scoring_closes_on::text, a.meeting_starts_at, a.agreed_at,
            a.decision_on is not null as decision_recorded, coalesce(paper.state, 'draft') as paper,
            coalesce(paper.state = 'draft' and ${RETURNED_LAST}, false) as paper_returned, own.has_seat, coalesce(own.answered, 0) as answered,
            coalesce(own.items, 0) as items, coalesce(own.vote_is_open, false) as vote_is_open,
            exists (select from candour.proposal p where p.organisation_id = a.organisation_id and p.assessment_id = a.id and p.state = 'open') as proposal_open,
            (select count(*)::int from candour.assessment_item i where i.organisation_id = a.organisation_id and i.assessment_id = a.id
                and i.state in ('waiting', 'open', 'locked', 'revealed', 'withheld')) as items_unfinished,
            (select count(*)::int from candour.evidence e where e.organisation_id = a.organisation_id and e.assessment_id = a.id
                and e.grade is null and e.added_by_person <> $3 and e.owner_seat_id is distinct from $2) as grades_to_confirm,
            (select count(*)::int from candour.action n where n.organisation_id = a.organisation_id and n.assessment_id = a.id
                and n.state = 'open' and n.owner_seat_id = $2 and n.due < $4) as actions_overdue
       from candour.assessment a
       join candour.organisation o on o.id = a.organisation_id
       left join candour.paper paper on paper.organisation_id = a.organisation_id and paper.assessment_id = a.id
       left join lateral (
         select exists (select from candour.assessment_seat s where s.organisation_id = a.organisation_id and s.assessment_id = a.id and s.seat_id = $2) as has_seat,
                count(*) filter (where r.number = 1 and e.seat_id is not null and w.round_id is not null)::int as answered,
                count(*) filter (where r.number = 1 and e.seat_id is not null)::int as items,
                bool_or(r.state = 'open' and e.seat_id is not null and w.round_id is null) as vote_is_open
           from candour.round r
           left join candour.round_seat e on e.organisation_id = r.organisation_id and e.round_id = r.id and e.seat_id = $2
           left join candour.answer w on w.organisation_id = r.organisation_id and w.round_id = r.id and w.seat_id = $2
          where r.organisation_id = a.organisation_id and r.assessment_id = a.id
       ) own on true
      where a.organisation_id = $1 and (a.state not in ('withdrawn', 'cancelled', 'not-sealed') or exists (
              select from candour.action n where n.organisation_id = a.organisation_id and n.assessment_id = a.id and n.state = 'open'))
      order by a.wave_date desc, a.id limit ${MOST}`,
    [actor.organisationId, actor.seatId, actor.personId, today],
  );
  const titleOf = await titlesFor(manager, actor.organisationId, rows);
  const homes = rows.map((row) => asHome(row, actor, today, titleOf));
  return {
    waiting: whatWaits(homes, today).map(({ assessmentId, ...card }) => ({ ...card, to: pathOf(card.kind, assessmentId) })),
    next: whatHappensNext(homes, today).map(({ words, on }) => ({ words, on })),
  };
}

function asHome(row: Row, actor: Actor, today: string, titleOf: TitleOf): AssessmentForHome {
  const meeting = row.meeting_starts_at;
  return {
    assessmentId: row.id,
    instrumentTitle: titleOf(row),
    organisationName: row.organisation_name,
    waveDate: row.wave_date,
    state: row.state,
    method: row.method,
    roles: actor.roles,
    hasSeat: row.has_seat,
    answered: row.answered,
    items: row.items,
    scoringClosed: row.scoring_closed,
    scoringClosesOn: row.scoring_closes_on,
    meetingOn: meeting && dayInLondon(meeting),
    meetingTime: meeting && londonTime.format(meeting),
    voteIsOpen: row.vote_is_open,
    proposalOpen: row.proposal_open,
    itemsUnfinished: row.items_unfinished,
    daysSinceAgreed: row.agreed_at && daysBetween(dayInLondon(row.agreed_at), today),
    decisionRecorded: row.decision_recorded,
    paper: row.paper,
    paperReturned: row.paper_returned,
    gradesToConfirm: may(actor.roles, 'evidence:confirm') ? row.grades_to_confirm : 0,
    actionsOverdue: row.actions_overdue,
  };
}
